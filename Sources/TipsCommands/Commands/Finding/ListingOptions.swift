import ArgumentParser
import TipsCore

/// What a list of reports shows, and in which order.
struct ListingOptions: ParsableArguments {
  @Option(help: ArgumentHelp(ListHelp.sort, valueName: "order"))
  var sort: ReportOrder?

  @Flag(help: ArgumentHelp(ListHelp.reverse))
  var reverse = false

  @Option(help: ArgumentHelp(ListHelp.show, valueName: "columns"))
  var show: [String] = []

  /// The columns that were asked for, as a list, several times, or both.
  func columns() throws -> [ReportColumn] {
    try TypedFilter.parts(show).map { try ReportColumn(typed: $0) }
  }
}

extension ReportOrder: ExpressibleByArgument {}
