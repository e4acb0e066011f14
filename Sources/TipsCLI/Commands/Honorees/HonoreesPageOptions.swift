import ArgumentParser
import TipsCore

/// The printed side of `tips honorees export`: the list of the ceremony, or the certificates.
struct HonoreesPageOptions: ParsableArguments {
  @OptionGroup var page: PageOptions

  @Flag(help: "With --html or --pdf: one certificate a person in place of the list.")
  var certificates = false

  mutating func validate() throws {
    if certificates, !page.isAsked { throw ValidationError("--certificates goes with --html or --pdf") }
    if page.templates != nil, !page.isAsked { throw ValidationError("--templates goes with --html or --pdf") }
  }

  /// Writes the pages of an issued round.
  func write(_ typed: String, _ identities: HonoreesRevealOptions, _ global: GlobalOptions) throws {
    guard !global.namesFormat else {
      throw UsageError("--html and --pdf write a page; leave out --format, --json and --csv")
    }
    guard identities.request.reveal else {
      throw UsageError("a page names people: add --reveal --reason TEXT; it is recorded who printed it, when and why")
    }
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
    case .nobodyNamed(let label):
      "nobody in round \(label) agreed to be thanked by name or initials; there is nothing to print"
    }
  }
}
