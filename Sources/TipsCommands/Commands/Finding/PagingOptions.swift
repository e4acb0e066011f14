import ArgumentParser
import TipsCore

/// How much of a list is shown.
struct PagingOptions: ParsableArguments {
  @OptionGroup var size: ListSize

  @Option(help: ArgumentHelp(ListHelp.after, valueName: "number"))
  var after: String?
}
