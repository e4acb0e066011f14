import ArgumentParser
import TipsCore

/// The printed side of `tips honorees export`: the list of the ceremony, or the certificates.
struct HonoreesPageOptions: ParsableArguments {
  @OptionGroup var page: PageOptions

  @Flag(help: ArgumentHelp(HonoreesHelp.certificates))
  var certificates = false

  mutating func validate() throws {
    guard !page.isAsked else { return }
    if certificates { throw ValidationError(HonoreeWords.goesWithPages("--certificates").spoken) }
    if page.templates != nil { throw ValidationError(HonoreeWords.goesWithPages("--templates").spoken) }
  }

  /// Writes the pages of an issued round.
  func write(_ typed: String, _ identities: HonoreesRevealOptions, _ global: GlobalOptions) throws {
    guard !global.namesFormat else { throw UsageError(HonoreeWords.pageHasNoFormat) }
    guard identities.request.reveal else { throw UsageError(HonoreeWords.pageNamesPeople) }
    try page.check()
    let (invocation, store) = try global.open(.reading)
    let period = try invocation.period(typed, in: store)
    let round = try store.rounds.existing(period.label)
    guard let people = try identities.people(on: round, store: store, invocation) else { return }
    let ceremony = try CeremonyPage(
      round, period: period, people: people, checkpoint: try store.auditTrail.checkpoint(ofRound: round.label),
      date: store.zone.day(of: invocation.now), language: global.lang ?? .fa
    ) { try store.references.place(id: $0)?.label }
    guard ceremony.count > 0 else { throw CeremonyError.nobodyNamed(round.label) }
    try page.write(ceremony.data, certificates ? .certificates : .list, invocation)
  }
}

/// Why there is nothing to print.
enum CeremonyError: UserFacingError {
  case nobodyNamed(String)

  var category: ErrorCategory { .notFound }

  var message: Message {
    switch self {
    case .nobodyNamed(let label): HonoreeWords.nobodyNamed(label)
    }
  }
}
