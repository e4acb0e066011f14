import ArgumentParser
import TipsCore

/// `tips stage`: marks a step of a report.
struct StageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stage", abstract: "Mark a report as dispatched, arrived or closed.")

  @Argument(help: "The report.")
  var number: String

  @Argument(help: "dispatched, arrived or closed.")
  var stage: String

  @Option(parsing: .unconditional, help: ArgumentHelp("When it happened. (default: now)", valueName: "time"))
  var at: String?

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let stage = try Stage(typed: stage)
    let invocation = try Invocation(global)
    let store = try invocation.open(.writing)
    let number = try store.number(typed: number)
    let time = try invocation.time(at, in: store)
    let report = try store.outcomes.record(
      stage, of: number, at: time, operatorName: invocation.operatorName, now: invocation.now)
    try invocation.style.write(Marked(report: report, stage: stage, zone: store.zone))
  }

  /// The step that was marked.
  private struct Marked: Answer {
    static let columns = [Column("number", isNumeric: true), Column("stage"), Column("at")]

    let report: ReportRecord
    let stage: Stage
    let zone: StationZone

    var at: Instant { report.stages[stage] ?? report.receivedAt }

    var cells: [Cell] { [Cell(report.number.description), Cell(stage.rawValue), Cell(zone.iso8601(at))] }

    var sentence: String {
      "\(report.number)  \(stage.rawValue) \(zone.solarHijri(at))  \(Elapsed.text(from: report.receivedAt, to: at))"
    }

    var json: JSONOutput {
      .object([
        "number": .string(report.number.description), "stage": .string(stage.rawValue), "at": .string(zone.iso8601(at)),
        "received_at": .string(zone.iso8601(report.receivedAt)),
      ])
    }
  }
}
