/// How far a long work is, for whoever waits for it.
public struct WorkProgress: Sendable, Hashable {
  /// What is counted.
  public enum Unit: Sendable, Hashable {
    case bytes
    /// Things of one kind, such as reports; the word follows a number in both languages.
    case things(Message)
    /// Nothing can be counted: only that it goes on.
    case nothing
  }

  /// What is being done, such as «copying the store».
  public let phase: Message
  /// What ``done`` and ``total`` count.
  public let unit: Unit
  /// How many are done.
  public let done: Int
  /// How many there are; nil where nobody knows before the end.
  public let total: Int?

  /// Counts what is done in a phase of the work.
  public init(_ phase: Message, _ done: Int, of total: Int? = nil, _ unit: Unit) {
    self.phase = phase
    self.unit = unit
    self.done = done
    self.total = total
  }

  /// A phase in which nothing can be counted.
  public init(_ phase: Message) { self.init(phase, 0, .nothing) }
}

extension WorkProgress.Unit {
  /// Reports.
  public static let reports = Self.things(Message(en: "reports", fa: "گزارش"))
  /// Sealed identities.
  public static let identities = Self.things(Message(en: "identities", fa: "هویت"))
  /// Entries of the audit trail.
  public static let entries = Self.things(Message(en: "entries", fa: "ردیف"))
  /// Rows of whatever table.
  public static let rows = Self.things(Message(en: "rows", fa: "ردیف"))
}
