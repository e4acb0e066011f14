import Foundation
import Testing

/// Texts that would steer a terminal, hide or reorder what is beside them, or run in a spreadsheet, put into every field
/// that takes text, and every answer looked at.
@Suite("Text from people in every answer")
struct HostileTextTests {
  /// What must never stand raw in an answer.
  static let controls: [Unicode.Scalar] =
    [0x1B, 0x07, 0x08, 0x0B, 0x7F, 0x80, 0x85, 0x90, 0x9B, 0x9F].map { Unicode.Scalar($0) }
    + ["\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}"]
    + ["\u{2028}", "\u{2029}", "\u{E0041}", "\u{FFF9}"]
  static let hostile = "x" + String(String.UnicodeScalarView(controls)) + "[2J\u{1B}]0;t\u{7}" + marks + "y"
  static let marks = String(repeating: "\u{301}", count: 30)
  static let formulas = ["=1+1", "+98", "-5x", "@sum", "\tx", "\rx"]
  static let formats = ["table", "tsv", "json", "csv"]

  /// Texts of every sort in every field of reports, outcomes, operations, places, categories, lines and reporters.
  private static func station() throws -> (station: Station, reporter: String) {
    let station = try Station()
    _ = try station.tips("init")
    for (index, text) in ([hostile] + formulas).enumerated() {
      // Standard input, since an argument with ESC is a legal argument but easily taken apart by a shell.
      let line: [String: Any] = [
        "text": text + " یافتنی", "address": text, "source": "s", "source_key": "\(index)" + text,
        "place": "golsar",
        "caller": ["phone": "0911111222\(index)", "name": "=نام\u{202E}\(index)", "consent": "name"],
      ]
      let run = try station.run(["log", "--batch", "-"], input: JSONSerialization.data(withJSONObject: line))
      #expect(run.status == 0, "\(run.out)")
    }
    let numbers = try station.tips("list").lines.compactMap { $0.split(separator: "\t").first.map(String.init) }
    for (number, text) in zip(numbers, formulas + [hostile]) {
      let reference = text.unicodeScalars.allSatisfy { $0.value >= 32 && !(127...159).contains($0.value) } ? text : "OP"
      let run = try station.run(
        ["outcome", number, "operation", "--operation=" + reference, "--note", "-"], input: Data(text.utf8))
      #expect(run.status == 0, "\(run.err)")
    }
    for reference in ["=1+1", "\u{202E}OP\u{2066}"] {
      let run = try station.tips(
        "operation", "add", reference, "--result", "=m\u{202E}\u{85}=2 @k\u{9B}", "--result", "m\u{7F}=1")
      #expect([0, 65].contains(run.status), "\(run.err)")
    }
    for (index, start) in ["=", "+", "-", "@"].enumerated() {
      for noun in ["place", "category", "line"] {
        let label = ["--fa=" + start + "گلسار", "--en=" + start + "1"]
        let extra =
          noun == "place" ? ["--level", "city", "--parent", "rasht"] : []
        let run = try station.run([noun, "add", "f\(index)"] + label + extra)
        #expect(run.status == 0, "\(run.err)")
      }
    }
    _ = try station.tips("honorees", "1404-07")
    let reporter = try #require(try station.tips("show", numbers[0], "--json").member("reporter"))
    let source = hostile.unicodeScalars.filter { $0.value >= 32 }.prefix(150)
    _ = try station.run([
      "reporter", "consent", reporter, "name", "--source=" + String(String.UnicodeScalarView(source)),
    ])
    _ = try station.run(["reporter", "consent", reporter, "initials", "--source==1+1"])
    return (station, reporter)
  }

  /// The raw characters in an answer that must not be there.
  private static func raw(_ text: String, format: String) -> [String] {
    let allowed: [Unicode.Scalar] = format == "tsv" ? ["\n", "\t"] : format == "csv" ? ["\n", "\r"] : ["\n"]
    var found = text.unicodeScalars.filter { scalar in
      (scalar.properties.generalCategory == .control && !allowed.contains(scalar)) || controls.contains(scalar)
    }.map { "U+" + String($0.value, radix: 16) }
    var pile = 0
    for scalar in text.unicodeScalars where format != "json" {
      pile = scalar == "\u{301}" ? pile + 1 : 0
      if pile == 9 { found.append("a pile of marks") }
    }
    return found
  }

  /// The cells of a CSV that a spreadsheet would run.
  private static func running(_ csv: String) -> [String] {
    var cells: [String] = [""]
    var isQuoted = false
    for scalar in csv.unicodeScalars {
      switch scalar {
      case "\"": isQuoted.toggle()
      case ",", "\n", "\r": if isQuoted { fallthrough } else { cells.append("") }
      default: cells[cells.count - 1].unicodeScalars.append(scalar)
      }
    }
    return cells.filter { cell in
      guard let first = cell.unicodeScalars.first, Double(cell) == nil else { return false }
      return ["=", "+", "-", "@", "\t", "\r"].contains(first)
    }
  }

  private static func readings(_ reporter: String, _ numbers: [String]) -> [[String]] {
    [
      ["list"], ["list", "--period", "1404-07"], ["search", "یافتنی"], ["stats", "1404-07"], ["operation", "list"],
      ["operation", "show", "=1+1"], ["operation", "show", "@sum"], ["place", "list"], ["category", "list"],
      ["line", "list"], ["reporter", "show", reporter], ["audit", "show"], ["audit", "show", numbers[0]],
      ["honorees", "1404-07"], ["honorees", "1404-07", "--reveal", "--reason", "=\u{202E}test", "--yes"],
      ["honorees", "list"], ["audit", "verify"],
    ] + numbers.map { ["show", $0] }
  }

  @Test func noAnswerHoldsThem() throws {
    let (station, reporter) = try Self.station()
    let numbers = try station.tips("list").lines.compactMap { $0.split(separator: "\t").first.map(String.init) }
    #expect(numbers.count == 7)
    for excluded in [false, true] {
      if excluded {
        let reason =
          "=" + String(String.UnicodeScalarView(Self.hostile.unicodeScalars.filter { $0.value >= 32 }.prefix(150)))
        let run = try station.run(["reporter", "exclude", reporter, "--reason=" + reason])
        #expect(Self.raw(run.out + run.err, format: "tsv").isEmpty)
      }
      for reading in excluded
        ? [["reporter", "show", reporter], ["audit", "show"]] : Self.readings(reporter, numbers)
      {
        for format in Self.formats {
          let run = try station.run(reading + ["--format", format])
          #expect([0, 1].contains(run.status), "\(reading) \(run.err)")
          #expect(Self.raw(run.out, format: format) == [], "\(reading) as \(format)")
          #expect(Self.raw(run.err, format: "table") == [], "\(reading) as \(format)")
          if format == "csv" { #expect(Self.running(run.out) == [], "\(reading)") }
          if format == "json" { #expect(throws: Never.self, "\(reading)") { try run.json() } }
        }
      }
    }
  }

  @Test func cellsOfPipesStayWhereTheyAre() throws {
    let (station, _) = try Self.station()
    let counts = Set(
      try station.tips("list").lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false).count })
    #expect(counts == [9])
  }

  @Test func exportsEscapeThem() throws {
    let (station, _) = try Self.station()
    let lines = try station.tips("export", "--format", "jsonl")
    #expect(Self.raw(lines.out, format: "json") == [])
    #expect(Self.running(try station.tips("export", "--format", "csv").out) == [])
    for format in ["csv", "open311", "open311-xml"] {
      // Tabs and line ends are part of a text.
      let text = try station.tips("export", "--format", format).out.replacing("\t", with: "")
      #expect(Self.raw(text.replacing("\r\n", with: "").replacing("\r", with: ""), format: "json") == [], "\(format)")
    }
  }

  @Test func aTerminalIsNotSteeredByAnExport() throws {
    let (station, _) = try Self.station()
    let shown = try Terminal(station, "export").converse().joined(separator: "\n")
    #expect(Self.raw(shown, format: "table") == [])
    #expect(shown.contains("⟦U+202E⟧"))
  }

  @Test(arguments: [
    ["list", "--place", hostile], ["list", "--line", hostile], ["list", "--category", hostile],
    ["list", "--kind", hostile],
    ["list", "--disposition", hostile], ["list", "--period", hostile], ["list", "--after", hostile],
    ["list", "--limit", hostile], ["list", "--format", hostile], ["list", "--" + hostile], [hostile],
    ["show", hostile],
    ["search", hostile + "*"], ["search", marks], ["stats", hostile], ["stage", "13", hostile],
    ["stage", hostile, "closed"],
    ["outcome", "13", hostile], ["outcome", hostile, "settled"], ["log", "x", "--at", hostile],
    ["log", "x", "--place", hostile],
    ["log", "x", "--source", hostile], ["log", "x", "--operator", hostile], ["log", "x", "--priority", hostile],
    ["log", "--batch", hostile],
    ["list", "--store", "/tmp/none/" + hostile],
    ["init", "--zone", hostile], ["init", "--station", hostile], ["reporter", "show", hostile],
    ["reporter", "consent", "r-1", hostile, "--source", "x"], ["operation", "show", hostile],
    ["operation", "add", hostile],
    ["operation", "add", "OP", "--result", hostile], ["operation", "list", "--period", hostile],
    ["place", "add", hostile, "--level", "city", "--fa", "x", "--en", "x"], ["place", "set", hostile, "--fa", "x"],
    ["place", "add", "x", "--level", "city", "--fa", "x", "--en", "x", "--parent", hostile],
    ["place", "add", "x", "--level", "city", "--parent", "rasht", "--fa", hostile, "--en", "x"],
    ["place", "list", "--below", hostile],
    ["category", "add", hostile, "--fa", "x", "--en", "x"],
    ["category", "set", hostile, "--fa", "x"],
    ["line", "add", hostile, "--fa", "x", "--en", "x"], ["line", "set", hostile, "--fa", "x"], ["honorees", hostile],
    ["honorees", "show", hostile], ["honorees", "issue", hostile, "--yes"], ["audit", "show", hostile],
    ["audit", "verify", "--checkpoint", hostile], ["import", hostile, "--map", hostile],
    ["demo", "--seed", hostile],
  ])
  func noRefusalHoldsThem(_ arguments: [String]) throws {
    let station = try Station.withReports()
    let run = try station.run(arguments)
    #expect(run.status != 0 && run.status != 70, "\(run.out)")
    #expect(Self.raw(run.out + run.err, format: "table") == [])
    #expect(run.err.split(separator: "\n").count == 1, "\(run.err)")
  }

  @Test(arguments: ["TIPS_NOW", "TIPS_WAIT", "TIPS_OPERATOR", "TIPS_STORE", "TIPS_KEYS"])
  func noRefusalOfTheEnvironmentHoldsThem(_ name: String) throws {
    let station = try Station()
    station.environment = [name: Self.hostile]
    let run = try station.tips("honorees", "1404-07")
    #expect(run.status != 0 && run.status != 70, "\(run.out)")
    #expect(Self.raw(run.out + run.err, format: "table") == [])
  }

  @Test func theStoreOfAFolderWithSuchANameIsNotShownRaw() throws {
    let station = try Station()
    let folder = station.folder.path + "/\u{202E}\u{1B}[2J"
    #expect(try station.tips("init", "--store", folder + "/tips.db").status == 0)
    let run = try station.tips("log", "x", "--store", folder + "/tips.db")
    #expect(run.status == 0)
    #expect(Self.raw(run.out + run.err, format: "tsv") == [])
  }

  @Test func recordsOfAnImportAreNotShownRaw() throws {
    let station = try Station.withReports()
    let mapping =
      #"{"source":"s","fields":{"source_key":{"column":"id"},"received_at":{"column":"t","time":"iso"},"line":{"constant":"110"},"category":{"column":"c","map":{"a":"other"}},"text":{"column":"x"}}}"#
    try mapping.write(toFile: station.folder.path + "/m.json", atomically: true, encoding: .utf8)
    let rows =
      "id,t,c,x,\(Self.hostile.filter { $0 != "\n" })\n1,\(Self.hostile),a,x,\n2,2025-10-03T21:40:00Z,\(Self.hostile),x,\n"
    try rows.write(toFile: station.folder.path + "/r.csv", atomically: true, encoding: .utf8)
    for extra in [[], ["--dry-run"]] {
      let run = try station.run(
        ["import", station.folder.path + "/r.csv", "--map", station.folder.path + "/m.json"] + extra)
      #expect(run.status == 65)
      #expect(Self.raw(run.out + run.err, format: "tsv") == [])
    }
  }

  @Test func aRemarkDoesNotPassForAnEntryOfItsOwn() throws {
    let station = try Station.withReports()
    let forged = "1404-07-11 21:43 closed by op-9"
    _ = try station.tips("outcome", "13", "settled", "--note", "-", input: "x\n" + forged)
    let lines = try station.tips("show", "13", "--format", "table").lines
    #expect(lines.contains { $0.contains(forged) })
    #expect(!lines.contains { $0.drop { $0 == " " }.hasPrefix(forged) })
  }

  @Test func bytesAreBounded() throws {
    let station = try Station.withReports()
    let pile = String(repeating: "\u{301}", count: 60_000)
    let text = try station.tips("log", "-", input: "a" + pile + pile)
    expect(text, err: "tips: the text on standard input has more than 16384 bytes; shorten it\n", status: 65)
    for (arguments, field) in [
      (["log", "a" + pile], "text"),
      (["log", "x", "--address", "a" + pile], "address"),
      (["log", "x", "--source", "s", "--source-key", pile], "source_key"), (["log", "x", "--source", pile], "source"),
      (["outcome", "13", "settled", "--note", pile], "note"),
    ] {
      let run = try station.run(arguments)
      #expect(run.status == 65 && run.err.hasPrefix("tips: \(field) is too long: "), "\(run.err.prefix(200))")
    }
    for arguments in [
      ["operation", "add", pile], ["operation", "add", "OP", "--result", pile + "=1"],
      ["operation", "add", "OP", "--result", "x=1 " + pile], ["reporter", "exclude", "r-1", "--reason", pile],
      ["reporter", "consent", "r-1", "name", "--source", pile],
      ["place", "add", "x", "--level", "city", "--fa", pile, "--en", "x"],
      ["list", "--place", pile], ["search", pile], ["stats", pile], ["show", pile], ["log", "x", "--operator", pile],
      ["log", "x", "--at", pile], ["honorees", pile], ["operation", "show", pile], ["reporter", "show", pile],
    ] {
      let run = try station.run(arguments)
      #expect(run.status != 0 && run.status != 70)
      #expect(run.err.utf8.count < 600, "\(arguments.dropLast()): \(run.err.utf8.count) bytes")
      #expect(Self.raw(run.err, format: "table") == [])
    }
  }

  @Test(arguments: ["text", "address", "source_key", "source", "place"])
  func nulAndMalformedBytesAreRefused(_ field: String) throws {
    let station = try Station.withReports()
    for bytes in [#"\u0000"#, "\u{0}"].map({ Data($0.utf8) }) + [
      Data([0xFF]), Data([0xC0, 0xAF]), Data([0xED, 0xA0, 0x80]),
    ] {
      let others = field == "text" ? "" : #","text":"x""#
      let line = Data("{\"\(field)\":\"a".utf8) + bytes + Data("\"\(others)}\n".utf8)
      let run = try station.run(["log", "--batch", "-"], input: line)
      #expect(run.out.contains(#""status":"refused""#), "\(run.out)")
    }
    #expect(try station.tips("list").lines.count == 3)
  }
}
