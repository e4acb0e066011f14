import Foundation
import Testing

/// A guide for one of the people at a station, in one language.
struct Guide: CustomTestStringConvertible, Sendable {
  /// Whom it is for; the name of its file.
  let role: String
  let language: String

  static let roles = ["operator", "officer", "secretary", "supervisor", "auditor", "administrator"]
  static let all = roles.flatMap { role in ["en", "fa"].map { Guide(role: role, language: $0) } }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("docs")

  /// The file, from the folder of the documents.
  var path: String { (language == "en" ? "" : language + "/") + role + ".md" }

  var testDescription: String { path }

  func lines() throws -> [String] {
    try String(contentsOf: Self.folder.appendingPathComponent(path), encoding: .utf8).components(separatedBy: "\n")
  }

  /// What stands between fences, from the top.
  func blocks() throws -> [GuideBlock] {
    var blocks: [GuideBlock] = []
    var open: GuideBlock?
    var reason: String?
    for line in try lines() {
      if var block = open {
        guard line == "```" else {
          block.lines.append(line)
          open = block
          continue
        }
        blocks.append(block)
        open = nil
      } else if line.hasPrefix("```") {
        open = GuideBlock(kind: String(line.dropFirst(3)), reasonNotToRun: reason)
        reason = nil
      } else if let match = line.wholeMatch(of: /<!-- not run: (.+) -->/) {
        reason = String(match.1)
      }
    }
    return blocks
  }
}

/// What a reader can copy, or sees as it goes.
struct GuideBlock {
  /// `sh`: commands, one a line, perhaps with comments; `console`: a command behind `$`, and what the terminal shows.
  let kind: String
  /// Why no test runs it, as a comment before it says.
  let reasonNotToRun: String?
  var lines: [String] = []

  /// The commands, without comments.
  var commands: [String] {
    lines.compactMap { line in
      guard kind == "sh" else { return line.hasPrefix("$ ") ? String(line.dropFirst(2)) : nil }
      let command = line.replacing(/(^|\s+)# .*/, with: "")
      return command.isEmpty ? nil : command
    }
  }

  /// What is typed into the questions of a `console` block: all of a line behind the question.
  var answers: [String] {
    lines.compactMap { line in
      guard let match = line.wholeMatch(of: /[^0-9\s$].*?:( (.*))?/), !line.contains("tips ") else { return nil }
      return String(match.2 ?? "")
    }
  }

  /// The words behind `tips`, as a shell splits them.
  static func arguments(of command: String) -> [String] {
    let parts = command.components(separatedBy: "\"").enumerated().flatMap { index, part in
      index.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [part]
    }
    return Array(parts.dropFirst())
  }

  /// A command without what stands in quotes.
  static func withoutTexts(_ command: String) -> String {
    command.components(separatedBy: "\"").enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)
      .joined(separator: "…")
  }

  /// What the terminal of a `console` block shows behind the command.
  var screen: [String] { lines.filter { !$0.hasPrefix("$ ") }.map(Self.plain) }

  /// A line without what differs from store to store: every number is a 0.
  static func plain(_ line: String) -> String { line.replacing(/[0-9]+/, with: "0").replacing(/\s+$/, with: "") }
}
