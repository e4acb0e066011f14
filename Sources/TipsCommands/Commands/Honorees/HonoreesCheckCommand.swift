import ArgumentParser
import TipsCore

/// `tips honorees check`.
struct HonoreesCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: HonoreesHelp.check.spoken, discussion: HonoreesHelp.checkDiscussion.spoken)

  @Argument(help: ArgumentHelp(HonoreesHelp.checkPeriod))
  var period: String?

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (invocation, store) = try global.open(.reading)
    let period = try invocation.periodOrLastMonth(period, in: store)
    if try !store.rounds.isIssued(period.label) { try invocation.settle(store) }
    let review = try store.rounds.review(period, now: invocation.now)
    if review.round.honorees.isEmpty { return try invocation.nobody(review.round) }
    let listing = ReviewListing(review, period: period, zone: store.zone)
    try invocation.style.write(listing)
    if review.signs.isEmpty { try invocation.nothing(ReviewWords.nothing(in: listing.base)) }
  }
}
