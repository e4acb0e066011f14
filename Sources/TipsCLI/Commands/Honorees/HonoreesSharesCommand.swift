import ArgumentParser
import TipsCore

/// `tips honorees shares`.
struct HonoreesSharesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shares",
    abstract: "How the seats of a year fell: by county against its reports, first-time and returning people.",
    discussion: "Counted are the issued rounds whose last day lies in the period, without those who withdrew.")

  @Argument(help: "A period, such as 1405 or 1404-07..1405-06.")
  var period: String

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (invocation, store) = try global.open(.reading)
    let period = try invocation.period(period, in: store)
    let shares = try store.rounds.shares(of: period)
    guard shares.rounds > 0 else { return try invocation.nothingFound("issued round", in: period) }
    let figures = try store.figures.figures(of: period, now: invocation.now)
    try invocation.style.write(
      SharesListing(shares, reports: figures.breakdown(by: .county), period: period, now: invocation.now, store: store))
  }
}
