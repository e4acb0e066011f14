import ArgumentParser
import Glibc
import TipsCore

extension Language {
  /// The language of this run: `--lang`, else `$TIPS_LANG`, else the settings', else the locale's, else English.
  static let spoken = Language(
    arguments: CommandLine.arguments,
    variable: { name in getenv(name).map { String(cString: $0) } },
    setting: { (try? Configuration.ofRun.get().value(.lang)?.text) ?? nil })

  /// - Parameters:
  ///   - variable: reads the environment.
  ///   - setting: the language of the settings.
  init(arguments: [String], variable: (String) -> String?, setting: () -> String?) {
    let wanted =
      OptionScan(arguments).last("--lang").flatMap(Language.init(rawValue:))
      ?? variable("TIPS_LANG").flatMap(Language.init(rawValue:)) ?? setting().flatMap(Language.init(rawValue:))
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty }
    self = wanted ?? Language(locale: locale ?? "")
  }
}

extension Language: ExpressibleByArgument {}

extension Message {
  /// The wording of this run.
  package var spoken: String {
    switch Language.spoken {
    case .fa: CommandProgram.current.renaming(PersianDates.slashed(fa))
    case .en: CommandProgram.current.renaming(en)
    }
  }
}

extension ArgumentHelp {
  /// Help in the language of this run.
  package init(_ message: Message, valueName: String? = nil) { self.init(message.spoken, valueName: valueName) }
}
