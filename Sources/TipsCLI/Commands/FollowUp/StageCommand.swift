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
    let (invocation, store) = try global.open(.writing)
    let number = try store.number(typed: number)
    let time = try invocation.time(at, in: store)
    let report = try store.stages.record(
      stage, of: number, at: time, operatorName: invocation.operatorName, now: invocation.now)
    try invocation.style.write(Marked(report: report, stage: stage, zone: store.zone))
  }

  /// The step that was marked.
  private struct Marked: Answer, Zoned {
    static let fields: [Field<Self>] = [
      .digits("number") { $0.report.number.description }, .text("stage") { $0.stage.rawValue }, .time("at") { $0.at },
      .instant("received_at") { $0.report.receivedAt },
    ]

    let report: ReportRecord
    let stage: Stage
    let zone: StationZone

    var at: Instant { report.stages[stage] ?? report.receivedAt }

    var sentence: String {
      "\(report.number)  \(stage.rawValue) \(zone.solarHijri(at))  \(Elapsed.text(from: report.receivedAt, to: at))"
    }
  }
}
