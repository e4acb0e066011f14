import TipsCalendar

/// One record of a source in our own words, before the store has looked up its line, category and place.
package struct MappedReport: Sendable, Equatable {
  /// What was reported; empty where the source has no text.
  package var text = ""
  package var line: String?
  /// The kind's code, one of ``ReportKind``.
  package var kind: String?
  package var category: String?
  /// The code or name of the place.
  package var place: String?
  /// 1 (most urgent) to 5.
  package var priority: Int?
  package var receivedAt: Instant
  package var address: String?
  /// Degrees north, −90 to 90; there whenever the longitude is.
  package var latitude: Double?
  /// Degrees east, −180 to 180.
  package var longitude: Double?
  /// Unique among the source's reports; two records with the same one are about the same report.
  package var sourceKey: String
  /// When somebody was sent; not before ``receivedAt``.
  package var dispatchedAt: Instant?
  /// When somebody was there; not before the earlier stages.
  package var arrivedAt: Instant?
  /// When the report was done with; not before the earlier stages.
  package var closedAt: Instant?
  /// What came of it, one of ``Disposition``; nil where the source doesn't say.
  package var disposition: String?
  /// When that was known. There exactly if the disposition is there and not `pending`.
  package var outcomeAt: Instant?
  /// The caller's number, as the source has it.
  package var callerPhone: String?
  package var callerName: String?
  /// How the caller may be thanked, one of ``Consent``.
  package var callerConsent: String?

  /// A report of which only the moment and the key are known.
  package init(receivedAt: Instant, sourceKey: String) {
    self.receivedAt = receivedAt
    self.sourceKey = sourceKey
  }
}

extension MappedReport: CustomStringConvertible, CustomReflectable {
  package var description: String { "MappedReport" }
  package var customMirror: Mirror { Mirror(self, children: [:]) }
}
