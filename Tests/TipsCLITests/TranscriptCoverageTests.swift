import Foundation
import Testing

@testable import TipsCommands

/// Whoever reads the transcripts of a language has seen every command, when it does its work and when it refuses.
@Suite("What the transcripts show")
struct TranscriptCoverageTests {
  @Test("Every command succeeds in one and fails in one", arguments: ["en", "fa"])
  func everyCommand(_ language: String) throws {
    var succeeding: Set<String> = []
    var failing: Set<String> = []
    for name in TranscriptTests.files where name.hasPrefix(language + "/") {
      for command in try TranscriptFile(TranscriptTests.folder.appendingPathComponent(name)).commands {
        guard let (asked, isLast) = Self.asked(command.line) else { continue }
        if command.status == 0 { succeeding.insert(asked) } else if isLast { failing.insert(asked) }
      }
    }
    let all = CommandDescription.all.filter(\.isLeaf).map { $0.names.joined(separator: " ") }
    #expect(
      all.filter { !succeeding.contains($0) && !Self.elsewhere.contains($0) } == [], "no transcript shows them at work")
    #expect(all.filter { !failing.contains($0) } == [], "no transcript shows what goes wrong with them")
  }

  /// What needs something that no command makes: the second factor is set up by its owner, in the browser, a
  /// relay's host and a centre are other machines.
  private static let elsewhere = ["tips user second-factor", "tips relay fetch", "tips sync"]

  /// The last command on a line of a shell, and whether nothing stands behind it, so that the line's exit status is its own.
  private static func asked(_ line: String) -> (command: String, isLast: Bool)? {
    let parts = line.split(whereSeparator: { $0 == "|" || $0 == ";" || $0 == "&" }).map {
      $0.split(separator: " ").map(String.init)
    }
    guard let part = parts.lastIndex(where: { $0.contains("tips") }) else { return nil }
    let words = parts[part]
    guard let tips = words.firstIndex(of: "tips"), !words.contains("help"), !words.contains("--help") else {
      return nil
    }
    let command = CommandDescription(words: words[(tips + 1)...])
    var names = command.names
    if let implied = command.defaultSubcommand { names.append(implied.commandName) }
    return (names.joined(separator: " "), part == parts.count - 1)
  }
}
