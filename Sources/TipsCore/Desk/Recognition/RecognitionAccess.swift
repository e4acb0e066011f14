import TipsCalendar
import TipsDomain
import TipsText
import TipsWords

extension Access {
  /// Those who see rounds of recognition.
  static let recognition = Access.roles([.secretary, .supervisor, .auditor])
  /// Those who draw them up.
  static let secretary = Access.roles([.secretary])
}

extension Visit {
  /// Whether the visitor may do what a secretary does, and not only look.
  var maySign: Bool { !desk.onlyReads && hasRole(.secretary) }

  /// The station's day.
  var today: LocalDay { desk.zone.day(of: now) }

  /// Refuses whoever may see a part of the reports only: a list is drawn from all of them.
  ///
  /// - Throws: ``RecognitionError/limitedToPlace``.
  func seeAllPlaces() throws {
    if user?.placeID != nil { throw RecognitionError.limitedToPlace }
  }
}

/// Why the desk doesn't do something about a round.
enum RecognitionError: UserFacingError, Equatable {
  /// The account is limited to a place.
  case limitedToPlace
  /// Callers wait to be told apart.
  case unsettled
  /// The name that was typed to confirm is another.
  case notConfirmed(String)
  /// No day, or several.
  case notADay
  /// A number of a changed policy is none.
  case notANumber

  var category: ErrorCategory {
    switch self {
    case .limitedToPlace, .unsettled: .notPermitted
    case .notConfirmed, .notADay, .notANumber: .badData
    }
  }

  var message: Message {
    switch self {
    case .limitedToPlace:
      Message(
        en: "your account is limited to a place, and a list is drawn from the reports of all places",
        fa: "حساب شما به یک محل محدود است و فهرست از گزارش‌های همهٔ محل‌ها تهیه می‌شود")
    case .unsettled:
      Message(
        en: "callers wait to be told apart: the officer with the key runs tips settle, then it can be issued",
        fa: "تماس‌گیرندگانی هنوز بازشناخته نشده‌اند: افسر دارندهٔ کلید فرمان tips settle را اجرا کند، سپس می‌توان "
          + "صادر کرد")
    case .notConfirmed(let label):
      Message(
        en: "not confirmed: type the round's name, \(label); nothing was recorded",
        fa: "تأیید نشد: نام دوره، \(label)، را بنویسید؛ چیزی ثبت نشد")
    case .notADay:
      Message(
        en: "type the day of the ceremony, such as 1404-08-15 or today",
        fa: "روز آیین را بنویسید، مانند 1404-08-15 یا «امروز»")
    case .notANumber:
      Message(en: "write whole numbers, such as 250", fa: "عدد صحیح بنویسید، مانند 250")
    }
  }
}
