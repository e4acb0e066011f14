import ArgumentParser
import TipsCore

/// `tips honorees show`.
struct HonoreesShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: HonoreesHelp.show.spoken)

  @Argument(help: ArgumentHelp(HonoreesHelp.period))
  var period: String

  @Option(help: ArgumentHelp(HonoreesHelp.why, valueName: "r-N"))
  var why: String?

  @OptionGroup var identities: HonoreesRevealOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if why != nil, identities.request.reveal { throw ValidationError(HonoreeWords.revealIsAlone.spoken) }
  }

  func run() throws {
    let invocation = try Invocation(global)
    guard let why else { return try identities.writeIssued(period, invocation) }
    let store = try invocation.open(.reading)
    let period = try invocation.period(period, in: store)
    let isIssued = try store.rounds.isIssued(period.label)
    if !isIssued { try invocation.settle(store) }
    let reasons = try store.rounds.reasons(period, reporter: why, now: invocation.now)
    let listing = try ReasonsListing(reasons, period: period, store: store)
    try invocation.style.write(listing)
    if listing.rows.isEmpty { try invocation.nothing(listing.heading) }
  }
}
