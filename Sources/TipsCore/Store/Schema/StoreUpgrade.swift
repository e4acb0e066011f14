import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite
import TipsText

/// What bringing a store of an older schema up to date has to tell.
public enum StoreUpgrade: Sendable, Equatable {
  /// The search index is made anew; so many of the reports are in it.
  case indexing(done: Int, of: Int)
  /// So many reports keep a key of their source that now reads like another report's.
  case keysAlike(Int)
}

/// What of a store depends on how Persian text is folded, made anew for a store of a schema before the tenth.
struct SpellingUpgrade {
  private static let piece = 20_000

  let connection: Connection
  let now: Instant
  let tell: (StoreUpgrade) -> Void

  func run() throws {
    try sortPlaces()
    // More numbers can be read now: whoever was nobody is looked at again when identities are settled.
    try connection.execute(
      """
      update sealed_identity set settled = 0
      where settled = 1 and report_id in (select id from report where reporter_id is null)
      """)
    try readKeys()
    try ReportSearchIndex.rebuild(connection, piece: Self.piece) { tell(.indexing(done: $0, of: $1)) }
  }

  /// Places in the order of today's sort keys.
  private func sortPlaces() throws {
    let places = try connection.rows("select id, label_fa, sort_key from place order by id") {
      (id: Int64, name: String, key: [UInt8]) in (id: id, key: key, new: PersianText.sortKey(name))
    }.filter { $0.key != $0.new }
    guard !places.isEmpty else { return }
    try AuditStore(connection: connection).recording(.reference) {
      for place in places { try connection.run("update place set sort_key = $2 where id = $1", place.id, place.new) }
      return (
        (),
        AuditEntry(
          action: .migrate, subject: .reference, detail: "\(places.count) places sorted anew", operatorName: "tips",
          at: now)
      )
    }
  }

  /// Keys of sources that were stored as they came, with invisible marks or Persian digits, are found by what they say.
  private func readKeys() throws {
    var alike = 0
    let find = try connection.prepare("select 1 from report where source_id = $1 and source_key = $2")
    let add = try connection.prepare(
      "insert into report_key (report_id, source_id, source_key) values ($1, $2, $3) on conflict do nothing")
    try connection.forEach(
      """
      select id, source_id, source_key
      from report
      where source_key glob '*[^!-~]*'
      order by id
      """
    ) { (id: Int64, source: Int64, typed: String) in
      let key = PersianText.comparisonKey(typed)
      guard key != typed, !key.isEmpty else { return }
      let known = try find.first(source, key) { (_: Int) in true }
      if known == nil {
        try add.run(id, source, key)
        if connection.changes == 1 { return }
      }
      alike += 1
    }
    if alike > 0 { tell(.keysAlike(alike)) }
  }
}
