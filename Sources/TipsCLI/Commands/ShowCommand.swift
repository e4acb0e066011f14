import ArgumentParser
import TipsCore

/// `tips show`: everything about a report.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show everything about a report, with its history.")

  @Argument(help: "The report.")
  var number: String

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let invocation = try Invocation(global)
    let store = try invocation.open(.reading)
    let number = try store.number(typed: number)
    let report = try store.reports.existing(number)
    try invocation.style.write(try ReportDetail(report, store: store).detail)
  }
}
