import ArgumentParser
import TipsCore

/// `tips stage`: marks a step of a report.
struct StageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stage", abstract: "Mark reports as dispatched, arrived or closed, or take a mark back.",
    discussion: "Several reports may be marked at once: tips stage arrived 104826 104834.")

  @Argument(help: "The reports, and dispatched, arrived or closed.")
  var words: [String] = []

  @Option(parsing: .unconditional, help: ArgumentHelp("When it happened. (default: now)", valueName: "time"))
  var at: String?

  @Flag(help: "Take the stage back, as though it had never been marked; the history keeps it.")
  var undo = false

  @Option(help: ArgumentHelp("Why it is taken back.", valueName: "text"))
  var reason: String?

  @Option(
    help: ArgumentHelp("Mark by JSON Lines of a file, - for standard input; one answer a line.", valueName: "file"))
  var batch: String?

  @OptionGroup var global: GlobalOptions

  func run() throws {
    if let batch { return try mark(batch) }
    let reports = try MarkedReports(words, noun: "stage")
    guard let word = reports.word else { throw UsageError("the stage is missing: dispatched, arrived or closed") }
    let stage = try Stage(typed: word)
    if undo, at != nil { throw UsageError("--at does not go with --undo") }
    if !undo, reason != nil { throw UsageError("--reason goes with --undo") }
    let (invocation, store) = try global.open(.writing)
    let time = try invocation.time(at, in: store)
    let (name, now) = (invocation.operatorName, invocation.now)
    if undo {
      return try reports.each(in: store, invocation) { number in
        let report = try store.corrections.takeBack(stage, of: number, reason: reason, operatorName: name, now: now)
        return Marked(report: report, stage: stage, zone: store.zone)
      }
    }
    try reports.each(in: store, invocation) { number in
      let report = try store.stages.record(stage, of: number, at: time, operatorName: name, now: now)
      return Marked(report: report, stage: stage, zone: store.zone)
    }
  }

  private func mark(_ batch: String) throws {
    guard words.isEmpty, at == nil, reason == nil, !undo else {
      throw UsageError("--batch stands alone: each line says it for itself")
    }
    let (invocation, store) = try global.open(.writing)
    try BatchMarks(invocation: invocation, file: batch, kind: .stage).run(in: store) { number, draft in
      let stage = try Stage(typed: draft.word ?? "")
      let (name, now) = (invocation.operatorName, invocation.now)
      let report =
        draft.isUndo
        ? try store.corrections.takeBack(stage, of: number, reason: draft.note, operatorName: name, now: now)
        : try store.stages.record(stage, of: number, at: draft.at, operatorName: name, now: now)
      return Marked(report: report, stage: stage, zone: store.zone).members
    }
  }

  /// The step that was marked.
  private struct Marked: Answer, Zoned {
    static let fields: [Field<Self>] = [
      .digits(.number) { $0.report.number.description }, .text(.stage) { $0.stage.rawValue }, .time(.at) { $0.at },
      .instant("received_at") { $0.report.receivedAt },
    ]

    let report: ReportRecord
    let stage: Stage
    let zone: StationZone

    /// Nil where it was taken back.
    var at: Instant? { report.stages[stage] }

    var sentence: Message {
      guard let at else { return "\(report.number)  \(stage.rawValue) taken back" }
      return
        "\(report.number)  \(stage.rawValue) \(zone.solarHijri(at))  \(Elapsed.text(from: report.receivedAt, to: at))"
    }
  }
}
