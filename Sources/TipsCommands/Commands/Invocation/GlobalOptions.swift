import ArgumentParser
import TipsCore

/// Options that every command has.
struct GlobalOptions: ParsableArguments {
  @Option(help: GlobalOptions.storeHelp)
  var store: String?

  @Option(help: ArgumentHelp(GlobalHelp.keys, valueName: "folder"))
  var keys: String?

  @Option(help: ArgumentHelp(GlobalHelp.operatorName, valueName: "name"))
  var `operator`: String?

  @Option(help: ArgumentHelp(GlobalHelp.format))
  var format: OutputFormat?

  @Flag(help: ArgumentHelp(GlobalHelp.json))
  var json = false

  @Flag(help: ArgumentHelp(GlobalHelp.csv))
  var csv = false

  @Option(help: ArgumentHelp(GlobalHelp.lang, valueName: "language"))
  var lang: Language?

  @Option(help: ArgumentHelp(GlobalHelp.color))
  var color: Emphasis.Choice?

  private static var storeHelp: ArgumentHelp {
    CommandProgram.current.opener == nil
      ? ArgumentHelp(GlobalHelp.store.spoken, discussion: GlobalHelp.storeDefault.spoken, valueName: "path")
      : ArgumentHelp(CentreHelp.store, valueName: "url")
  }

  /// Whether the command line names a form.
  var namesFormat: Bool { format != nil || json || csv }

  /// What nearly every run begins with.
  func open(_ access: Store.Access) throws -> (invocation: Invocation, store: Store) {
    let invocation = try Invocation(self)
    return (invocation, try invocation.open(access))
  }
}
