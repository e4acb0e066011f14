import Foundation

/// A file of `Tests/Transcripts`: commands with what they say, as a reader would see them.
///
/// A line that begins with `$ ` is a command line; `> ` continues it. What the command says follows: standard output as it
/// is, standard error behind `! `, and `[N]` for an exit status other than 0; a line that
/// begins like one of the file itself has a backslash before it. On a terminal both are one. Lines that begin
/// with `#` are prose, and those with `@ ` set what comes after: `@ lang fa`, `@ now INSTANT`, `@ terminal 80`, `@ pipe`.
struct TranscriptFile {
  /// A part of the file.
  enum Part: Equatable {
    case prose(String)
    case setting(String)
    case command(String)
  }

  let url: URL
  let text: String
  let parts: [Part]

  init(_ url: URL) throws {
    self.url = url
    text = try String(contentsOf: url, encoding: .utf8)
    var parts: [Part] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("$ ") {
        parts.append(.command(String(line.dropFirst(2))))
      } else if line.hasPrefix("> "), case .command(let before)? = parts.last {
        parts[parts.count - 1] = .command(before + "\n" + line.dropFirst(2))
      } else if line.hasPrefix("@ ") {
        parts.append(.setting(String(line.dropFirst(2))))
      } else if line.hasPrefix("# "), case .prose(let before)? = parts.last {
        parts[parts.count - 1] = .prose(before + "\n" + line)
      } else if line.hasPrefix("# ") {
        parts.append(.prose(line))
      }
    }
    self.parts = parts
  }

  /// The command lines.
  var commands: [String] {
    parts.compactMap { if case .command(let line) = $0 { line } else { nil } }
  }

  /// The file as it would be written now.
  func played() throws -> String {
    let station = try Station()
    station.environment["TERM"] = "xterm"
    station.environment["NO_COLOR"] = "1"
    station.environment["TIPS_PAGER"] = ""
    var columns: UInt16?
    var blocks: [String] = []
    for part in parts {
      switch part {
      case .prose(let lines): blocks.append(lines + "\n")
      case .setting(let words):
        blocks.append("@ \(words)\n")
        let pair = words.split(separator: " ", maxSplits: 1).map(String.init)
        switch pair[0] {
        case "lang": station.environment["TIPS_LANG"] = pair[1]
        case "now": station.now = pair[1]
        case "terminal": columns = UInt16(pair[1])
        default: columns = nil
        }
      case .command(let line):
        let shown = "$ " + line.replacing("\n", with: "\n> ") + "\n"
        blocks.append(shown + Self.masked(try Self.run(line, station, columns), station))
      }
    }
    return blocks.joined(separator: "\n")
  }

  private static func run(_ line: String, _ station: Station, _ columns: UInt16?) throws -> String {
    if let columns {
      let program = "tips() { '\(try Station.binary().path)' \"$@\"; }; cd \"$HOME\"; "
      station.environment["LINE"] = nil
      let terminal = try Terminal(station, running: ["/bin/bash", "-c", program + line], columns: columns)
      // What a progress line showed is written over.
      let shown = terminal.converse().map { $0.replacing(/.*\r\u{1B}\[K/, with: "") + "\n" }.joined()
      return shown + (terminal.status == 0 ? "" : "[\(terminal.status)]\n")
    }
    station.environment["LINE"] = line
    let run = try station.shell("eval \"$LINE\"")
    let errors = run.err.split(separator: "\n").map { "! \($0)\n" }.joined()
    return run.out + errors + (run.status == 0 ? "" : "[\(run.status)]\n")
  }

  /// What differs from run to run: paths, random names, sizes.
  private static func masked(_ text: String, _ station: Station) -> String {
    var text = text.replacing(station.folder.path, with: "~")
    text = text.replacing("(\(NSUserName()))", with: "(<account>)")
    for (pattern, mask) in masks {
      text = text.replacingOccurrences(of: pattern, with: mask, options: .regularExpression)
    }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(escaped).joined(separator: "\n")
  }

  /// What a command says is no part of the file's own form.
  private static func escaped(_ line: Substring) -> String {
    ["# ", "$ ", "@ ", "> "].contains { line.hasPrefix($0) } ? "\\" + line : String(line)
  }

  private static let masks = [
    ("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "<uuid>"), ("[0-9a-f]{12,64}", "<hash>"),
    ("\\b(?=[0-9]*[a-f])(?=[a-f]*[0-9])[0-9a-f]{8}\\b", "<id>"),
    ("\\b\\d{4}([ -]?)\\d{4}\\1\\d{4}\\1\\d{4}\\1\\d\\b", "<receipt>"),
    ("\\b\\d+(\\.\\d)? (kB|MB|GB|bytes)\\b", "<size>"),
  ]
}
