import ArgumentParser
import TipsCore

/// `tips honorees list`.
struct HonoreesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: HonoreesHelp.list.spoken)

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (invocation, store) = try global.open(.reading)
    try invocation.write(
      list: try store.rounds.summaries(now: invocation.now).map { RoundRow(round: $0, zone: store.zone) },
      of: ListedThing.round)
  }
}

/// A round, as a row.
private struct RoundRow: FieldRow, Zoned {
  static let fields: [Field<Self>] = [
    .text(.round) { $0.round.label },
    .both(.state, isWord: true) {
      let code = $0.round.state.rawValue
      return (Cell(people: Message(en: code, fa: $0.round.state.words.fa).spoken, programs: code), .string(code))
    },
    // A row of twelve months fits a terminal without what `show` says of a round.
    .column(.policy, isNumeric: true, for: .programs) { Cell($0.round.policyVersion) },
    .member("policy_version") { .number($0.round.policyVersion) }, .number(.seats) { $0.round.seats },
    .number(.honorees) { $0.round.honorees }, .number(.thanked) { $0.round.thanked },
    .number(.withdrawn) { $0.round.withdrawn }, .number(.candidates, for: .programs) { $0.round.candidates },
    .time(.asOf) { $0.round.at },
  ]

  let round: RoundSummary
  let zone: StationZone
}
