import TestSupport
import Testing
import TipsDemo
import TipsPostgreSQL

@testable import TipsDomain
@testable import TipsStore
@testable import TipsText

@Suite("Words at the centre", .needsPostgreSQL)
struct SearchVectorTests {
  @Test("Every word is in as many reports as in the station's own index")
  func vocabulary() throws {
    var station = try StationAtWork(station: 7, seed: 11)
    try station.fill(reports: 600)
    let store = station.temporary.store
    let centre = try TemporaryCentre()
    var random = SeededGenerator(seed: 1)
    let receiver = try centre.receiver()
    let sender = StationSender(store)
    while let bytes = try sender.next(random: &random) {
      _ = try receiver.take(try .init(bytes: bytes), from: 7)
    }
    try store.connection.execute("create virtual table temp.words using fts5vocab(main, report_search, row)")
    var here: [String: Int64] = [:]
    try store.connection.prepare("select term, doc from temp.words").each { here[$0.text(0)] = $0.int64(1) }
    var there: [String: Int64] = [:]
    try centre.session.query(
      "select word, ndoc::bigint from ts_stat('select search from report')"
    ).each { there[$0.text(0)] = $0.int64(1) }
    #expect(here.count > 300)
    #expect(here == there)
  }

  @Test("Neighbours are neighbours, and no phrase reaches from the text into the address")
  func places() throws {
    let centre = try TemporaryCentre()
    func matches(_ query: String, _ texts: [String]) throws -> Bool {
      try centre.session.execute("create table if not exists v (words tsvector); truncate v")
      var vector = SearchVector()
      vector.begin()
      for text in texts { vector.add(text) }
      vector.finish()
      let copy = try centre.session.copy(into: "v", ["words"])
      try copy.beginRow()
      copy.add(bytes: vector.bytes)
      try copy.finish()
      return try centre.session.query("select words @@ $1::text::tsquery from v", .text(query))[0].bool(0)
    }
    #expect(try matches("سرقت <-> موتور", ["سرقت موتور در کوچه", "بلوار"]))
    #expect(try !matches("موتور <-> سرقت", ["سرقت موتور در کوچه", "بلوار"]))
    #expect(try !matches("کوچه <-> بلوار", ["سرقت موتور در کوچه", "بلوار"]))
    #expect(try matches("کوچه & بلوار", ["سرقت موتور در کوچه", "بلوار"]))
    #expect(try matches("مو:*", ["سرقت موتور"]))
    #expect(try matches("نهصد & هزار", [String(repeating: "سرقت موتور ", count: 20_000) + "نهصد هزار"]))
  }
}
