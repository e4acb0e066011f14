import TipsFeed
import TipsPostgreSQL
import TipsSQLite

@testable import TipsCentre
@testable import TipsStatistics
@testable import TipsStore

/// Compares what a centre has of a station with what the station has, row by row and column by column.
struct CentreComparison {
  let store: Store
  let session: PostgreSQLSession
  private let station: Int64
  private let base: Int64
  private var people: [Int64: Int64] = [:]
  /// Codes by table and id, at the station and at the centre.
  private var localCodes: [String: [Int64: String]] = [:]
  private var codes: [String: [Int64: String]] = [:]

  init(_ store: Store, _ session: PostgreSQLSession) throws {
    self.store = store
    self.session = session
    station = Int64(store.settings.station)
    base = station * 1_000_000_000
    for table in ["line", "category", "place", "source"] {
      try store.connection.prepare("select id, code from \(table)").each {
        localCodes[table, default: [:]][$0.int64(0)] = $0.text(1)
      }
      try session.query("select id, code from \(table)").each { codes[table, default: [:]][$0.int64(0)] = $0.text(1) }
    }
    try session.query("select id, person from station_reporter where station = $1", .integer(station)).each {
      people[$0.int64(0)] = $0.int64(1)
    }
  }

  /// The names of tables that differ, with how many rows are at one end alone.
  func differences() throws -> [String] {
    var found: [String] = []
    for table in FeedTable.all + [.auditEntry]
    where !["line", "category", "place", "source", "place_name"].contains(table.name) {
      let here = Set(try localRows(table))
      let there = Set(try centreRows(table))
      if here != there {
        let example = here.symmetricDifference(there).min() ?? ""
        found.append(
          "\(table.name): \(here.subtracting(there).count) missing, \(there.subtracting(here).count) too many, \(example)"
        )
      }
    }
    for (name, here, there) in try summaries() where here != there {
      found.append("\(name): \(here.symmetricDifference(there).sorted().prefix(4))")
    }
    return found
  }

  private func localRows(_ table: FeedTable) throws -> [String] {
    var rows: [String] = []
    let names = table.columns.map { "\"\($0.name)\"" }.joined(separator: ", ")
    try store.connection.prepare("select \(names) from \"\(table.name)\"").each { row in
      var field = ""
      rows.append(
        table.columns.enumerated().map { index, column in
          let index = Int32(index)
          if row.isNull(index) { return "-" }
          if column.name == "field" { field = row.text(index) }
          switch (column.type, column.meaning) {
          case (.integer, .own): return String(base + row.int64(index))
          case (.integer, .reporter):
            let own = base + row.int64(index)
            return String(table.name == "reporter" && index == 0 ? own : people[own] ?? own)
          case (.integer, .reference(let name)): return localCodes[name]?[row.int64(index)] ?? "?"
          case (.text, .corrected) where ["line", "category", "place"].contains(field):
            return Int64(row.text(index)).flatMap { localCodes[field]?[$0] } ?? "?"
          case (.integer, _): return String(row.int64(index))
          case (.real, _): return String(row.double(index))
          case (.text, _): return row.text(index)
          case (.blob, _): return String(hexadecimal: row.blob(index))
          }
        }.joined(separator: "|"))
    }
    return rows
  }

  private func centreRows(_ table: FeedTable) throws -> [String] {
    let name = table.name == "reporter" ? "station_reporter" : table.name
    let names = table.columns.map { "\"\($0.name)\"" }.joined(separator: ", ")
    return try session.query("select \(names) from \(name) where station = $1", .integer(station)).map { row in
      var field = ""
      return table.columns.enumerated().map { index, column in
        if row.isNull(index) { return "-" }
        if column.name == "field" { field = row.text(index) }
        switch (column.type, column.meaning) {
        case (.integer, .reference(let name)): return codes[name]?[row.int64(index)] ?? "?"
        case (.text, .corrected) where ["line", "category", "place"].contains(field):
          return Int64(row.text(index)).flatMap { codes[field]?[$0] } ?? "?"
        case (.integer, _): return String(row.int64(index))
        case (.real, _): return String(row.double(index))
        case (.text, _): return row.text(index)
        case (.blob, _): return String(hexadecimal: row.bytes(index))
        }
      }.joined(separator: "|")
    }
  }

  // MARK: Summaries

  private typealias Compared = (String, Set<String>, Set<String>)

  private func summaries() throws -> [Compared] {
    [
      try compared(
        "report_day", "day, kind, disposition, reports, line_id, category_id", ["line", "category"], "reports <> 0"),
      try compared("outcome_day", "day, disposition, reports, category_id", ["category"], "reports <> 0"),
      try compared(
        "figure_day", "day, dimension, reports, tips, led, pending, key", [],
        "(reports <> 0 or tips <> 0 or led <> 0 or pending <> 0) and dimension in (2, 3, 5)"),
      try compared(
        "figure_day", "day, dimension, reports, tips, led, pending, key", ["place"],
        "(reports <> 0 or tips <> 0 or led <> 0 or pending <> 0) and dimension = 1"),
      try compared(
        "figure_day", "day, dimension, reports, key", ["category"], "reports <> 0 and dimension = 4"),
      try compared("operation_day", "day, operations", [], "operations <> 0"),
      try durations(), try places(), try results(),
    ]
  }

  /// Rows of numbers, the last columns of which are ids of some tables.
  private func compared(
    _ table: String, _ columns: String, _ references: [String], _ condition: String
  ) throws -> Compared {
    let count = columns.split(separator: ",").count
    func row(_ value: (Int) -> Int64, _ codes: [String: [Int64: String]]) -> String {
      (0..<count).map { index in
        let reference = index - (count - references.count)
        return reference >= 0 ? codes[references[reference]]?[value(index)] ?? "none" : String(value(index))
      }.joined(separator: "|")
    }
    var here: Set<String> = []
    try store.connection.prepare("select \(columns) from \(table) where \(condition)").each { found in
      here.insert(row({ found.int64(Int32($0)) }, localCodes))
    }
    let there = try session.query(
      "select \(columns) from \(table) where station = $1 and \(condition)", .integer(station)
    ).map { found in row({ found.int64($0) }, codes) }
    return (table, here, Set(there))
  }

  private func durations() throws -> Compared {
    var here: Set<String> = []
    try store.connection.prepare("select stage, day, counts from duration_day").each {
      here.insert("\($0.text(0))|\($0.int64(1))|\(String(hexadecimal: $0.blob(2)))")
    }
    let there = try session.query("select stage, day, counts from duration_day where station = $1", .integer(station))
      .map {
        "\($0.text(0))|\($0.int64(1))|\(String(hexadecimal: $0.bytes(2)))"
      }
    return ("duration_day", here, Set(there))
  }

  private func places() throws -> Compared {
    var here: Set<String> = []
    try store.connection.prepare("select place_id, day, part, counts from place_day").each {
      here.insert(
        "\(localCodes["place"]?[$0.int64(0)] ?? "?")|\($0.int64(1))|" + Self.counts($0.int(2), $0.blob(3), localCodes))
    }
    let there = try session.query(
      "select place_id, day, part, counts from place_day where station = $1", .integer(station)
    ).map { "\(codes["place"]?[$0.int64(0)] ?? "?")|\($0.int64(1))|" + Self.counts($0.int(2), $0.bytes(3), codes) }
    return ("place_day", here, Set(there))
  }

  /// Counts in words: ids of lines and categories by their codes.
  private static func counts(_ part: Int, _ bytes: [UInt8], _ codes: [String: [Int64: String]]) -> String {
    var words: [String] = []
    SparseCounts.each(in: bytes) { number, times in
      guard part == 0, let count = PlaceDayCount(number, times: times) else {
        return words.append("\(number):\(times)")
      }
      switch count {
      case .cell(let cell, let times):
        words.append(
          "\(codes["line"]?[cell.line] ?? "?") \(codes["category"]?[cell.category] ?? "?") \(cell.kind) \(cell.disposition) \(times)"
        )
      case .returned(let category, let times): words.append("returned \(codes["category"]?[category] ?? "?") \(times)")
      case .hour, .station, .answers: words.append("\(count)")
      }
    }
    return "\(part)|" + words.sorted().joined(separator: ",")
  }

  private func results() throws -> Compared {
    var here: Set<String> = []
    let columns = "measure, unit, day, results, high, low"
    let condition = "(results <> 0 or high <> 0 or low <> 0)"
    try store.connection.prepare("select \(columns) from operation_result_day where \(condition)").each {
      here.insert("\($0.text(0))|\($0.text(1))|\($0.int64(2))|\($0.int64(3))|\($0.int64(4))|\($0.int64(5))")
    }
    let there = try session.query(
      "select \(columns) from operation_result_day where station = $1 and \(condition)", .integer(station)
    ).map { "\($0.text(0))|\($0.text(1))|\($0.int64(2))|\($0.int64(3))|\($0.int64(4))|\($0.int64(5))" }
    return ("operation_result_day", here, Set(there))
  }
}
