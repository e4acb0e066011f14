import TipsDomain
import TipsSQLite

extension Store {
  /// Runs the body in one transaction that may write millions of rows.
  ///
  /// SQLite sorts in files instead of in memory, with a second thread, and leaves foreign keys to the body: whoever
  /// writes in bulk has looked up every row that it names. Afterwards the log file is taken into the store and
  /// shortened.
  package func writeInBulk<T>(_ body: (Connection) throws -> T) throws -> T {
    try connection.execute(
      "pragma temp_store = default; pragma threads = 2; pragma cache_size = -8192; pragma foreign_keys = off")
    defer {
      // A checkpoint that a reader holds up is made up for by a later writer.
      try? connection.execute("pragma wal_checkpoint(truncate)")
      connection.forgetStatements()
      try? connection.execute(
        "pragma temp_store = memory; pragma threads = 0; pragma cache_size = -2000; pragma foreign_keys = on")
    }
    return try write(body)
  }
}

/// The indices of the reports while very many reports come or go: dropped at first and built once at the end. Those of
/// open reports and of untaken ones stay, since few of many are either: to build them takes another look at all.
package struct ReportIndices {
  private let connection: Connection
  private var dropped: [(name: String, sql: String)] = []

  /// Drops the indices within the running transaction.
  ///
  /// - Parameter keepsKeys: whether the index of source and key stays, by which reports are found again.
  package init(dropping connection: Connection, keepsKeys: Bool) throws {
    self.connection = connection
    let indices = try connection.rows(
      "select name, sql from sqlite_schema where type = 'index' and tbl_name = 'report' and sql is not null"
    ) { (name: String, sql: String) in (name: name, sql: sql) }
    for index in indices where !Self.small.contains(index.name) && !(keepsKeys && index.name == Self.keys) {
      try connection.execute("drop index \(index.name)")
      dropped.append(index)
    }
  }

  /// Builds the index of source and key, if it was dropped.
  ///
  /// - Returns: false when several reports have the same key; the index is not there then.
  package mutating func buildKeys() throws -> Bool {
    guard let position = dropped.firstIndex(where: { $0.name == Self.keys }) else { return true }
    do {
      try connection.execute(dropped[position].sql)
    } catch StoreError.constraint {
      return false
    }
    dropped.remove(at: position)
    return true
  }

  /// Builds all indices that are still missing.
  package mutating func build() throws {
    for index in dropped { try connection.execute(index.sql) }
    dropped = []
  }

  private static let keys = "report_source"
  private static let small = ["report_open", "report_untaken"]
}

/// The search index while very many texts come: filled once at the end.
package enum ReportSearchIndex {
  /// The indices of texts: of reports, and of notes on them.
  static let tables = ["report_search", "note_search"]

  /// Reads all reports and builds the index anew.
  ///
  /// With 16 MiB of memory in place of 1 MiB it is built in a few large pieces, which nobody has to merge, in two
  /// thirds of the time. The usual settings come back behind it.
  package static func rebuild(_ connection: Connection) throws {
    try connection.execute(
      """
      insert into report_search (report_search, rank) values ('hashsize', 16777216), ('automerge', 0);
      insert into report_search (report_search) values ('rebuild');
      insert into report_search (report_search, rank) values ('hashsize', 1048576), ('automerge', 4);
      insert into note_search (note_search) values ('rebuild')
      """)
  }

  /// The same in pieces, for an index whose tokens are no longer those of the tokenizer. Its segments are merged at the end,
  /// as those of the old one were over time.
  ///
  /// - Parameter progress: called with the reports that are in the index, and with all.
  static func rebuild(_ connection: Connection, piece: Int, progress: (Int, Int) -> Void) throws {
    let all: Int = try connection.value("select count(*) from report") ?? 0
    try connection.execute(
      """
      insert into report_search (report_search, rank) values ('hashsize', 16777216), ('automerge', 0);
      insert into report_search (report_search) values ('delete-all')
      """)
    var done = 0
    var last: Int64 = 0
    if all > 0 { progress(0, all) }
    while done < all {
      try connection.run(
        """
        insert into report_search (rowid, text, address)
        select id, text, address
        from report
        where id > $1
        order by id
        limit $2
        """, last, piece)
      let end: Int64? = try connection.value(
        "select max(id) from (select id from report where id > $1 order by id limit $2)", last, piece)
      guard let end else { break }
      last = end
      done = min(done + piece, all)
      progress(done, all)
    }
    try connection.execute(
      """
      insert into report_search (report_search, rank) values ('hashsize', 1048576), ('automerge', 4);
      insert into report_search (report_search) values ('optimize')
      """)
  }

  /// Makes sure that nothing of removed texts is left in the file of the index.
  static func forgetRemoved(_ connection: Connection) throws {
    for index in tables { try connection.execute("insert into \(index) (\(index)) values ('optimize')") }
  }

  /// Leaves of a report in the index that it has no words: every report has its row there.
  static func empty(id: Int64, text: String, address: String?, _ connection: Connection) throws {
    try remove(id: id, text: text, address: address, connection)
    try connection.run("insert into report_search (rowid, text, address) values ($1, '', null)", id)
  }

  /// Puts the words of a report as it stands now in the place of those that it had.
  static func replace(_ report: ReportRecord, by changed: ReportRecord, _ connection: Connection) throws {
    try remove(id: report.number.id, text: report.text, address: report.address, connection)
    try connection.run(
      "insert into report_search (rowid, text, address) values ($1, $2, $3)", report.number, changed.text,
      changed.address)
  }

  /// Takes a report out of the index.
  static func remove(id: Int64, text: String, address: String?, _ connection: Connection) throws {
    try connection.run(
      "insert into report_search (report_search, rowid, text, address) values ('delete', $1, $2, $3)", id, text,
      address)
  }
}
