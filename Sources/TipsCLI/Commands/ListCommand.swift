import ArgumentParser
import TipsCore

/// `tips list`: the newest reports that pass the filters.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List reports, newest first.")

  @OptionGroup var filters: FilterOptions
  @OptionGroup var paging: PagingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let invocation = try Invocation(global)
    _ = try paging.size.checked()
    let store = try invocation.open(.reading)
    var filter = try filters.filter(invocation, store)
    filter.after = try paging.after.map(store.number(typed:))
    try ReportListing(invocation: invocation, store: store, filter: filter, size: paging.size).write()
  }
}

/// How much of a list is shown.
struct PagingOptions: ParsableArguments {
  @OptionGroup var size: ListSize

  @Option(help: ArgumentHelp("Go on behind this report.", valueName: "number"))
  var after: String?
}

/// How many entries of a list are shown.
struct ListSize: ParsableArguments {
  @Option(help: ArgumentHelp("At most so many, 1 to 1000000. (default: 20)", valueName: "count"))
  var limit: WholeNumber<Int>?

  /// The limit.
  func checked() throws -> Int { try FilterOptions.checked(limit: limit ?? 20) }
}
