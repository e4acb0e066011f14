import Glibc
import TipsCore

/// What a run works with where the command line doesn't say: the environment's variables, else the settings of the
/// account in `$XDG_CONFIG_HOME/tips/tips.conf`.
struct Configuration: Sendable {
  /// A setting, named as in the file.
  enum Setting: String, CaseIterable, Sendable {
    case store, keys, lang
    case `operator`
    case pager

    /// The variable of the environment that wins over the file.
    var variable: String { "TIPS_" + rawValue.uppercased() }
  }

  /// Where a value comes from.
  enum Origin: Equatable {
    case option(String), variable(String), file(String), usual
  }

  /// A value with its origin.
  struct Value {
    let text: String
    let origin: Origin
  }

  /// What this run works with, or why its settings can't be used.
  static let ofRun = Result { try Configuration() }

  /// Where the file is looked for; nil without a home.
  let path: String?
  private let environment = Environment()
  private let file: SettingsFile?

  /// Reads the file where there is one.
  ///
  /// - Throws: ``SettingsError``, ``ConfigurationError``.
  init() throws {
    path = try environment.configurationPath()
    file = try path.flatMap { try SettingsFile(path: $0, names: Setting.allCases.map(\.rawValue)) }
    if let path, let typed = file?.values[Setting.lang.rawValue], Language(rawValue: typed) == nil {
      throw ConfigurationError.language(path: path)
    }
  }

  /// The value of a setting; nil where neither the option, the environment nor the file sets it.
  func value(_ setting: Setting, option: String? = nil) throws -> Value? {
    if let option { return Value(text: option, origin: .option("--" + setting.rawValue)) }
    if let set = try environment.text(setting.variable) { return Value(text: set, origin: .variable(setting.variable)) }
    guard let path, let set = file?.values[setting.rawValue], !set.isEmpty else { return nil }
    return Value(text: set, origin: .file(path))
  }
}

/// What is wrong with a setting.
enum ConfigurationError: UserFacingError {
  case operatorName(path: String)
  case language(path: String)

  var category: ErrorCategory { .configuration }

  var message: Message {
    switch self {
    case .operatorName(let path):
      Message(
        en: "operator in \(path) must have 1 to \(Limits.operatorName) bytes of printable text",
        fa: "operator در \(path) باید متنی خوانا از 1 تا \(Limits.operatorName) بایت باشد")
    case .language(let path):
      Message(en: "lang in \(path) must be fa or en", fa: "مقدار lang در \(path) باید fa یا en باشد")
    }
  }
}
