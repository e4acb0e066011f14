import ArgumentParser

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
  @OptionGroup var listing: ListingOptions
  @OptionGroup var paging: PagingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try ReportListing(filters: filters, listing: listing, paging: paging, global: global, words: query).write()
  }
}
