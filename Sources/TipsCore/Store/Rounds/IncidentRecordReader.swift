import TipsCalendar
import TipsDomain
import TipsRecognition
import TipsSQLite
import TipsText

/// Reads how credited incidents were written down: three or four look-ups by indices for each.
struct IncidentRecordReader {
  private let report: Statement
  private let mark: Statement
  private let correction: Statement

  init(_ connection: Connection) throws {
    report = try connection.prepare(
      """
      select own.operator, own.recorded_at, leading.category_id, own.text
      from report as own
      join report as leading on leading.id = $2
      where own.id = $1
      """)
    mark = try connection.prepare(
      """
      select operator, recorded_at
      from outcome_event
      where report_id = $1 and undoes is null
        and not exists (select 1 from outcome_event as undoing where undoing.undoes = outcome_event.id)
      order by id desc
      limit 1
      """)
    correction = try connection.prepare(
      """
      select field, before, after, operator, recorded_at
      from correction
      join correction_change on correction_change.correction_id = correction.id
      where report_id in ($1, $2) and field in ('kind', 'category', 'place', 'received_at')
      order by correction.id
      """)
  }

  /// The incident with its record; without one where a report is gone.
  ///
  /// - Parameter withDetails: Whether words and corrections are wanted.
  func read(_ reviewed: ReviewedIncident, withDetails: Bool) throws -> ReviewedIncident {
    let incident = reviewed.incident
    let mark = try mark.first(incident.leadID) { (name: String, at: Instant) in
      ReviewedIncident.Mark(operatorName: name, recordedAt: at)
    }
    let corrections = withDetails ? try corrections(of: incident) : []
    var reviewed = reviewed
    reviewed.record = try report.first(incident.ownReportID, incident.leadID) {
      (name: String?, recordedAt: Instant, category: Int64, text: String) in
      ReviewedIncident.Record(
        takenBy: name, recordedAt: recordedAt, mark: mark, category: category,
        words: withDetails ? PersianText.folded(text) : "", corrections: corrections)
    }
    return reviewed
  }

  private func corrections(of incident: CountedIncident) throws -> [ReportCorrection] {
    var corrections: [ReportCorrection] = []
    try correction.forEach(incident.ownReportID, incident.leadID) {
      (field: String, before: String?, after: String?, name: String, at: Instant) in
      guard let field = ReportCorrection.Field(rawValue: field) else { return }
      corrections.append(
        ReportCorrection(
          field, before: before.flatMap { Int64($0) }, after: after.flatMap { Int64($0) }, operatorName: name,
          recordedAt: at))
    }
    return corrections
  }
}
