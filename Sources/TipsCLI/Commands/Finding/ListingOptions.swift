import ArgumentParser
import TipsCore

/// What a list of reports shows, and in which order.
struct ListingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("In the order of number, received or priority. (default: number)", valueName: "order"))
  var sort: ReportOrder?

  @Flag(help: "Turn the order round.")
  var reverse = false

  @Option(
    help: ArgumentHelp("Further columns of a table: priority, stage, operator, place.", valueName: "columns"))
  var show: [String] = []

  /// The columns that were asked for, as a list, several times, or both.
  func columns() throws -> [ReportColumn] {
    try FilterOptions.parts(show).map { try ReportColumn(typed: $0) }
  }
}

extension ReportOrder: ExpressibleByArgument {}
