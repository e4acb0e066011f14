import TipsDomain
import TipsText

/// Why a message can't be kept.
public enum MessageError: UserFacingError, Equatable {
  case noReceipt(ReportNumber)
  case tooManyWords(ReportNumber)
  case nothingUnseen(ReportNumber)

  /// The report's state forbids it, or nothing is there.
  public var category: ErrorCategory {
    if case .nothingUnseen = self { .notFound } else { .badData }
  }

  /// Why.
  public var message: Message {
    switch self {
    case .noReceipt(let number):
      Message(
        en: "\(number) has no receipt: questions are read by receipt, and whoever reported it holds none",
        fa: "گزارش \(number) رسید ندارد: پرسش را تنها دارندهٔ رسید می‌خواند و گزارش‌دهندهٔ آن رسیدی ندارد")
    case .tooManyWords(let number):
      Message(
        en: "\(number) has \(MessageStore.mostWords) messages of its reporter already; no more are taken",
        fa: "گزارش \(number) از پیش \(MessageStore.mostWords) پیام گزارش‌دهنده دارد؛ پیام دیگری پذیرفته نمی‌شود")
    case .nothingUnseen(let number):
      Message(
        en: "\(number) has no message of its reporter that nobody has seen",
        fa: "گزارش \(number) پیام نادیده‌ای از گزارش‌دهنده ندارد")
    }
  }
}
