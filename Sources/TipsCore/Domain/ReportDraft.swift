import TipsCalendar
import TipsText

/// A report as it comes in: codes and names still as they were typed, nothing looked up yet.
public struct ReportDraft: Sendable {
  /// What was reported.
  public var text = ""
  /// The line's code.
  public var line = "110"
  /// The kind, as ``NamedChoice`` reads it.
  public var kind = "tip"
  public var category: String?
  /// The place's code or name.
  public var place: String?
  /// 1 (most urgent) to 5.
  public var priority = 3
  /// When it was received; nil for now.
  public var receivedAt: Instant?
  /// Where it happened, in words.
  public var address: String?
  /// Degrees north.
  public var latitude: Double?
  /// Degrees east.
  public var longitude: Double?
  /// The system that the report comes from.
  public var source: String?
  /// The report's key in that system: a second draft with the same key is not recorded again.
  public var sourceKey: String?
  /// Who reported; nil for an anonymous report.
  public var caller: Caller?
  /// Whether an anonymous caller is given a receipt.
  public var wantsReceipt = false
  /// The leading report of the same event: the report is marked as its duplicate at once.
  public var duplicateOf: ReportNumber?

  /// An empty draft with the usual defaults.
  public init() {}

  /// Checks everything that can be checked without the store.
  ///
  /// - Throws: ``DraftError``.
  public func validate(now: Instant) throws -> ReportKind {
    let kind = try Self.kind(kind)
    try Self.check(text, field: "text", limit: Limits.text)
    try Self.check(address, field: "address", limit: Limits.address)
    try Self.check(sourceKey, field: "source_key", limit: Limits.sourceKey)
    guard !text.trimmingASCIISpace().isEmpty else { throw DraftError.emptyText }
    guard (1...5).contains(priority) else { throw DraftError.priority(priority) }
    if let receivedAt, receivedAt.epochSeconds > now.epochSeconds + Limits.clockSkew { throw DraftError.inFuture }
    if let latitude, !(-90...90).contains(latitude) { throw DraftError.coordinate("latitude") }
    if let longitude, !(-180...180).contains(longitude) { throw DraftError.coordinate("longitude") }
    if sourceKey != nil, source == nil { throw DraftError.keyWithoutSource }
    if let sourceKey, sourceKey.isEmpty { throw DraftError.empty(field: "source_key") }
    if let source { try Self.check(source: source) }
    if wantsReceipt, let caller, !caller.isAnonymous { throw DraftError.receiptWithCaller }
    return kind
  }

  private static func kind(_ typed: String) throws -> ReportKind {
    if let kind = ReportKind(code: typed) { return kind }
    do { return try ReportKind(typed: typed) } catch { throw DraftError.unknownKind(error) }
  }

  private static func check(source: String) throws {
    try check(source, field: "source", limit: Limits.source)
    guard !source.isEmpty else { throw DraftError.empty(field: "source") }
    guard source.unicodeScalars.allSatisfy(SafeText.isPrintable) else {
      throw DraftError.controlCharacter(field: "source")
    }
  }

  package static func check(_ text: String?, field: String, limit: Int) throws {
    guard let text else { return }
    guard text.utf8.count <= limit else { throw DraftError.tooLong(field: field, bytes: text.utf8.count, limit: limit) }
    guard !text.utf8.contains(0) else { throw DraftError.nul(field: field) }
  }
}
