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
