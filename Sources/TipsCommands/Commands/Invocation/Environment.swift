import Glibc
import TipsCore

/// The variables of the environment that the command knows.
struct Environment {
  /// The value of a variable; nil where it is not set or empty.
  func text(_ name: String) throws -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    guard let text = String(validatingCString: value) else { throw EnvironmentError.notUTF8(name) }
    return text
  }

  /// Where the store is when nobody says where.
  func usualStorePath() throws -> String {
    if let folder = try text("XDG_DATA_HOME"), folder.hasPrefix("/") { return folder + "/tips/tips.db" }
    guard let home = try text("HOME") else { throw EnvironmentError.noHome }
    return home + "/.local/share/tips/tips.db"
  }

  /// Where the settings of the account are; nil without a home.
  func configurationPath() throws -> String? {
    if let folder = try text("XDG_CONFIG_HOME"), folder.hasPrefix("/") { return folder + "/tips/tips.conf" }
    return try text("HOME").map { $0 + "/.config/tips/tips.conf" }
  }

  /// The store that holds where the command line names none.
  func storePath() throws -> String {
    try Configuration.ofRun.get().value(.store)?.text ?? usualStorePath()
  }

  /// The time of the run.
  func clock() throws -> Instant { try now() ?? Instant(epochSeconds: Int64(Glibc.time(nil))) }

  /// The time that tests and demonstrations set.
  func now() throws -> Instant? {
    guard let typed = try text("TIPS_NOW") else { return nil }
    guard let now = Instant(iso8601: typed) else { throw EnvironmentError.now(SafeText.line(String(typed.prefix(40)))) }
    return now
  }

  /// How many seconds a writer waits for others.
  func patience() throws -> Int {
    guard let typed = try text("TIPS_WAIT") else { return Store.usualPatience }
    guard let seconds = Int(typed), (0...86_400).contains(seconds) else {
      throw EnvironmentError.patience(SafeText.line(String(typed.prefix(40))))
    }
    return seconds
  }
}

/// What is wrong with the environment.
enum EnvironmentError: UserFacingError {
  case notUTF8(String)
  case noHome
  case now(String)
  case patience(String)
  case operatorName

  var category: ErrorCategory { .configuration }

  var message: Message {
    switch self {
    case .notUTF8(let name): InvocationWords.variableNotUTF8(name)
    case .noHome: InvocationWords.noHome
    case .now(let typed): InvocationWords.badNow(typed)
    case .patience(let typed): InvocationWords.badPatience(typed)
    case .operatorName: InvocationWords.operatorVariable(limit: Limits.operatorName)
    }
  }
}
