import TipsCalendar
import TipsText

/// A reporter as the store knows them: by a pseudonym.
public struct Reporter: Sendable, Identifiable {
  /// The number behind `r-`.
  public let id: Int64
  /// The form of thanks that they agreed to; nil where they were never asked.
  public let consent: Consent?
  /// When they said so.
  public let consentAt: Instant?
  /// Whether they must never appear on a list.
  public let isProtected: Bool
  /// Why they take no part in recognition: staff, family, paid source, party to the matter.
  public let excludedReason: String?
  /// When they were erased; nothing but the pseudonym is left then.
  public let erasedAt: Instant?

  package init(
    id: Int64, consent: Consent?, consentAt: Instant?, isProtected: Bool, excludedReason: String?, erasedAt: Instant?
  ) {
    self.id = id
    self.consent = consent
    self.consentAt = consentAt
    self.isProtected = isProtected
    self.excludedReason = excludedReason
    self.erasedAt = erasedAt
  }

  /// The pseudonym, `r-20913`.
  public var pseudonym: String { Self.pseudonym(id) }

  /// The pseudonym with a number.
  public static func pseudonym(_ id: Int64) -> String { "r-\(id)" }

  /// The number of a pseudonym as typed, with or without `r-`, in any of the three digit sets; nil for anything else.
  public static func id(_ typed: String) -> Int64? {
    var text = PersianText.comparisonKey(typed).lowercased()
    if text.hasPrefix("r-") { text.removeFirst(2) }
    guard (1...18).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int64(text)
  }
}

/// Why a reporter can't be found or changed.
public enum ReporterError: UserFacingError, Equatable {
  case notAPseudonym(String)
  case unknown(Int64)
  case reason(field: String, limit: Int)
  case erased(Int64)
  case notMarked(Int64)
  case notCallable

  public var category: ErrorCategory {
    switch self {
    case .unknown, .erased, .notMarked: .notFound
    case .notAPseudonym, .reason, .notCallable: .badData
    }
  }

  public var message: Message {
    switch self {
    case .notAPseudonym(let typed):
      Message(
        en: "'\(typed)' is not a reporter: write r- and digits, such as r-209136",
        fa: "«\(typed)» گزارش‌دهنده نیست: r- و رقم‌ها را بنویسید، مانند r-209136")
    case .unknown(let id):
      Message(
        en: "no reporter r-\(id); new identities get a pseudonym when a list is drafted",
        fa: "گزارش‌دهندهٔ r-\(id) نیست؛ هویت‌های تازه هنگام تهیهٔ پیش‌نویس فهرست نام مستعار می‌گیرند")
    case .erased(let id):
      Message(
        en: "r-\(id) was erased; nobody is known under this pseudonym any more",
        fa: "گزارش‌دهندهٔ r-\(id) پاک‌سازی شده است؛ دیگر کسی با این نام مستعار شناخته نمی‌شود")
    case .notMarked(let id):
      Message(
        en: "r-\(id) has no such mark; nothing was changed", fa: "گزارش‌دهندهٔ r-\(id) چنین نشانی ندارد؛ چیزی تغییر نکرد")
    case .notCallable:
      Message(
        en: "that is no number that can be called from anywhere; reports of such a number are never linked to a person",
        fa: "با این شماره نمی‌توان از هر جا تماس گرفت؛ گزارش‌های چنین شماره‌ای هرگز به کسی پیوند نمی‌خورد")
    case .reason(let field, let limit):
      Message(
        en: "\(field) must be 1 to \(limit) characters on one line",
        fa: "\(field) باید 1 تا \(limit) نویسه در یک سطر باشد")
    }
  }
}
