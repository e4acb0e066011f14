import TipsCalendar
import TipsDomain
import TipsReading
import TipsStore
import TipsText

/// What the page of a report shows, read from the store at one moment.
struct ReportPageData {
  let whole: WholeReport
  /// Of all lines, categories and operations those that may be chosen.
  let lines: [Line]
  let categories: [TipsDomain.Category]
  let place: Place?
  let placePath: Message?
  /// The leading report, where it was received later than this one.
  let laterLead: ReportNumber?
  /// The answer of the caller that counts.
  let answer: Followup?
  /// Those of the reports named that whoever looks may open.
  let openable: Set<ReportNumber>
  let zone: StationZone
  /// Whether the reporter can read questions.
  let hasReceipt: Bool
  /// Whether it was taken from the reports of the web, and nothing has come of it.
  let canBePutBack: Bool

  init(_ whole: WholeReport, _ scope: ReportScope, _ store: Store) throws {
    self.whole = whole
    let report = whole.report
    lines = whole.names.lines.filter { $0.isActive || $0.id == report.lineID }
    categories = whole.names.categories.filter { $0.isActive || $0.id == report.categoryID }
    place = try report.placeID.flatMap(store.references.place(id:))
    placePath = try whole.names.place(report.placeID, withProvince: false)
    let lead = try report.duplicateOf.flatMap(store.reports.report)
    laterLead = lead.flatMap { $0.receivedAt > report.receivedAt ? $0.number : nil }
    answer = try store.followups.answers(on: report.number).last { $0.takenBack == nil }
    var named = Set(whole.duplicates + [report.duplicateOf].compactMap(\.self))
    for entry in whole.history {
      if case .outcome(let event, _) = entry.event, let lead = event.duplicateOf { named.insert(lead) }
    }
    openable = Set(try store.reports.reports(Array(named)).filter(scope.includes).map(\.number))
    zone = store.zone
    hasReceipt = try store.messages.hasReceipt(report.number)
    canBePutBack =
      try !report.isUntaken && report.disposition == .pending
      && store.taking.events(of: report.number).last?.isTaken == true
  }

  var report: ReportRecord { whole.report }
  var number: String { report.number.description }
  var line: Line? { lines.first { $0.id == report.lineID } }
  var category: TipsDomain.Category? { whole.names.category(report.categoryID) }
}
