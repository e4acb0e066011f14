import ArgumentParser
import TipsCore

/// `tips stage`: marks a step of a report.
struct StageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stage", abstract: StageHelp.abstract.spoken, discussion: StageHelp.discussion.spoken)

  @Argument(help: ArgumentHelp(StageHelp.words))
  var words: [String] = []

  @Option(parsing: .unconditional, help: ArgumentHelp(StageHelp.at, valueName: "time"))
  var at: String?

  @Flag(help: ArgumentHelp(StageHelp.undo))
  var undo = false

  @Option(help: ArgumentHelp(StageHelp.reason, valueName: "text"))
  var reason: String?

  @Option(help: ArgumentHelp(MarkHelp.batch, valueName: "file"))
  var batch: String?

  @OptionGroup var global: GlobalOptions

  func run() throws {
    if let batch { return try mark(batch) }
    let reports = try MarkedReports(words, noun: MarkWords.stage)
    guard let word = reports.word else { throw UsageError(StageWords.isMissing) }
    let stage = try Stage(typed: word)
    if undo, at != nil { throw UsageError(StageWords.timeOfUndo) }
    if !undo, reason != nil { throw UsageError(StageWords.reasonWithoutUndo) }
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
      throw UsageError(MarkWords.batchStandsAlone)
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
      .digits(.number) { $0.report.number.description }, .word(.stage) { Word($0.stage) }, .time(.at) { $0.at },
      .instant("received_at") { $0.report.receivedAt },
    ]

    let report: ReportRecord
    let stage: Stage
    let zone: StationZone

    /// Nil where it was taken back.
    var at: Instant? { report.stages[stage] }

    var sentence: Message {
      let (number, stage) = (report.number.description, Word(stage).message)
      guard let at else { return StageWords.takenBack(number, stage) }
      return StageWords.marked(
        number, stage, at: zone.solarHijri(at), after: Elapsed.text(from: report.receivedAt, to: at))
    }
  }
}
