import Glibc
import TipsDomain
import TipsText

/// What the program says.
enum ProgramOutput {
  /// An answer, on standard output.
  static func answer(_ message: Message) { put(SafeText.block(message.spoken), on: STDOUT_FILENO) }

  /// A line of JSON, on standard output.
  static func answer(json line: String) { put(line, on: STDOUT_FILENO) }

  /// What goes on, and what went wrong, on standard error.
  static func say(_ message: Message) { put("tips-centre: " + SafeText.line(message.spoken), on: STDERR_FILENO) }

  private static func put(_ text: String, on descriptor: Int32) {
    let line = Array((text + "\n").utf8)
    _ = line.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
  }

  /// The exit status for what went wrong, as `tips` has it.
  static func status(of category: ErrorCategory) -> Int32 {
    switch category {
    case .notFound: 1
    case .usage: 64
    case .badData: 65
    case .noInput: 66
    case .unavailable: 69
    case .cannotCreate: 73
    case .inputOutput: 74
    case .busy: 75
    case .notPermitted: 77
    case .configuration: 78
    }
  }
}

extension Message {
  /// The wording of this run: `$TIPS_LANG`, else the locale's.
  var spoken: String { self[Self.language] }

  private static let language: Language = {
    let variable = { (name: String) in getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } }
    if let wanted = variable("TIPS_LANG").flatMap(Language.init(rawValue:)) { return wanted }
    return Language(locale: ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first ?? "")
  }()
}
