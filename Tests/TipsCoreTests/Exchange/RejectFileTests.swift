import Foundation
import TestSupport
import Testing

@testable import TipsExchange
@testable import TipsFiles
@testable import TipsRecords

@Suite("Files of refused records")
struct RejectFileTests {
  private typealias Import = ImportFixtures

  private func refuse(_ temporary: TemporaryStore, _ rows: [String], _ name: String = "calls.csv") throws
    -> ImportResult
  {
    try Import.run(rows, into: temporary.store) {
      $0.isPartial = true
      $0.rejectPath = temporary.folder + "/" + name
    }
  }

  @Test("They hold the header and the records as they were, and the reasons stand beside them")
  func content() throws {
    let temporary = try TemporaryStore()
    let bad = Import.row("b", there: -5, text: "\"دو\nسطر\"", phone: "09110000000", name: "مینا")
    let result = try refuse(temporary, [Import.row("a"), bad, Import.row("c"), "x"])
    let path = temporary.folder + "/calls.refused.csv"
    #expect(result.rejectFile == path)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == Import.header + "\n" + bad + "\nx\n")
    let reasons = try String(contentsOfFile: temporary.folder + "/calls.refused.txt", encoding: .utf8)
    #expect(reasons.split(separator: "\n").map { $0.prefix(7) } == ["line 3:", "line 6:"])
    #expect(!reasons.contains("مینا") && !reasons.contains("0911"))
  }

  @Test("Only their owner may read them", arguments: ["calls.refused.csv", "calls.refused.txt"])
  func mode(name: String) throws {
    let temporary = try TemporaryStore()
    _ = try refuse(temporary, ["x"])
    let attributes = try FileManager.default.attributesOfItem(atPath: temporary.folder + "/" + name)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test("A file that is there already is left alone")
  func numbered() throws {
    let temporary = try TemporaryStore()
    #expect(try refuse(temporary, ["x"]).rejectFile == temporary.folder + "/calls.refused.csv")
    #expect(try refuse(temporary, ["y"]).rejectFile == temporary.folder + "/calls.refused-2.csv")
  }

  @Test("Corrected, they are imported with the same mapping")
  func corrected() throws {
    let temporary = try TemporaryStore()
    let result = try refuse(temporary, [Import.row("a"), Import.row("b", there: -5)])
    let path = try #require(result.rejectFile)
    let text = try String(contentsOfFile: path, encoding: .utf8).replacingOccurrences(
      of: Import.time(-5), with: Import.time(5))
    let again = try ImportPipeline(store: temporary.store, mapping: try Import.mapping())
      .run(ByteInput(bytes: Array(text.utf8)), now: TemporaryStore.now)
    #expect(again.counts.recorded == 1 && again.counts.read == 1)
  }

  @Test("There is none without refused records, in a dry run, or when the import fails")
  func none() throws {
    let temporary = try TemporaryStore()
    #expect(try refuse(temporary, [Import.row("a")]).rejectFile == nil)
    let text = "[{\"id\": \"a\"} {\"id\": \"b\"}]"
    #expect(throws: RecordError.self) {
      var options = ImportOptions()
      options.isPartial = true
      options.rejectPath = temporary.folder + "/calls.json"
      _ = try ImportPipeline(store: temporary.store, mapping: try Import.mapping(), options: options)
        .run(ByteInput(bytes: Array(text.utf8)), now: TemporaryStore.now)
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: temporary.folder)
    #expect(!files.contains { $0.contains("refused") })
  }

  @Test(
    "Records of JSON stand in a document of the same shape",
    arguments: [
      ("", "[{\"id\":\"a\"},{\"id\":\"b\"}]", "json", "[\n{\"id\":\"a\"},\n{\"id\":\"b\"}\n]\n"),
      (
        "\"records\": \"d.c\"", "{\"d\": {\"c\": [{\"id\":\"a\"}]}}", "json",
        "{\"d\":{\"c\":[\n{\"id\":\"a\"}\n]}}\n"
      ),
      ("", "{\"id\":\"a\"}\n{\"id\":\"b\"}\n", "jsonl", "{\"id\":\"a\"}\n{\"id\":\"b\"}\n"),
    ])
  func json(keys: String, input: String, ending: String, expected: String) throws {
    let temporary = try TemporaryStore()
    var options = ImportOptions()
    options.isPartial = true
    options.rejectPath = temporary.folder + "/calls.\(ending)"
    let result = try ImportPipeline(store: temporary.store, mapping: try Import.mapping(keys), options: options)
      .run(ByteInput(bytes: Array(input.utf8)), now: TemporaryStore.now)
    let path = try #require(result.rejectFile)
    #expect(path.hasSuffix(".refused.\(ending)"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == expected)
  }

  @Test(
    "The file's name is the input's without its ending",
    arguments: ["calls.csv", "calls.CSV", "calls.tsv", "calls.xml", "calls.xlsx", "calls.txt", "calls"])
  func names(input: String) throws {
    let temporary = try TemporaryStore()
    var options = ImportOptions()
    options.isPartial = true
    options.rejectPath = temporary.folder + "/" + input
    let result = try ImportPipeline(store: temporary.store, mapping: try Import.mapping(), options: options)
      .run(ByteInput(bytes: Array(Import.csv(["a,x,,,,,,,,,,"]).utf8)), now: TemporaryStore.now)
    #expect(result.rejectFile == temporary.folder + "/calls.refused.csv")
    #expect(result.reasonFile == temporary.folder + "/calls.refused.txt")
  }

  @Test(
    "Rows of another encoding are kept in UTF-8, and read again by the same mapping with what stood above the header")
  func otherEncoding() throws {
    let temporary = try TemporaryStore()
    let mapping = try Import.mapping(#""encoding": "utf-16", "skip": 1"#)
    var options = ImportOptions()
    options.isPartial = true
    options.rejectPath = temporary.folder + "/calls.csv"
    let pipeline = ImportPipeline(store: temporary.store, mapping: mapping, options: options)
    let text = "sep=,\nعنوان\n" + Import.csv(["a,x,,,,,,,گزارش,,,"])
    let utf16 = (Array("\u{FEFF}".utf16) + Array(text.utf16)).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let result = try pipeline.run(ByteInput(bytes: utf16), now: TemporaryStore.now)
    let path = try #require(result.rejectFile)
    #expect(try ByteInput(path: path).bytes(atMost: 1 << 20) == Array(("\u{FEFF}" + text).utf8))
    #expect(try pipeline.run(ByteInput(path: path), now: TemporaryStore.now).problems == result.problems)
  }
}
