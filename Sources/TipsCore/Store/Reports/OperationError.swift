import TipsDomain
import TipsText

/// What is wrong with an operation.
public enum OperationError: UserFacingError, Equatable {
  case badResult(String)
  case badReference(String)
  case exists(String)
  case unknown(String)
  case inFuture
  case noResult(String, measure: String)
  case named(String, by: ReportNumber)
  case nothingChanges(String)
  case bothHaveResults(String, String, measure: String)
  case sameOperation(String)
  case otherName(String, of: String)

  /// Malformed input, a rule that is broken, or nothing there.
  public var category: ErrorCategory {
    switch self {
    case .unknown, .noResult: .notFound
    default: .badData
    }
  }

  /// What is wrong and what to do.
  public var message: Message {
    switch self {
    case .badResult(let typed):
      Message(
        en: "'\(typed)' is no result: write measure=quantity [unit], such as arrests=2 or \"drugs=3.2 kg\"",
        fa: "«\(typed)» دستاورد نیست؛ بنویسید: سنجه=مقدار [واحد]، مانند arrests=2 یا \"drugs=3.2 kg\"")
    case .badReference(let typed):
      Message(
        en: "'\(typed)' is no reference of an operation: 1 to 64 printable characters",
        fa: "«\(typed)» نشان عملیات نیست: 1 تا 64 نویسهٔ چاپی بنویسید")
    case .exists(let reference):
      Message(
        en:
          "operation \(reference) is recorded already; what it yielded goes with: tips operation result set \(reference) "
          + "arrests=2",
        fa:
          "عملیات \(reference) از پیش ثبت شده است؛ دستاورد آن را چنین ثبت کنید: tips operation result set \(reference) "
          + "arrests=2")
    case .unknown(let reference):
      Message(
        en: "no operation \(reference); add it with: tips operation add \(reference)",
        fa: "عملیاتی با نشان \(reference) نیست؛ آن را بیفزایید: tips operation add \(reference)")
    case .noResult(let reference, let measure):
      Message(
        en: "operation \(reference) has no result \(measure). See: tips operation show \(reference)",
        fa: "عملیات \(reference) دستاورد «\(measure)» ندارد. ببینید: tips operation show \(reference)")
    case .named(let reference, let number):
      Message(
        en: "operation \(reference) is named by report \(number); take that mark back first, or: "
          + "tips operation merge \(reference) INTO",
        fa: "گزارش \(number) به عملیات \(reference) بسته است؛ نخست آن نتیجه را پس بگیرید، یا: "
          + "tips operation merge \(reference) <مقصد>")
    case .nothingChanges(let reference):
      Message(
        en: "operation \(reference) says so already; nothing was changed",
        fa: "عملیات \(reference) از پیش همین است؛ چیزی تغییر نکرد")
    case .bothHaveResults(let one, let other, let measure):
      Message(
        en: "\(one) and \(other) both have \(measure), and only one can be right; remove the other first: "
          + "tips operation result remove REFERENCE \(measure)",
        fa: "عملیات \(one) و \(other) هر دو «\(measure)» دارند و تنها یکی می‌تواند درست باشد؛ نخست دیگری را بردارید: "
          + "tips operation result remove <نشان> \(measure)")
    case .otherName(let name, let reference):
      Message(
        en: "\(name) is another name of operation \(reference); take that one out: tips operation remove \(reference)",
        fa: "نشان \(name) نام دیگرِ عملیات \(reference) است؛ خود آن را بردارید: tips operation remove \(reference)")
    case .sameOperation(let reference):
      Message(
        en: "\(reference) is that operation already; nothing was changed",
        fa: "نشان \(reference) از پیش همان عملیات است؛ چیزی تغییر نکرد")
    case .inFuture:
      Message(
        en: "the operation lies in the future; check the date and the clock",
        fa: "زمان عملیات در آینده است؛ تاریخ و ساعت را بررسی کنید")
    }
  }
}
