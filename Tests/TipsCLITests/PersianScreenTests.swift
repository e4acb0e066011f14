import Foundation
import Testing

@testable import TipsCommands

/// A Persian screen holds no English word but codes, options and names of files and programs.
@Suite("Persian screens")
struct PersianScreenTests {
  @Test("Help of every command", arguments: CommandDescription.all.map { Array($0.names.dropFirst()) })
  func help(_ names: [String]) throws {
    let station = try Station()
    let page = try station.run(["--lang", "fa", "help"] + names)
    #expect(page.status == 0)
    #expect(Self.english(inHelp: page.out) == [])
  }

  /// The lines of a page of help with English words; an example at its end is a command line that somebody would type.
  static func english(inHelp page: String) -> [String] {
    let parts = page.split(separator: "\n\nنمونه:\n", maxSplits: 1).map(String.init)
    return LatinWords(typed: Array(parts.dropFirst())).lines(in: parts[0])
  }

  @Test(
    "What the transcripts of a terminal show, and what is said on standard error",
    arguments: TranscriptTests.files.filter { $0.hasPrefix("fa/") })
  func transcripts(_ name: String) throws {
    let text = try String(contentsOf: TranscriptTests.folder.appendingPathComponent(name), encoding: .utf8)
    #expect(LatinWords(typed: Self.typed(in: text)).lines(in: Self.shown(in: text)) == [])
  }

  /// The lines of a transcript that people typed.
  private static func typed(in text: String) -> [String] {
    text.split(separator: "\n").filter { line in ["$ ", "> ", "< ", "@ "].contains(where: line.hasPrefix) }
      .map(String.init)
  }

  /// The lines of a transcript that people read, without what stands for a random name.
  private static func shown(in text: String) -> String {
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
    return shown.filter { !$0.contains("\t") }.joined(separator: "\n").replacing(/<[a-z]+>/, with: "")
  }

  @Test("English words are found")
  func found() {
    let words = LatinWords(typed: ["tips show nowhere"])
    #expect(words.lines(in: "گزارش 13 منجر به operation شد\nببینید: tips show 13 --lang fa · ~/tips.db") == [])
    #expect(words.lines(in: "محلی به نام «nowhere» نیست\nmade of یک policy") == ["made of: made of یک policy"])
  }
}
