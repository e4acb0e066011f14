import ArgumentParser
import TipsCore

/// `tips import`: takes the reports of another system over, or takes such an import back.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: ImportHelp.abstract.spoken, discussion: ImportHelp.discussion.spoken)

  @Argument(help: ArgumentHelp(ImportHelp.file))
  var file: String?

  @Option(help: ArgumentHelp(ImportHelp.map, valueName: "mapping.json"))
  var map: String?

  @Flag(help: ArgumentHelp(ImportHelp.dryRun))
  var dryRun = false

  @Flag(help: ArgumentHelp(ImportHelp.partial))
  var partial = false

  @Option(help: ArgumentHelp(ImportHelp.zone, valueName: "zone"))
  var zone: String?

  @Flag(help: ArgumentHelp(ImportHelp.list))
  var list = false

  @Option(help: ArgumentHelp(ImportHelp.undo, valueName: "batch"))
  var undo: WholeNumber<Int64>?

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let invocation = try Invocation(global)
    let isImport = file != nil || map != nil || dryRun || partial || zone != nil
    if let undo {
      guard !isImport, !list else { throw UsageError(ImportWords.undoAlone) }
      return try takeBack(undo.value, invocation)
    }
    if list {
      guard !isImport else { throw UsageError(ImportWords.listAlone) }
      let store = try invocation.open(.reading)
      return try invocation.write(
        list: try store.batches.all().map { BatchRow(batch: $0, zone: store.zone) }, of: ListedThing.importBatch)
    }
    guard let file else { throw UsageError(ImportWords.noFile) }
    guard let map else { throw UsageError(ImportWords.noMap) }
    let mapping = try ImportMapping.load(path: map)
    var options = ImportOptions()
    options.isDryRun = dryRun
    options.isPartial = partial
    options.rejectPath = file == "-" ? "import" : file
    options.zone = try zone.map(StationZone.init(identifier:))
    options.operatorName = invocation.operatorName
    let input = try ByteInput(path: file)
    let bar = ProgressBar(stopped: ProgressWords.stoppedImport)
    options.progress = { progress in
      switch progress.phase {
      case .reading:
        bar.show(
          WorkProgress(ImportWords.reading, progress.rows, of: progress.likelyRows, .things(ImportWords.records)))
      case .indexing: bar.show(ImportWords.indexing(progress.rows))
      }
    }
    let store = dryRun ? try invocation.open(.writing) : try invocation.openOrCreate()
    let result: ImportResult
    do {
      result = try ImportPipeline(store: store, mapping: mapping, options: options).run(input, now: invocation.now)
    } catch ImportError.refused(let refused) {
      bar.end()
      let answer = ImportAnswer(result: refused, mapping: mapping)
      note((refused.counts.refused > 1 ? answer.problems : []) + answer.remarks)
      throw ImportError.refused(refused)
    } catch {
      bar.end()
      throw error
    }
    bar.end()
    let answer = ImportAnswer(result: result, mapping: mapping)
    if result.isDryRun { note(answer.problems) }
    try invocation.style.write(answer)
    if !invocation.style.showsRemarks { note(answer.remarks) }
    guard result.counts.read + result.leftOut > 0 else {
      throw ImportError.noRecords(result.format, records: mapping.records)
    }
  }

  private func note(_ lines: [Message]) { for line in lines { Console.note(sentence: SafeText.line(line.spoken)) } }

  private func takeBack(_ batch: Int64, _ invocation: Invocation) throws {
    let store = try invocation.open(.writing)
    let record = try store.batches.undo(batch, operatorName: invocation.operatorName, now: invocation.now)
    try invocation.style.write(TakenBack(batch: record))
  }

  /// An import, as a row.
  private struct BatchRow: FieldRow, Zoned {
    static let fields: [Field<Self>] = [
      .number(.batch) { $0.batch.id }, .time(.startedAt) { $0.batch.startedAt },
      .word(.source) { Word($0.batch.source, fa: $0.batch.source) },
      .number(.read) { $0.batch.counts.read }, .number(.new) { $0.batch.counts.recorded },
      .number(.refused) { $0.batch.counts.refused }, .time(.undoneAt) { $0.batch.undoneAt },
      .text(.operator) { $0.batch.operatorName },
    ]

    let batch: BatchRecord
    let zone: StationZone
  }

  /// An import that was taken back.
  private struct TakenBack: Answer {
    static let fields: [Field<Self>] = [
      .number(.batch) { $0.batch.id }, .text(.source) { $0.batch.source },
      .number(.removed) { $0.batch.counts.recorded },
    ]

    let batch: BatchRecord

    var sentence: Message {
      ImportWords.takenBack(batch.id, reports: batch.counts.recorded, from: batch.source)
    }
  }
}
