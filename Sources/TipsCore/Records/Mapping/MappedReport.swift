import TipsCalendar

/// One record of a source in our own words, before the store has looked up its line, category and place.
public struct MappedReport: Sendable, Equatable {
  /// What was reported; empty where the source has no text.
  public var text = ""
  /// The code of the line.
  public var line: String?
  /// The kind's code, one of ``ReportKind``.
  public var kind: String?
  /// The code of the category.
  public var category: String?
  /// The code or name of the place.
  public var place: String?
  /// 1 (most urgent) to 5.
  public var priority: Int?
  /// When the report came in.
  public var receivedAt: Instant
  /// Where it is, in words.
  public var address: String?
  /// Degrees north, −90 to 90; there whenever the longitude is.
  public var latitude: Double?
  /// Degrees east, −180 to 180.
  public var longitude: Double?
  /// Unique among the source's reports; two records with the same one are about the same report.
  public var sourceKey: String
  /// When somebody was sent; not before ``receivedAt``.
  public var dispatchedAt: Instant?
  /// When somebody was there; not before the earlier stages.
  public var arrivedAt: Instant?
  /// When the report was done with; not before the earlier stages.
  public var closedAt: Instant?
  /// What came of it, one of ``Disposition``; nil where the source doesn't say.
  public var disposition: String?
  /// When that was known. There exactly if the disposition is there and not `pending`.
  public var outcomeAt: Instant?
  /// The caller's number, as the source has it.
  public var callerPhone: String?
  /// The caller's name.
  public var callerName: String?
  /// How the caller may be thanked, one of ``Consent``.
  public var callerConsent: String?

  /// A report of which only the moment and the key are known.
  public init(receivedAt: Instant, sourceKey: String) {
    self.receivedAt = receivedAt
    self.sourceKey = sourceKey
  }
}

extension MappedReport: CustomStringConvertible, CustomReflectable {
  /// Nothing of the content, so that no log or crash report holds an identity.
  public var description: String { "MappedReport" }
  /// Empty, for the same reason.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
