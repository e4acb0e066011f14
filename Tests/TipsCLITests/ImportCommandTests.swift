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
}
