import TipsText

/// What came of a report.
///
/// The set is closed; codes of other systems are mapped onto it at import. The raw values are stored and never
/// change meaning.
public enum Disposition: Int, CaseIterable, Sendable, NamedChoice {
  /// What a member is, for messages.
  package static var noun: Message { Message(en: "disposition", fa: "نتیجه") }
  /// A report is what every one of them came of: alone these must not pass for a false one.
  package static let emptyWords: Set<String> = ["report", "گزارش", "شده"]

  /// Nothing is known yet.
  case pending = 0
  /// It led to a police operation.
  case operation = 1
  /// The parties were reconciled.
  case settled = 2
  /// Someone was helped, without an operation.
  case assisted = 3
  /// It was looked at and nothing was done.
  case noAction = 4
  /// Reported in good faith, but nothing was found.
  case unfounded = 5
  /// Whoever was reported had left before the police came.
  case goneOnArrival = 6
  /// The place or the person could not be found.
  case unableToLocate = 7
  /// Another report of the same event leads.
  case duplicate = 8
  /// Handed to another authority.
  case referred = 9
  /// Called off.
  case cancelled = 10
  /// Knowingly false.
  case falseReport = 11

  /// The code that people and files use.
  public var code: String {
    switch self {
    case .pending: "pending"
    case .operation: "operation"
    case .settled: "settled"
    case .assisted: "assisted"
    case .noAction: "no_action"
    case .unfounded: "unfounded"
    case .goneOnArrival: "gone_on_arrival"
    case .unableToLocate: "unable_to_locate"
    case .duplicate: "duplicate"
    case .referred: "referred"
    case .cancelled: "cancelled"
    case .falseReport: "false_report"
    }
  }

  /// The disposition with the given code; letter case and the choice of `_`, `-` or a space do not matter.
  public init?(code: String) {
    let wanted = String(code.lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 })
    guard let found = Self.allCases.first(where: { $0.code == wanted }) else { return nil }
    self = found
  }

  /// What the disposition is called in Persian and in English.
  public var label: Label {
    switch self {
    case .pending: Label(fa: "در دست بررسی", en: "Pending")
    case .operation: Label(fa: "منجر به عملیات", en: "Led to an operation")
    case .settled: Label(fa: "مصالحه", en: "Settled")
    case .assisted: Label(fa: "امدادرسانی", en: "Assisted")
    case .noAction: Label(fa: "بدون اقدام", en: "No action")
    case .unfounded: Label(fa: "بی‌اساس", en: "Unfounded")
    case .goneOnArrival: Label(fa: "ترک محل پیش از رسیدن", en: "Gone on arrival")
    case .unableToLocate: Label(fa: "محل یافت نشد", en: "Unable to locate")
    case .duplicate: Label(fa: "تکراری", en: "Duplicate")
    case .referred: Label(fa: "ارجاع‌شده", en: "Referred")
    case .cancelled: Label(fa: "لغوشده", en: "Cancelled")
    case .falseReport: Label(fa: "گزارش خلاف واقع", en: "False report")
    }
  }

  /// Whether the outcome says how good the report was: it counts towards a reporter's reliability.
  public var isAssessed: Bool {
    switch self {
    case .operation, .settled, .assisted, .unfounded, .falseReport: true
    case .pending, .noAction, .goneOnArrival, .unableToLocate, .duplicate, .referred, .cancelled: false
    }
  }
}
