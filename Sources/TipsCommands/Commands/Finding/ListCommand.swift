import ArgumentParser
import TipsCore

/// `tips list`: the newest reports that pass the filters.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: ListHelp.abstract.spoken)

  @OptionGroup var filters: FilterOptions
  @OptionGroup var listing: ListingOptions
  @OptionGroup var paging: PagingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws { try ReportListing(filters: filters, listing: listing, paging: paging, global: global).write() }
}
