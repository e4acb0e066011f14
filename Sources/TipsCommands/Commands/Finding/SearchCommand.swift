import ArgumentParser
import TipsCore

/// `tips search`: the newest reports that hold some words.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: SearchHelp.abstract.spoken, discussion: SearchHelp.discussion.spoken)

  @Argument(help: ArgumentHelp(SearchHelp.query))
  var query: String

  @OptionGroup var filters: FilterOptions
  @OptionGroup var listing: ListingOptions
  @OptionGroup var paging: PagingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try ReportListing(filters: filters, listing: listing, paging: paging, global: global, words: query).write()
  }
}
