import ArgumentParser
import Glibc
import TipsCore

extension Language {
  /// The language of this run: `--lang`, else `$TIPS_LANG`, else the locale, else English.
  static let spoken = Language(arguments: CommandLine.arguments) { name in getenv(name).map { String(cString: $0) } }

  /// - Parameter variable: reads the environment.
  init(arguments: [String], variable: (String) -> String?) {
    if let typed = Self.typed(arguments) {
      self = typed
    } else if let set = variable("TIPS_LANG").flatMap(Language.init(rawValue:)) {
      self = set
    } else {
      let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty }
      self = Language(locale: locale ?? "")
    }
  }

  /// What `--lang` says; an error of the command line is told in the language that it asks for, too.
  private static func typed(_ arguments: [String]) -> Language? {
    let options = arguments.prefix { $0 != "--" }
    for (index, word) in options.enumerated() {
      if word == "--lang", index + 1 < options.count, let language = Language(rawValue: options[index + 1]) {
        return language
      }
      if word.hasPrefix("--lang="), let language = Language(rawValue: String(word.dropFirst(7))) { return language }
    }
    return nil
  }
}

extension Language: ExpressibleByArgument {}

extension Message {
  /// The wording of this run.
  var spoken: String { self[.spoken] }
}

extension ArgumentHelp {
  /// Help in the language of this run.
  init(_ message: Message, valueName: String? = nil) { self.init(message.spoken, valueName: valueName) }
}
