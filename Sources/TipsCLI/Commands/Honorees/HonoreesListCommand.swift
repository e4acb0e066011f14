import ArgumentParser
import TipsCore

/// `tips honorees list`.
struct HonoreesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the rounds: those that wait for approval, and the issued ones.")

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (invocation, store) = try global.open(.reading)
    try invocation.write(
      list: try store.rounds.summaries(now: invocation.now).map { RoundRow(round: $0, zone: store.zone) }, of: "round"
    )
  }
}

/// A round, as a row.
private struct RoundRow: FieldRow, Zoned {
  static let fields: [Field<Self>] = [
    .text(.round) { $0.round.label }, .text(.state) { $0.round.state.rawValue },
    .column(.policy, isNumeric: true) { Cell($0.round.policyVersion) },
    .member("policy_version") { .number($0.round.policyVersion) }, .number(.seats) { $0.round.seats },
    .number(.honorees) { $0.round.honorees }, .number(.thanked) { $0.round.thanked },
    .number(.withdrawn) { $0.round.withdrawn }, .number(.candidates) { $0.round.candidates },
    .time(.asOf) { $0.round.at },
  ]

  let round: RoundSummary
  let zone: StationZone
}
