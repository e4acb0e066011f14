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
