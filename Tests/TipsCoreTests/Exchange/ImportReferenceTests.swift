import TestSupport
import Testing

@testable import TipsExchange
@testable import TipsRecords

@Suite("What an import looks up in the store")
struct ImportReferenceTests {
  private typealias Import = ImportFixtures

  @Test("Places are found by name in either language")
  func names() throws {
    let temporary = try TemporaryStore()
    try Import.run(
      [Import.row("a", place: "گلسار"), Import.row("b", place: "Golsar"), Import.row("c", place: "")],
      into: temporary.store)
    #expect(
      try temporary.count("select count(*) from report join place on place.id = place_id where code = 'golsar'") == 2)
  }

  @Test("A place that is not in the store refuses the record and names its neighbours")
  func refuses() throws {
    let temporary = try TemporaryStore()
    let error = #expect(throws: ImportError.self) {
      try Import.run([Import.row("a", place: "golsaar")], into: temporary.store)
    }
    #expect(error?.message.en.contains("line 2: place from \"where\": no place 'golsaar'; nearest: golsar") == true)
  }

  @Test("… or leaves the field empty, and is counted")
  func empties() throws {
    let temporary = try TemporaryStore()
    let mapping = try Import.mapping(place: ", \"otherwise\": null")
    let rows = [Import.row("a", place: "Soho"), Import.row("b", place: "Soho"), Import.row("c", place: "golsar")]
    let result = try Import.run(rows, into: temporary.store, mapping)
    #expect(result.unknown == [.place: ["Soho": 2]])
    #expect(try temporary.count("select count(*) from report where place_id is null") == 2)
  }

  @Test("… or is taken as another, and is counted")
  func replaces() throws {
    let temporary = try TemporaryStore()
    let mapping = try Import.mapping(category: ", \"otherwise\": \"public_service\"")
    let result = try Import.run(
      [Import.row("a", type: "x"), Import.row("b", type: "")], into: temporary.store, mapping)
    #expect(result.unknown == [.category: ["x": 1]])
    let categories = try Import.dump(
      "select code from report join category on category.id = category_id order by report.id", temporary.store,
      columns: 1)
    #expect(categories == ["public_service", "other"])
  }

  @Test("Targets of a map that are not in the store refuse the mapping once, before any row is read")
  func targets() throws {
    let temporary = try TemporaryStore()
    let mapping = try Import.mapping(
      category: ", \"map\": {\"x\": \"no.such\", \"y\": \"nor.this\", \"z\": null}, \"otherwise\": \"other\"")
    let error = #expect(throws: ImportError.self) {
      try Import.run([Import.row("a", type: "z"), Import.row("b", type: "z")], into: temporary.store, mapping)
    }
    let message = try #require(error).message.en
    #expect(message.hasPrefix("the mapping's category: no category 'no.such'"))
    #expect(message.contains("no category 'nor.this'"))
    #expect(message.contains("tips category add"))
    #expect(error?.category == .configuration)
  }

  @Test("A value that the mapping gives itself must be in the store")
  func given() throws {
    let temporary = try TemporaryStore()
    let mapping = try Import.mapping(category: ", \"otherwise\": \"no.such\"")
    let error = #expect(throws: ImportError.self) { try Import.run([Import.row("a")], into: temporary.store, mapping) }
    #expect(error?.category == .configuration)
    #expect(error?.message.en.contains("category") == true)
  }

  @Test("A value from a column that says who called is not shown")
  func secret() throws {
    let temporary = try TemporaryStore()
    let text = """
      {"source": "s", "zone": "UTC", "fields": {
        "source_key": {"column": "id"}, "received_at": {"column": "time", "time": "iso"}, "line": {"constant": "110"},
        "place": {"column": "name"}, "caller_name": {"column": "name"}
      }}
      """
    let mapping = try ImportMapping.decode(Array(text.utf8))
    let error = #expect(throws: ImportError.self) {
      try Import.run([Import.row("a", name: "Mina Namuneh")], into: temporary.store, mapping)
    }
    #expect(error?.message.en.contains("Mina") == false)
  }

  @Test("Callers are sealed, and settle to one reporter")
  func callers() throws {
    let temporary = try TemporaryStore()
    let rows = [
      Import.row("a", phone: "09110000000", name: "مینا"), Import.row("b", phone: "+98 911 000 0000"), Import.row("c"),
    ]
    try Import.run(rows, into: temporary.store)
    #expect(try temporary.count("select count(*) from sealed_identity") == 2)
    _ = try temporary.settle()
    #expect(try temporary.count("select count(*) from reporter") == 1)
  }
}
