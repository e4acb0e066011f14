import Foundation
import Testing

@Suite("tips import")
struct ImportCommandTests {
  private static let fields =
    #""fields":{"source_key":{"column":"id"},"received_at":{"column":"t","time":"iso"},"line":{"constant":"110"},"category":{"constant":"other"},"text":{"column":"x"}}"#

  /// Imports a file by a mapping with the given members before its fields.
  private func run(_ file: String, _ members: String = "", _ extra: String...) throws -> Transcript {
    let station = try Station.withReports()
    let mapping = "{\"source\":\"s\",\(members)\(Self.fields)}"
    try mapping.write(toFile: station.folder.path + "/m.json", atomically: true, encoding: .utf8)
    return try station.run(
      ["import", "-", "--map", station.folder.path + "/m.json"] + extra, input: Data(file.utf8))
  }

  @Test(
    "A file without a record is told of, with status 1",
    arguments: [
      ("[]", "", "no record found: the array is empty"),
      (#"{"calls":[]}"#, #""format":"json","records":"calls","#, "no record found: the array at \"calls\" is empty"),
      ("id,t,x\n", "", "no record found: nothing stands below the header"),
      (
        "<services><service/></services>", #""records":"request","#,
        "no record found: the file has no element \"request\"; name the elements that are records as \"records\" in "
          + "the mapping"
      ),
    ])
  func nothingToImport(file: String, members: String, message: String) throws {
    expect(try run(file, members), out: "0\t0\t0\t0\t0\t\t\n", err: "tips: \(message)\n", status: 1)
  }

  @Test(
    "What is no JSON is not called JSON without an array",
    arguments: [
      ("hello", #""format":"json","#, "malformed JSON on line 1: a value is expected"),
      (#"{"a":1"#, #""format":"json","#, "malformed JSON on line 1: the text ends too early"),
      (#"{"a":1"#, #""records":"b","#, "malformed JSON on line 1: the text ends too early"),
      ("", #""format":"json","#, "the input is empty: there is no record in it"),
      (
        #"{"a":1}"#, #""format":"json","#,
        "the JSON document on line 1 is no array; name the member that is, as \"records\" in the mapping"
      ),
    ])
  func malformed(file: String, members: String, message: String) throws {
    expect(try run(file, members), err: "tips: \(message)\n", status: 65)
  }

  @Test func aMappingOfAnotherFile() throws {
    let station = try Station.withReports()
    let mapping =
      #"{"source":"s","fields":{"source_key":{"column":"id"},"received_at":{"column":"t","time":"iso"},"#
      + #""line":{"column":"l"},"category":{"column":"c"},"text":{"column":"x"}}}"#
    try mapping.write(toFile: station.folder.path + "/m.json", atomically: true, encoding: .utf8)
    expect(
      try station.tips("import", "-", "--map", station.folder.path + "/m.json", input: "one,two\n1,2\n"),
      err: "tips: 5 of the mapping's columns are missing in the header, first \"x\": is this the right mapping?\n",
      status: 65)
  }

  @Test(
    "What deserves a look is told of",
    arguments: [
      (
        "id,t,x\n1,2025-10-01T10:00:00Z,\"a\nb\"\n", "",
        "line 2: a quoted cell goes on over the end of the line, as in no other record; if rows are missing, set "
          + "\"quotes\" to false in the mapping"
      ),
      (
        "id,t,x\n1,2025-10-01T10:00:00,a\n", #""zone":"UTC","#,
        "times without an offset were read on the clock of UTC; days and periods are counted on that of Asia/Tehran, "
          + "the store's"
      ),
      ("id,t,x\n1,2025-10-01T10:00:00Z,\n", "", "no record has a value in \"x\""),
    ])
  func remarks(file: String, members: String, remark: String) throws {
    let run = try run(file, members)
    #expect(run.status == 0)
    #expect(run.err == remark + "\nbatch 1; take it back with: tips import --undo 1\n")
  }

  @Test func whatTheMappingLeavesOutIsCounted() throws {
    let run = try run(
      "id,t,x\n1,2025-10-01T10:00:00Z,a\n2,2025-10-01T10:00:00Z,b\n", #""except":{"x":"b"},"#, "--json")
    let answer = try #require(try run.json() as? [String: Any])
    #expect(answer["read"] as? Int == 1 && answer["left_out"] as? Int == 1)
  }

  @Test func importsAreListed() throws {
    let station = try Station.withReports()
    expect(try station.tips("import", "--list"), err: "tips: no import found\n", status: 1)
    let mapping = "{\"source\":\"s\",\(Self.fields)}"
    try mapping.write(toFile: station.folder.path + "/m.json", atomically: true, encoding: .utf8)
    _ = try station.tips(
      "import", "-", "--map", station.folder.path + "/m.json", input: "id,t,x\n1,2025-10-01T10:00:00Z,a\n")
    let batch = try #require((try station.tips("import", "--list", "--json").json() as? [[String: Any]])?.first)
    #expect(batch["batch"] as? Int == 1 && batch["source"] as? String == "s" && batch["new"] as? Int == 1)
    expect(try station.tips("import", "--list", "--undo", "1"), err: "tips: --undo stands alone\n", status: 64)
  }

  @Test func aWorkbookWithoutTheProgramThatReadsIt() throws {
    let station = try Station.withReports()
    let mapping = "{\"source\":\"s\",\(Self.fields)}"
    try mapping.write(toFile: station.folder.path + "/m.json", atomically: true, encoding: .utf8)
    try Data([0x50, 0x4B, 3, 4]).write(to: station.folder.appendingPathComponent("calls.xlsx"))
    station.environment["PATH"] = "/nonexistent"
    expect(
      try station.tips("import", station.folder.path + "/calls.xlsx", "--map", station.folder.path + "/m.json"),
      err:
        "tips: the input is a workbook, and the program xlsx2csv, which reads such, is not installed; run apt install "
        + "xlsx2csv, or save the sheet as CSV in UTF-8\n", status: 69)
  }
}
