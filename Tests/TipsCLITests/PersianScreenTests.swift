import Foundation
import Testing

@testable import TipsCommands

/// A Persian screen holds no English: codes, options and names of files stand alone, and never as three words in a row.
@Suite("Persian screens")
struct PersianScreenTests {
  @Test("Help of every command", arguments: CommandDescription.all.map { Array($0.names.dropFirst()) })
  func help(_ names: [String]) throws {
    let station = try Station()
    let page = try station.run(["--lang", "fa", "help"] + names)
    #expect(page.status == 0)
    #expect(Self.english(in: page.out) == [])
  }

  @Test(
    "What the transcripts of a terminal show, and what is said on standard error",
    arguments: TranscriptTests.files.filter { $0.hasPrefix("fa/") })
  func transcripts(_ name: String) throws {
    let text = try String(contentsOf: TranscriptTests.folder.appendingPathComponent(name), encoding: .utf8)
    var isTerminal = false
    var shown: [String] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("@ ") {
        isTerminal = line.hasPrefix("@ terminal") || (isTerminal && !line.hasPrefix("@ pipe"))
      } else if !["$ ", "> ", "< "].contains(where: line.hasPrefix), isTerminal || line.hasPrefix("! ") {
        shown.append(String(line))
      }
    }
    // Rows that a pipe got inside a terminal's command line have tabs.
    #expect(Self.english(in: shown.filter { !$0.contains("\t") }.joined(separator: "\n")) == [])
  }

  /// Three Latin words in a row, but for command lines, options and codes.
  static func english(in text: String) -> [String] {
    text.split(separator: "\n").map(String.init).compactMap { line in
      // What curl says of a line stays as it says it.
      let rest = line.replacing(/tips(-[a-z]+)?( [-a-z0-9].*)?|connect to [0-9.]+ port .*/, with: "")
        .replacing(/\$[A-Z_]+|--[a-z-]+|<[^>]*>/, with: "")
      return rest.firstMatch(of: /[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}/) == nil ? nil : line
    }
  }
}
