import Foundation

/// A file of `Tests/Transcripts`: commands with what they say, as a reader would see them.
///
/// A line that begins with `$ ` is a command line; `> ` continues it, and what is typed at a question on the terminal stands
/// behind `< `. What the command says follows: standard output as it is, standard error behind `! `, and `[N]` for an
/// exit status other than 0; a line that begins like one of the file itself has a backslash before it. On a terminal both
/// are one. Lines that begin with `#` are prose, and those with `@ ` set what comes after: `@ lang fa`, `@ now INSTANT`,
/// `@ terminal 80`, `@ pipe`, `@ account sara`.
struct TranscriptFile {
  /// A command line, as the file has it.
  struct Command: Equatable {
    var line: String
    /// What is typed at its questions, in turn.
    var typed: [String] = []
    /// The exit status that the file tells.
    var status = 0
  }

  /// A part of the file.
  enum Part {
    case prose(String)
    case setting(String)
    case command(Command)
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
        parts.append(.command(Command(line: String(line.dropFirst(2)))))
      } else if line.hasPrefix("@ ") {
        parts.append(.setting(String(line.dropFirst(2))))
      } else if line.hasPrefix("# "), case .prose(let before)? = parts.last {
        parts[parts.count - 1] = .prose(before + "\n" + line)
      } else if line.hasPrefix("# ") {
        parts.append(.prose(line))
      } else if case .command(var command)? = parts.last {
        command.take(line)
        parts[parts.count - 1] = .command(command)
      }
    }
    self.parts = parts
  }

  /// The command lines.
  var commands: [Command] {
    parts.compactMap { if case .command(let command) = $0 { command } else { nil } }
  }

  /// Whether some of it is played under other accounts of the machine.
  var needsAccounts: Bool {
    parts.contains { if case .setting(let words) = $0 { words.hasPrefix("account ") } else { false } }
  }

  /// The file as it would be written now.
  ///
  /// - Parameter behindEach: called after each command.
  func played(behindEach: (Command, Station) throws -> Void = { _, _ in }) throws -> String {
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
        case "account":
          station.account = pair[1] == "sara" ? Accounts.sara : Accounts.reza
          station.share()
        default: columns = nil
        }
      case .command(let command):
        let shown = "$ " + command.line.replacing("\n", with: "\n> ") + "\n"
        let typed = command.typed.map { "< \($0)\n" }.joined()
        blocks.append(shown + typed + Self.masked(try Self.run(command, station, columns), station))
        try behindEach(command, station)
      }
    }
    return blocks.joined(separator: "\n")
  }

  private static func run(_ command: Command, _ station: Station, _ columns: UInt16?) throws -> String {
    if let columns {
      let line = "\(try station.shellFunction); cd \"$HOME\"; " + command.line
      station.environment["LINE"] = nil
      let terminal = try Terminal(station, running: ["/bin/bash", "-c", line], columns: columns)
      let shown = terminal.converse(command.typed).map { seen($0) + "\n" }.joined()
      return shown + (terminal.status == 0 ? "" : "[\(terminal.status)]\n")
    }
    station.environment["LINE"] = command.line
    let run = try station.shell("\(try station.shellFunction); eval \"$LINE\"")
    let errors = run.err.split(separator: "\n").map { "! \($0)\n" }.joined()
    return run.out + errors + (run.status == 0 ? "" : "[\(run.status)]\n")
  }

  /// What is left of a line on the screen: what a progress line showed is written over, and keys to the terminal show nothing.
  private static func seen(_ line: String) -> String {
    line.replacing(/.*\r\u{1B}\[K/, with: "").replacing(/\u{1B}\[[?0-9;]*[A-Za-z]/, with: "")
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
    ["# ", "$ ", "@ ", "> ", "< "].contains { line.hasPrefix($0) } ? "\\" + line : String(line)
  }

  private static let masks = [
    ("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "<uuid>"), ("[0-9a-f]{12,64}", "<hash>"),
    ("[A-Za-z0-9+/]{43,}=*", "<base64>"),
    // How long curl took to find nobody.
    ("after [0-9]+ ms", "after <n> ms"),
    // Names of backups, whose id may by chance have digits alone.
    ("tips-[0-9a-f]{8}-(?=[0-9]{8}T)", "tips-<id>-"),
    ("\\b(?=[0-9]*[a-f])(?=[a-f]*[0-9])[0-9a-f]{8}\\b", "<id>"),
    ("\\b\\d{4}([ -]?)\\d{4}\\1\\d{4}\\1\\d{4}\\1\\d\\b", "<receipt>"),
    ("\\b\\d+(\\.\\d)? (kB|MB|GB|bytes)\\b", "<size>"),
  ]
}

extension TranscriptFile.Command {
  /// Takes a line of the file that stands below the command line.
  fileprivate mutating func take(_ text: String) {
    if text.hasPrefix("> ") {
      line += "\n" + text.dropFirst(2)
    } else if text.hasPrefix("< ") {
      typed.append(String(text.dropFirst(2)))
    } else if let status = text.wholeMatch(of: /\[([0-9]+)\]/) {
      self.status = Int(status.1) ?? 0
    }
  }
}
