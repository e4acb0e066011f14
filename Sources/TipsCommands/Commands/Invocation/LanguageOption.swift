import ArgumentParser
import TipsCore

/// `--lang` alone, for commands without ``GlobalOptions``; ``TipsText/Language/spoken`` reads it from the command line.
package struct LanguageOption: ParsableArguments {
  @Option(help: ArgumentHelp(GlobalHelp.lang, valueName: "language"))
  var lang: Language?

  package init() {}
}
