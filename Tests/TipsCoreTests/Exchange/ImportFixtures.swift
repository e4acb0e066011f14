import TestSupport

@testable import TipsCalendar
@testable import TipsExchange
@testable import TipsFiles
@testable import TipsRecords
@testable import TipsStore
@testable import TipsText

/// Mappings, inputs and a look at what came of them.
enum ImportFixtures {
  static let header = "id,time,sent,there,done,type,where,result,what,phone,name,consent"

  /// A mapping of ``header``, with what a test wants different.
  static func mapping(_ keys: String = "", place: String = "", category: String = "") throws -> ImportMapping {
    let text = """
      {
        "source": "centre", "zone": "UTC" \(keys.isEmpty ? "" : ", " + keys),
        "fields": {
          "source_key": {"column": "id"},
          "received_at": {"column": "time", "time": "iso"},
          "dispatched_at": {"column": "sent", "time": "iso"},
          "arrived_at": {"column": "there", "time": "iso"},
          "closed_at": {"column": "done", "time": "iso"},
          "line": {"constant": "110"},
          "category": {"column": "type" \(category)},
          "place": {"column": "where" \(place)},
          "disposition": {"column": "result"},
          "text": {"column": "what"},
          "caller_phone": {"column": "phone"},
          "caller_name": {"column": "name"},
          "caller_consent": {"column": "consent"}
        }
      }
      """
    return try ImportMapping.decode(Array(text.utf8))
  }

  /// A row in the morning of 2025-10-03; times are minutes after 08:00.
  static func row(
    _ key: String, at: Int = 0, sent: Int? = nil, there: Int? = nil, done: Int? = nil, type: String = "other",
    place: String = "golsar", result: String = "", text: String = "سرقت", phone: String = "", name: String = ""
  ) -> String {
    let times = [at, sent, there, done].map { $0.map(time) ?? "" }
    let consent = phone.isEmpty ? "" : "name"
    return ([key] + times + [type, place, result, text, phone, name, consent]).joined(separator: ",")
  }

  static func time(_ minutes: Int) -> String {
    Instant(epochSeconds: 1_759_478_400).adding(seconds: minutes * 60).iso8601(offsetSeconds: 0)
  }

  static func csv(_ rows: [String]) -> String { ([header] + rows).joined(separator: "\n") + "\n" }

  @discardableResult
  static func run(
    _ rows: [String], into store: Store, _ mapping: ImportMapping? = nil,
    change: (inout ImportOptions) -> Void = { _ in }
  ) throws -> ImportResult {
    var options = ImportOptions()
    change(&options)
    return try ImportPipeline(store: store, mapping: try mapping ?? Self.mapping(), options: options)
      .run(ByteInput(bytes: Array(csv(rows).utf8)), now: TemporaryStore.now)
  }

  /// A table without its numbers of rows, in a fixed order.
  static func dump(_ sql: String, _ store: Store, columns: Int32) throws -> [String] {
    var rows: [String] = []
    try store.connection.prepare(sql).each { row in
      rows.append((0..<columns).map { row.optionalText($0) ?? "NULL" }.joined(separator: "|"))
    }
    return rows
  }

  /// The summaries of a store.
  static func summaries(_ store: Store) throws -> [String] {
    try dump(
      "select day, line_id, kind, category_id, disposition, reports from report_day order by 1, 2, 3, 4, 5", store,
      columns: 6)
      + dump("select day, category_id, disposition, reports from outcome_day order by 1, 2, 3", store, columns: 4)
  }

  /// The spans of ids of the days.
  static func spans(_ store: Store) throws -> [String] {
    try dump("select day, first_id, last_id from received_day order by 1", store, columns: 3)
  }

  /// What the summaries would be if they were counted anew from the reports.
  static func recounted(_ store: Store) throws -> [String] {
    var days: [[Int]: Int] = [:]
    var outcomes: [[Int]: Int] = [:]
    try store.reports.each(ReportFilter(), limit: nil) { report in
      let key = [
        store.zone.day(of: report.receivedAt).number, Int(report.lineID), report.kind.rawValue, Int(report.categoryID),
        report.disposition.rawValue,
      ]
      days[key, default: 0] += 1
      if report.kind == .tip, let at = report.outcomeAt {
        outcomes[[store.zone.day(of: at).number, Int(report.categoryID), report.disposition.rawValue], default: 0] += 1
      }
    }
    return lines(days) + lines(outcomes)
  }

  private static func lines(_ counts: [[Int]: Int]) -> [String] {
    counts.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { entry in
      (entry.key + [entry.value]).map { String($0) }.joined(separator: "|")
    }
  }

  /// The names of the indices of the reports.
  static func indices(_ store: Store) throws -> [String] {
    try dump(
      "select name from sqlite_schema where type = 'index' and tbl_name = 'report' order by 1", store, columns: 1)
  }

  /// How many reports a search finds.
  static func hits(_ query: String, _ store: Store) throws -> Int {
    var filter = ReportFilter()
    filter.query = try SearchQuery(query)
    return try store.reports.list(filter, limit: 100_000).count
  }
}
