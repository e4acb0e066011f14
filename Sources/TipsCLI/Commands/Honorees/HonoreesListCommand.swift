import ArgumentParser
import TipsCore

/// `tips honorees list`.
struct HonoreesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the rounds: those that wait for approval, and the issued ones.")

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let invocation = try Invocation(global)
    let store = try invocation.open(.reading)
    try invocation.write(
      list: try store.rounds.summaries(now: invocation.now).map { RoundRow(round: $0, zone: store.zone) }, of: "round"
    )
  }
}

/// A round, as a row.
private struct RoundRow: Row {
  static let columns = [
    Column("round"), Column("state"), Column("policy", isNumeric: true), Column("seats", isNumeric: true),
    Column("honorees", isNumeric: true), Column("thanked", isNumeric: true), Column("withdrawn", isNumeric: true),
    Column("candidates", isNumeric: true), Column("as_of"),
  ]

  let round: RoundSummary
  let zone: StationZone

  var cells: [Cell] {
    [
      Cell(round.label), Cell(round.state.rawValue), Cell(Int64(round.policyVersion)),
      Cell(round.seats.map(Int64.init)), Cell(Int64(round.honorees)), Cell(Int64(round.thanked)),
      Cell(Int64(round.withdrawn)), Cell(Int64(round.candidates)),
      Cell(people: zone.solarHijri(round.at), programs: zone.iso8601(round.at)),
    ]
  }

  var json: JSONOutput {
    .object([
      "round": .string(round.label), "state": .string(round.state.rawValue),
      "policy_version": .number(round.policyVersion), "seats": .number(round.seats.map(Int64.init)),
      "honorees": .number(round.honorees), "thanked": .number(round.thanked), "withdrawn": .number(round.withdrawn),
      "candidates": .number(round.candidates), "as_of": .string(zone.iso8601(round.at)),
    ])
  }
}
