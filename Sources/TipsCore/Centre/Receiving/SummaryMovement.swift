import TipsCalendar
import TipsDomain
import TipsFeed
import TipsPostgreSQL
import TipsStatistics
import TipsStore

/// What a batch changes in the summaries: everything that it touches is counted out as it was before, and in as it is after.
struct SummaryMovement {
  let station: StationRow
  let session: PostgreSQLSession
  let places: ReportPlaces

  private var before: [Int64: CountedReport] = [:]
  private var after: [Int64: CountedReport] = [:]
  /// Reports of the batch; the others change only by what belongs to them.
  private var replaced: Set<Int64> = []
  private var answersBefore: [Int64: Bool] = [:]
  private var returnedBefore: Set<Int64> = []
  private var operations: [Int64] = []
  private var operationsBefore: [Int64: RelatedToReports.Operation] = [:]

  init(station: StationRow, session: PostgreSQLSession, places: ReportPlaces) {
    self.station = station
    self.session = session
    self.places = places
  }

  private var number: PostgreSQLValue { .integer(Int64(station.number)) }
  private var related: RelatedToReports { RelatedToReports(session: session, station: station.number) }

  /// Notes what is there before a row changes, and takes the batch's reports out of their table.
  mutating func noteBefore(
    reports: TableReplacement?, operations: [TableReplacement], answers: TableReplacement?
  ) throws {
    if let reports { try takeOut(reports) }
    self.operations = Array(Set(operations.flatMap { $0.keys() }))
    if !self.operations.isEmpty {
      operationsBefore = try related.operations(
        try session.upToHighest(self.operations, of: "id", in: "operation", station: station.number))
      try noteReports(ofOperations: self.operations)
    }
    if let answers { try noteReports(ofAnswers: answers) }
    returnedBefore = try related.returned(of: before.values)
    answersBefore = try related.lastAnswers(of: Array(Set(before.keys).union(after.keys)))
  }

  /// What changes; asked once all rows are written.
  func delta() throws -> SummaryDelta {
    var delta = SummaryDelta()
    let returnedAfter = try related.returned(of: Array(before.values) + Array(after.values))
    let ids = Set(before.keys).union(after.keys)
    let answersAfter = try related.lastAnswers(of: Array(ids))
    for id in ids.sorted() {
      let now = replaced.contains(id) ? after[id] : before[id]
      if let old = before[id]?.summarised(returned: returnedBefore) {
        delta.count(old, zone: station.zone, times: -1)
        if let answer = answersBefore[id] { delta.count(satisfied: answer, of: old, zone: station.zone, times: -1) }
      }
      if let new = now?.summarised(returned: returnedAfter) {
        delta.count(new, zone: station.zone, times: 1)
        if let answer = answersAfter[id] { delta.count(satisfied: answer, of: new, zone: station.zone, times: 1) }
      }
    }
    guard !operations.isEmpty else { return delta }
    for (operations, times) in [(operationsBefore, -1), (try related.operations(operations), 1)] {
      for (_, operation) in operations.sorted(by: { $0.key < $1.key }) {
        delta.count(operationAt: operation.at, results: operation.results, zone: station.zone, times: times)
      }
    }
    return delta
  }

  // MARK: Reports

  private mutating func takeOut(_ reports: TableReplacement) throws {
    let range = OwnID.base(of: station.number)..<OwnID.base(of: station.number + 1)
    let ids = reports.keys().filter(range.contains)
    replaced = Set(ids)
    var before: [Int64: CountedReport] = [:]
    try places.each(ids.filter { $0 <= station.lastReport }) { condition in
      "delete from report where \(condition) returning \(CountedReport.columns)"
    } _: { row in
      let report = CountedReport(row)
      before[report.id] = report
    }
    self.before = before
    let reader = CountedReportReader(reports.writer)
    after.reserveCapacity(reports.part.rows.count)
    for row in reports.part.rows {
      let report = try reader.read(row)
      guard after.updateValue(report, forKey: report.id) == nil else { throw CentreError.badBatch(table: "report") }
    }
  }

  private mutating func noteReports(ofOperations operations: [Int64]) throws {
    // A station's first reports come after its first operations.
    guard station.lastReport > 0 else { return }
    for row in try session.query(
      "select \(CountedReport.columns) from report where station = $1 and operation_id = any($2)", number,
      .integers(operations)
    ).map(CountedReport.init) where !replaced.contains(row.id) {
      before[row.id] = row
    }
  }

  private mutating func noteReports(ofAnswers answers: TableReplacement) throws {
    var ids = Set(
      try session.query(
        "select report_id from followup where station = $1 and id = any($2)", number, .integers(answers.keys())
      ).map { $0.int64(0) })
    if let column = answers.part.table.columns.firstIndex(where: { $0.name == "report_id" }) {
      for row in answers.part.rows { if case .integer(let id) = row.values[column] { ids.insert(id) } }
    }
    ids.subtract(replaced)
    ids.subtract(before.keys)
    var found: [CountedReport] = []
    try places.each(Array(ids)) {
      "select \(CountedReport.columns) from report where \($0)"
    } _: { row in
      found.append(CountedReport(row))
    }
    for report in found { before[report.id] = report }
  }
}
