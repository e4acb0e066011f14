import TipsCalendar
import TipsDomain
import TipsText

/// A credited incident with what was written down about it.
package struct ReviewedIncident: Sendable {
  /// Who is credited.
  package let reporter: Int64
  /// What is credited.
  package let incident: CountedIncident
  /// How it was written down; nil where that was not read.
  package var record: Record?

  package init(reporter: Int64, _ incident: CountedIncident, record: Record? = nil) {
    self.reporter = reporter
    self.incident = incident
    self.record = record
  }

  /// How an incident was written down.
  package struct Record: Sendable {
    /// Who entered the person's own first report; nil for imports.
    package let takenBy: String?
    /// When.
    package let recordedAt: Instant
    /// Who marked the outcome that stands, and when; nil where it was imported.
    package let mark: Mark?
    /// The category of the leading report.
    package let category: Int64
    /// The words of the person's own first report, folded; empty where they are not wanted.
    package let words: String
    /// Corrections of the two reports by which the incident earns.
    package let corrections: [ReportCorrection]

    package init(
      takenBy: String?, recordedAt: Instant, mark: Mark?, category: Int64, words: String = "",
      corrections: [ReportCorrection] = []
    ) {
      self.takenBy = takenBy
      self.recordedAt = recordedAt
      self.mark = mark
      self.category = category
      self.words = words
      self.corrections = corrections
    }
  }

  /// Who marked an outcome, and when.
  package struct Mark: Sendable {
    package let operatorName: String
    package let recordedAt: Instant

    package init(operatorName: String, recordedAt: Instant) {
      self.operatorName = operatorName
      self.recordedAt = recordedAt
    }
  }

  var number: ReportNumber { ReportNumber(id: incident.ownReportID) }

  /// Who both took the report and marked its outcome, as far as names can tell.
  var soleOperator: String? {
    guard let record, let taker = record.takenBy, let mark = record.mark,
      PersonName.isSame(taker, mark.operatorName)
    else { return nil }
    return taker
  }
}
