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
    let limit = try FilterOptions.checked(limit: paging.limit)
    let store = try invocation.open(.reading)
    var filter = try filters.filter(invocation, store)
    filter.after = try paging.after.map(store.number(typed:))
    try ReportListing(invocation: invocation, store: store, filter: filter, limit: limit).write()
  }
}

/// How much of a list is shown.
struct PagingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("At most so many, 1 to 1000000.", valueName: "count"))
  var limit = 20

  @Option(help: ArgumentHelp("Go on behind this report.", valueName: "number"))
  var after: String?
}
