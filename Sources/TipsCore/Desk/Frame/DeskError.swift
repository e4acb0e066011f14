import TipsDomain
import TipsText

/// Why the desk doesn't answer what was asked.
enum DeskError: UserFacingError, Equatable {
  /// No page has this address.
  case noSuchPage
  /// The address is there, but isn't asked for in this way.
  case wrongMethod
  /// None of the roles may see this.
  case notYours
  /// The form comes from elsewhere, or from a session that is over.
  case foreignForm
  /// A field is missing or can't be.
  case field(String, Message)

  var category: ErrorCategory {
    switch self {
    case .noSuchPage: .notFound
    case .wrongMethod: .usage
    case .notYours, .foreignForm: .notPermitted
    case .field: .badData
    }
  }

  var message: Message {
    switch self {
    case .noSuchPage:
      Message(en: "there is no such page; begin at the first one", fa: "چنین صفحه‌ای نیست؛ از صفحهٔ نخست آغاز کنید")
    case .wrongMethod:
      Message(en: "this address is not asked for in this way", fa: "این نشانی به این شیوه خواسته نمی‌شود")
    case .notYours:
      Message(
        en: "your roles don't include this page; ask the administrator of the system",
        fa: "نقش شما این صفحه را در بر ندارد؛ از مدیر سامانه بپرسید")
    case .foreignForm:
      Message(
        en: "this form is no longer valid: you signed in anew since, or it came from elsewhere; open the page again",
        fa: "این فرم دیگر معتبر نیست: پس از آن دوباره وارد شده‌اید، یا از جای دیگری آمده است؛ صفحه را از نو باز کنید")
    case .field(_, let message): message
    }
  }
}
