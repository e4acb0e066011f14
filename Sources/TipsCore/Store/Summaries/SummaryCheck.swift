import TipsCalendar
import TipsSQLite
import TipsText

/// Counts the summaries anew from the reports and compares: whether every figure that is read from them is what the
/// reports themselves say. Nothing in the store is changed.
///
/// One pass over the reports in one state of the store, counted into temporary tables, which grow with the days alone.
package struct SummaryCheck {
  /// The summary tables whose differences are told row by row.
  package enum Table: String, Sendable, CaseIterable {
    case reportDay = "report_day"
    case outcomeDay = "outcome_day"
    case receivedDay = "received_day"
  }

  /// One row that is not as the reports say.
  package struct Difference: Sendable, Equatable {
    package let table: Table
    package let day: LocalDay
    /// The rest of the row's key: `line 1, kind 0, category 4, disposition 1`; of `received_day`, which bound it is.
    package let key: Message
    /// What the table says; nil where the row is missing.
    package let stored: Int64?
    /// What the reports say; nil where there should be no row.
    package let counted: Int64?

    /// What the table says, in words.
    package var storedWords: Message { Self.words(stored) }
    /// What the reports say, in words.
    package var countedWords: Message { Self.words(counted) }

    private static func words(_ value: Int64?) -> Message {
      value.map { Message(en: "\($0)", fa: "\($0)") } ?? Message(en: "nothing", fa: "هیچ")
    }
  }

  /// What was found.
  package struct Result: Sendable, Equatable {
    /// How many reports were counted.
    package var reports = 0
    /// How many rows differ, in all.
    package var differences = 0
    /// The first of them, as many as were asked for.
    package var examples: [Difference] = []
  }

  private let connection: Connection
  private let zone: StationZone
  private let limit: Int

  /// - Parameter examples: how many differences to give in full.
  package init(_ connection: Connection, zone: StationZone, examples: Int = 20) {
    self.connection = connection
    self.zone = zone
    limit = examples
  }

  /// Counts the tables that are told row by row; in a transaction of its own unless one is running.
  ///
  /// - Parameter progress: called with the reports that are counted, now and then.
  package func run(progress: (Int) -> Void = { _ in }) throws -> Result {
    try besideStored(Table.allCases.map(\.rawValue)) {
      try compared(reports: try rebuild.fill(.days, progress))
    }
  }

  /// Counts all tables.
  ///
  /// - Parameter progress: called with the reports that are counted, now and then.
  /// - Returns: what ``run()`` finds, and of each other table that is wrong, how many rows are missing, too many or
  ///   different; of `place_day` on how many days.
  func runThroughout(progress: (Int) -> Void = { _ in }) throws -> (
    result: Result, others: [(table: String, rows: Int)]
  ) {
    try besideStored(SummaryRebuild.tables.map(\.name) + [Table.receivedDay.rawValue]) {
      var places: PlaceDayCheck? = PlaceDayCheck(zone: zone)
      let result = try compared(reports: try rebuild.fill(.allButPlaces, &places, progress))
      try places?.subtractRows(connection)
      var others = try SummaryRebuild.tables.filter { Table(rawValue: $0.name) == nil }
        .map { (table: $0.name, rows: try wrongRows(of: $0.name, where: $0.condition)) }
      others.append(("place_day", places?.wrongDays ?? 0))
      return (result, others.filter { $0.rows > 0 })
    }
  }

  private var rebuild: SummaryRebuild { SummaryRebuild(connection: connection, zone: zone) }

  /// Runs the body where temporary tables, empty at first, stand before the stored ones of the same names.
  private func besideStored<Answer>(_ tables: [String], _ body: () throws -> Answer) throws -> Answer {
    guard connection.isInTransaction else {
      return try connection.transaction(for: .reading) { try besideStored(tables, body) }
    }
    defer {
      for table in tables { try? connection.execute("drop table if exists temp.\(table)") }
    }
    for table in tables {
      let make: String? = try connection.value(
        "select sql from main.sqlite_schema where type = 'table' and name = $1", table)
      if let make { try connection.execute("create temp table" + make.dropFirst("create table".utf8.count)) }
    }
    return try body()
  }

  // MARK: Comparing

  private func compared(reports: Int) throws -> Result {
    var result = Result(reports: reports)
    let line = (column: "line_id", name: Message(en: "line", fa: "خط"))
    let kind = (column: "kind", name: Message(en: "kind", fa: "نوع"))
    let category = (column: "category_id", name: Message(en: "category", fa: "موضوع"))
    let disposition = (column: "disposition", name: Message(en: "disposition", fa: "نتیجه"))
    try compare(.reportDay, by: [line, kind, category, disposition], "reports", &result)
    try compare(.outcomeDay, by: [category, disposition], "reports", &result)
    try compare(.receivedDay, "first_id", of: Message(en: "first", fa: "نخستین"), &result)
    try compare(.receivedDay, "last_id", of: Message(en: "last", fa: "آخرین"), &result)
    return result
  }

  /// A row that says 0 and no row say the same.
  ///
  /// - Parameters:
  ///   - key: the columns of the primary key behind the day, with what each is called.
  ///   - bound: what is told of the row in the place of a key.
  private func compare(
    _ table: Table, by key: [(column: String, name: Message)] = [], _ value: String, of bound: Message? = nil,
    _ result: inout Result
  ) throws {
    let columns = (["day"] + key.map(\.column)).joined(separator: ", ")
    let numbers = key.isEmpty ? "''" : key.map(\.column).joined(separator: " || ' ' || ")
    try connection.forEach(
      """
      select day, \(numbers), stored.\(value), counted.\(value)
      from main.\(table.rawValue) as stored
      full join temp.\(table.rawValue) as counted using (\(columns))
      where coalesce(stored.\(value), 0) <> coalesce(counted.\(value), 0)
      order by \(columns)
      """
    ) { (day: LocalDay, numbers: String, stored: Int64?, counted: Int64?) in
      result.differences += 1
      guard result.examples.count < limit else { return }
      let words = zip(key, numbers.split(separator: " ")).map { part, number in
        Message(en: "\(part.name.en) \(number)", fa: "\(part.name.fa) \(number)")
      }.joined()
      result.examples.append(
        Difference(table: table, day: day, key: bound ?? words, stored: stored, counted: counted))
    }
  }

  private func wrongRows(of table: String, where condition: String) throws -> Int {
    let stored = "select * from main.\(table) where \(condition)"
    let counted = "select * from temp.\(table) where \(condition)"
    return try connection.value(
      """
      select
        (select count(*) from (\(stored) except \(counted))) + (select count(*) from (\(counted) except \(stored)))
      """) ?? 0
  }
}

extension Store {
  /// Counts the summaries anew and compares; nothing in the store is changed.
  ///
  /// - Returns: each table that is wrong, and how many of its rows are.
  func summaryDifferences() throws -> [(table: String, rows: Int)] {
    let (result, others) = try SummaryCheck(connection, zone: zone, examples: .max).runThroughout()
    let told = SummaryCheck.Table.allCases.map { table in
      (table: table.rawValue, rows: result.examples.count { $0.table == table })
    }
    return told.filter { $0.rows > 0 } + others
  }
}
