import ArgumentParser
import TipsCore

/// `tips honorees check`.
struct HonoreesCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "What to look at before a list is issued: signs of made-up reports, of collusion, of changed rules.",
    discussion: """
      A sign is no proof and changes no place: it names reports to read and people to call. docs/scoring.md has the rule of \
      each. Of an issued round the people and incidents are those of its list.
      """)

  @Argument(help: "A period, such as 1404-07. Default: the last whole month.")
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
    if review.signs.isEmpty { try invocation.nothing("no sign in \(listing.base)") }
  }
}
