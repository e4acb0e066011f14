import TipsDomain
import TipsRecognition
import TipsSQLite

/// Reads the track records of reporters, one after the other; its cost grows with their own reports.
struct TrackRecordReading {
  private let question: TrackRecordQuestion
  private let own: Statement
  private let lead: Statement

  init(_ connection: Connection, question: TrackRecordQuestion) throws {
    self.question = question
    own = try connection.prepare(
      """
      select disposition, outcome_at, category_id, duplicate_of
      from report indexed by report_reporter
      where reporter_id = $1 and kind = 0 and disposition > 0
      """)
    lead = try connection.prepare(
      "select disposition, outcome_at, category_id, reporter_id, kind from report where id = $1")
  }

  /// How many of a reporter's incidents count; an incident counts once, whoever leads it.
  func record(of reporter: Int64) throws -> TrackRecord {
    var founded = 0
    var assessed = 0
    func count(_ row: Statement) {
      guard let count = question.count(row) else { return }
      founded += count.founded
      assessed += count.assessed
    }
    var followed: Set<Int64> = []
    own.bind(1, reporter)
    try own.each { row in
      if row.int(0) == Disposition.duplicate.rawValue, let lead = row.optionalInt64(3) { followed.insert(lead) }
      count(row)
    }
    for id in followed {
      lead.bind(1, id)
      _ = try lead.first { row in
        guard row.int(4) == ReportKind.tip.rawValue, row.optionalInt64(3) != reporter else { return }
        count(row)
      }
    }
    return TrackRecord(founded: founded, assessed: assessed)
  }
}
