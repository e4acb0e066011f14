import TipsDomain
import TipsText

/// Why a store can't send to a centre.
package enum OutboxError: UserFacingError, Equatable {
  /// The store has joined no centre.
  case notJoined
  /// The store has joined one already.
  case joinedAlready(url: String)
  /// The trail has a gap in front of an entry.
  case brokenTrail(before: Int64)

  package var category: ErrorCategory {
    switch self {
    case .notJoined: .unavailable
    case .joinedAlready: .notPermitted
    case .brokenTrail: .badData
    }
  }

  package var message: Message {
    switch self {
    case .notJoined:
      Message(
        en: "this station has no centre; join one with: tips centre join FILE",
        fa: "این ایستگاه مرکزی ندارد؛ به یکی بپیوندید: tips centre join <پرونده>")
    case .joinedAlready(let url):
      Message(
        en: "this station sends to \(SafeText.line(url)) already; leave that centre first: tips centre leave",
        fa: "این ایستگاه هم‌اکنون به \(SafeText.line(url)) می‌فرستد؛ نخست آن مرکز را ترک کنید: tips centre leave")
    case .brokenTrail(let entry):
      Message(
        en: "the audit trail has a gap before entry \(entry), so nothing is sent. Look into it: tips audit verify",
        fa: "دفتر رویدادها پیش از ردیف \(entry) بریدگی دارد و چیزی فرستاده نمی‌شود. بررسی کنید: tips audit verify")
    }
  }
}
