import ArgumentParser
import TipsCore

/// Options that every command has.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The store.", discussion: "Default: $TIPS_STORE, else tips/tips.db in $XDG_DATA_HOME or ~/.local/share.",
      valueName: "path"))
  var store: String?

  @Option(
    help: ArgumentHelp(
      "The folder of the recognition key. Default: $TIPS_KEYS, else keys beside the store.", valueName: "folder"))
  var keys: String?

  @Option(help: ArgumentHelp("Who works. Default: $TIPS_OPERATOR, else the name of your account.", valueName: "name"))
  var `operator`: String?

  @Option(help: "The form of the answer. Default: table on a terminal, tsv in a pipe.")
  var format: OutputFormat?

  @Flag(help: "The same as --format json.")
  var json = false

  @Flag(help: "The same as --format csv.")
  var csv = false

  @Option(help: ArgumentHelp("fa or en. Default: $TIPS_LANG, else the locale's, else en.", valueName: "language"))
  var lang: Language?

  @Option(help: "When to use colours. Default: auto, which is on a terminal unless $NO_COLOR is set.")
  var color: Emphasis.Choice?

  /// Whether the command line names a form.
  var namesFormat: Bool { format != nil || json || csv }

  /// What nearly every run begins with.
  func open(_ access: Store.Access) throws -> (invocation: Invocation, store: Store) {
    let invocation = try Invocation(self)
    return (invocation, try invocation.open(access))
  }
}
