import ArgumentParser
import TipsCore

/// `tips honorees`: whom to thank.
struct HonoreesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "honorees", abstract: "Draft, issue and show the list of people to be thanked.",
    subcommands: [Draft.self, Issue.self, Show.self, List.self, Export.self], defaultSubcommand: Draft.self)

  /// Options for showing names.
  struct RevealOptions: ParsableArguments {
    @OptionGroup var request: RevealRequest

    func people(on round: RecognitionRound, store: Store, _ invocation: Invocation) throws -> [Int64: RevealedIdentity]?
    {
      guard
        let permit = try request.permit(
          subject: round.label, recorded: "round \(round.label)",
          shows: "\(round.honorees.count) names and numbers", store, invocation)
      else { return nil }
      return try store.rounds.reveal(
        round, key: permit.key, reason: permit.reason, operatorName: invocation.operatorName, now: invocation.now)
    }

    /// Writes the round of a period as it was issued.
    func writeIssued(_ typed: String, _ invocation: Invocation) throws {
      let store = try invocation.open(.reading)
      guard let period = try invocation.period(typed, in: store) else { return }
      let round = try store.rounds.existing(period.label)
      let people = try people(on: round, store: store, invocation)
      try RoundListing(round, period: period, store: store, people: people).write(invocation, next: nil)
    }
  }

  /// `tips honorees PERIOD`.
  struct Draft: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "draft", abstract: "The list of a period as it would be issued now. (default)")

    @Argument(help: "A period, such as 1404-07, 1404-W28 or last-month.")
    var period: String

    @OptionGroup var identities: RevealOptions
    @OptionGroup var global: GlobalOptions

    func run() throws {
      let invocation = try Invocation(global)
      let store = try invocation.open(.reading)
      guard let period = try invocation.period(period, in: store) else { return }
      try invocation.settle(store)
      let round = try store.rounds.draft(period, now: invocation.now)
      let people = try identities.people(on: round, store: store, invocation)
      try RoundListing(round, period: period, store: store, people: people).write(
        invocation, next: "tips honorees issue \(period.label) · tips honorees \(period.label) --reveal --reason …")
      if round.candidates == 0 { try invocation.nobody(period) }
    }
  }

  /// `tips honorees issue`.
  struct Issue: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "issue", abstract: "Freeze the list of a period; an issued round never changes.")

    @Argument(help: "A period that is over, such as 1404-07.")
    var period: String

    @Flag(help: "Do not ask for confirmation.")
    var yes = false

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let invocation = try Invocation(global)
      let store = try invocation.open(.writing)
      guard let period = try invocation.period(period, in: store) else { return }
      if try store.rounds.isIssued(period.label) { throw RoundError.issuedAlready(period.label) }
      try invocation.settle(store)
      if !yes { try confirm(period, invocation, try store.rounds.draft(period, now: invocation.now)) }
      let key = invocation.keyFile.exists ? try invocation.openKey(of: store, for: "checkpoint").key : nil
      let round = try store.rounds.issue(
        period, key: key, operatorName: invocation.operatorName, now: invocation.now)
      try RoundListing(round, period: period, store: store, people: nil).write(
        invocation, next: "tips honorees export \(period.label) --csv")
    }

    private func confirm(_ period: Period, _ invocation: Invocation, _ round: RecognitionRound) throws {
      guard Prompt.isPossible else {
        throw UsageError("issuing can't be taken back; confirm with --yes, or on a terminal by typing the round's name")
      }
      let typed = try Prompt.ask(
        "\(round.honorees.count) people will be named, and this never changes. Type \(period.label) to issue"
      ) { $0 }
      guard typed == period.label else { throw UsageError("not confirmed; nothing was issued") }
    }
  }

  /// `tips honorees show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show an issued round.")

    @Argument(help: "The round's period.")
    var period: String

    @OptionGroup var identities: RevealOptions
    @OptionGroup var global: GlobalOptions

    func run() throws {
      try identities.writeIssued(period, try Invocation(global))
    }
  }

  /// `tips honorees list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the issued rounds.")

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let invocation = try Invocation(global)
      let store = try invocation.open(.reading)
      try invocation.write(
        list: try store.rounds.all().map { RoundRow(round: $0, zone: store.zone) }, of: "issued round")
    }
  }

  /// `tips honorees export`.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "Write an issued round as CSV, or with --json as JSON.")

    @Argument(help: "The round's period.")
    var period: String

    @OptionGroup var identities: RevealOptions
    @OptionGroup var global: GlobalOptions

    func run() throws {
      var options = global
      if options.format == nil, !options.json { options.csv = true }
      try identities.writeIssued(period, try Invocation(options))
    }
  }
}

/// An issued round, as a row.
private struct RoundRow: Row {
  static let columns = [
    Column("round"), Column("state"), Column("seats", isNumeric: true), Column("honorees", isNumeric: true),
    Column("candidates", isNumeric: true), Column("as_of"),
  ]

  let round: RecognitionRound
  let zone: StationZone

  var cells: [Cell] {
    [
      Cell(round.label), Cell(round.state.rawValue), Cell(Int64(round.seats)), Cell(Int64(round.honorees.count)),
      Cell(Int64(round.candidates)), Cell(people: zone.solarHijri(round.asOf), programs: zone.iso8601(round.asOf)),
    ]
  }

  var json: JSONOutput {
    .object([
      "round": .string(round.label), "state": .string(round.state.rawValue), "seats": .number(round.seats),
      "honorees": .number(round.honorees.count), "candidates": .number(round.candidates),
      "as_of": .string(zone.iso8601(round.asOf)),
    ])
  }
}

extension Invocation {
  /// Nobody had a counted incident: an answer, but an empty one.
  func nobody(_ period: Period) throws {
    try Console.flush()
    ErrorReport.say("no identified reporter has a confirmed incident in \(period.label)")
    throw EarlyExit(ExitStatus.nothingFound)
  }
}
