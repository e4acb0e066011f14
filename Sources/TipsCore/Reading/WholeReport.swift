import TipsCalendar
import TipsDomain
import TipsStore
import TipsText
import TipsWords

/// Everything that a store says of one report, but who called.
package struct WholeReport {
  package let report: ReportRecord
  package let names: ReferenceNames
  /// The operation to which it led.
  package let operation: OperationRecord?
  /// The reports that are duplicates of it.
  package let duplicates: [ReportNumber]
  /// Whether a caller's identity was sealed with it.
  package let isSealed: Bool
  /// The code of the system that it came from.
  package let source: String?
  package let notes: [Note]
  package let history: [HistoryEntry]
  /// The mark that it must never be published.
  package let protection: ReportProtection.Mark?

  package init(_ report: ReportRecord, in store: Store) throws {
    self.report = report
    names = try ReferenceNames(store)
    operation = try report.operationID.flatMap(store.operations.operation(id:))
    duplicates = try store.reports.duplicates(of: report.number)
    isSealed = try store.reports.hasSealedIdentity(report.number)
    source = try store.reports.sourceCode(report.sourceID)
    notes = try store.notes.notes(on: report.number)
    history = try store.history(of: report)
    protection = try store.reportProtection.mark(of: report.number)
  }

  /// Who marked the outcome that stands last.
  package var marker: String? {
    history.last { if case .outcome(let event, _) = $0.event { !event.isTakenBack } else { false } }?.operatorName
  }

  /// The reporter by the pseudonym, never by the name.
  package var reporter: Message {
    guard let id = report.reporterID else { return isSealed ? ReportWords.identitySealed : ReportWords.anonymous }
    return isSealed ? ReportWords.sealed(Reporter.pseudonym(id)) : Message(verbatim: Reporter.pseudonym(id))
  }
}
