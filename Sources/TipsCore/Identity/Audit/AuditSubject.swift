import TipsDomain
import TipsText

/// What an entry of the audit trail is about. The text is hashed with the entry: what a thing is called never changes.
public struct AuditSubject: RawRepresentable, Hashable, Sendable {
  /// Kinds of things that have a name each; the raw value is what the text begins with.
  package enum Kind: String {
    case operation = "operation "
    case reporter = "r-"
    case round = "round "
    case batch = "import "
    case activity = "activity "
    case policy = "policy "
    case draft = "draft "
    case proposal = "proposal "
    case user = "user "
  }

  /// The text, as it stands in the trail.
  public let rawValue: String

  /// A subject as it stands in the trail, or what somebody typed.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The thing of a kind with a name.
  package init(_ kind: Kind, _ name: String) { rawValue = kind.rawValue + name }

  // MARK: The store

  package static let audit = AuditSubject(rawValue: "audit")
  package static let erasures = AuditSubject(rawValue: "erasures")
  package static let identities = AuditSubject(rawValue: "identities")
  package static let receipt = AuditSubject(rawValue: "receipt")
  package static let reference = AuditSubject(rawValue: "reference")
  package static let reports = AuditSubject(rawValue: "reports")
  package static let settings = AuditSubject(rawValue: "settings")
  package static let store = AuditSubject(rawValue: "store")

  /// The officer's key.
  public static let key = AuditSubject(rawValue: "key")

  /// A backup by the name of its file.
  package static func backup(_ name: String) -> AuditSubject { AuditSubject(rawValue: name) }

  // MARK: Reports

  /// A report.
  public static func report(_ number: ReportNumber) -> AuditSubject { AuditSubject(rawValue: number.description) }

  /// The reports before a day, as `2025-09-21`.
  package static func reports(receivedBefore day: some StringProtocol) -> AuditSubject {
    AuditSubject(rawValue: "received before \(day)")
  }

  /// The row of an import.
  package static func batch(_ id: Int64) -> AuditSubject { AuditSubject(.batch, "\(id)") }

  /// The reports that came with an import.
  package static func reports(ofImport id: Int64) -> AuditSubject { AuditSubject(rawValue: "reports of import \(id)") }

  package static func operation(_ reference: String) -> AuditSubject { AuditSubject(.operation, reference) }

  package static func activity(_ id: Int64) -> AuditSubject { AuditSubject(.activity, "\(id)") }

  // MARK: Recognition

  /// A reporter.
  public static func reporter(_ id: Int64) -> AuditSubject { AuditSubject(rawValue: Reporter.pseudonym(id)) }

  /// A round by its label.
  public static func round(_ label: String) -> AuditSubject { AuditSubject(.round, label) }

  package static func draft(_ id: Int64, ofRound label: String) -> AuditSubject {
    AuditSubject(.draft, "\(label) \(id)")
  }

  package static func proposal(_ id: Int64) -> AuditSubject { AuditSubject(.proposal, "\(id)") }

  package static func policy(_ version: Int) -> AuditSubject { AuditSubject(.policy, "\(version)") }

  // MARK: Accounts

  /// The account of a person, by its name.
  public static func user(_ name: String) -> AuditSubject { AuditSubject(.user, name) }

  /// The name, where it is somebody's account.
  package var userName: String? {
    rawValue.hasPrefix(Kind.user.rawValue) ? String(rawValue.dropFirst(Kind.user.rawValue.count)) : nil
  }
}

extension AuditSubject {
  /// The subject in words: in English as it stands in the trail.
  public var words: Message { Message(en: rawValue, fa: persian) }

  private var persian: String {
    if let whole = Self.wholes[self] { return whole }
    if let number = try? ReportNumber(rawValue), number.description == rawValue { return "گزارش \(rawValue)" }
    for (beginning, noun) in Self.nouns where rawValue.hasPrefix(beginning) {
      return "\(noun) \(rawValue.dropFirst(beginning.count))"
    }
    return Reporter.id(rawValue) == nil ? rawValue : "گزارش‌دهندهٔ \(rawValue)"
  }

  private static let wholes: [AuditSubject: String] = [
    audit: "دفتر رویدادها", erasures: "پاک‌سازی‌ها", identities: "هویت‌ها", receipt: "رسید", reference: "داده‌های مرجع",
    reports: "گزارش‌ها", settings: "تنظیمات", store: "پایگاه داده", key: "کلید شناسایی",
  ]

  private static let nouns = [
    (Kind.operation.rawValue, "عملیات"), (Kind.round.rawValue, "دورهٔ تجلیل"), (Kind.batch.rawValue, "ورود دادهٔ"),
    (Kind.activity.rawValue, "فعالیت"), (Kind.policy.rawValue, "آیین‌نامهٔ"), (Kind.draft.rawValue, "پیش‌نویس"),
    (Kind.proposal.rawValue, "پیشنهاد"), (Kind.user.rawValue, "حساب کاربری"),
    ("reports of import ", "گزارش‌های ورود دادهٔ"), ("received before ", "گزارش‌های پیش از"),
  ]
}
