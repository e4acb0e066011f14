import TipsFeed
import TipsPostgreSQL

/// Which reports a station has emptied: an erasure, texts that were removed after their time, words that were taken out.
struct EmptiedReports {
  private let reports: Set<Int64>

  init(_ batch: FeedBatch) {
    var reports = Set(batch.parts.first { $0.table.name == "erased_report" }?.keys ?? [])
    if let part = batch.parts.first(where: { $0.table.name == "report" }),
      let removed = part.table.columns.firstIndex(where: { $0.name == "texts_removed_at" })
    {
      for row in part.rows {
        if case .integer(let id) = row.values[0], case .integer = row.values[removed] { reports.insert(id) }
      }
    }
    // The trail names what words were taken out of.
    for entry in batch.trail.entries {
      guard case .text(let action) = entry.values[3], case .text(let subject) = entry.values[4],
        String(decoding: action, as: UTF8.self) == "redact_report",
        let number = String(decoding: subject, as: UTF8.self).split(separator: " ").last.flatMap({ Int64($0) })
      else { continue }
      // Behind the id stands its check digit.
      reports.insert(number / 10)
    }
    self.reports = reports
  }

  /// Notes where the old versions lie.
  func note(_ session: PostgreSQLSession) throws {
    guard !reports.isEmpty else { return }
    try session.run("select note_rewriting($1)", .integers(Array(reports)))
  }
}
