import ArgumentParser
import TipsCore

/// `tips honorees shares`.
struct HonoreesSharesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shares",
    abstract: HonoreesHelp.shares.spoken, discussion: HonoreesHelp.sharesDiscussion.spoken)

  @Argument(help: ArgumentHelp(HonoreesHelp.sharesPeriod))
  var period: String

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (invocation, store) = try global.open(.reading)
    let period = try invocation.period(period, in: store)
    let shares = try store.rounds.shares(of: period)
    guard shares.rounds > 0 else { return try invocation.nothingFound(ListedThing.issuedRound, in: period) }
    let figures = try store.figures.figures(of: period, now: invocation.now)
    try invocation.style.write(
      SharesListing(shares, reports: figures.breakdown(by: .county), period: period, now: invocation.now, store: store))
  }
}
