/// How exported reports are written.
public enum ExportFormat: String, Sendable, CaseIterable {
  /// Comma-separated values with a header; text that a spreadsheet would run is guarded, see ``SpreadsheetGuard``.
  case csv
  /// An object a line; what a report doesn't have is left out.
  case jsonl
  /// Service requests of Open311 GeoReport v2: a JSON array.
  case open311
  /// The same in XML.
  case open311XML = "open311-xml"
}

/// A column of an export, in the order in which they are written.
public enum ExportColumn: String, Sendable, CaseIterable {
  case number, source
  case sourceKey = "source_key"
  case line, kind, category, place, priority
  case receivedAt = "received_at"
  case dispatchedAt = "dispatched_at"
  case arrivedAt = "arrived_at"
  case closedAt = "closed_at"
  case disposition
  case outcomeAt = "outcome_at"
  case duplicateOf = "duplicate_of"
  case operation, text, address, latitude, longitude

  /// Whether the values are JSON numbers.
  var isNumber: Bool { self == .priority || self == .latitude || self == .longitude }

  /// Whether no value begins like a formula by anyone's doing; a minus sign is a minus sign.
  var isNumeric: Bool { isNumber || self == .number || self == .duplicateOf }
}
