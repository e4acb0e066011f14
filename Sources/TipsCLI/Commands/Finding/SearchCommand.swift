import ArgumentParser
import TipsCore

/// `tips search`: the newest reports that hold some words.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find reports by their words, newest first.",
    discussion: """
      Words find their other spellings: compounds written together or apart, Arabic and Persian letters, all digits. \
      "…" inside the search seeks words in a row, * at the end of a word its continuations.
      """)

  @Argument(help: "The words.")
  var query: String

  @OptionGroup var filters: FilterOptions
  @OptionGroup var paging: PagingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let invocation = try Invocation(global)
    _ = try paging.size.checked()
    let search = try SearchQuery(query)
    let store = try invocation.open(.reading)
    var filter = try filters.filter(invocation, store)
    filter.query = search
    filter.after = try paging.after.map(store.number(typed:))
    try ReportListing(
      invocation: invocation, store: store, filter: filter, size: paging.size, excerpt: SearchExcerpt(query: query)
    ).write()
  }
}
