import ArgumentParser
import TipsCore

/// `tips import`: takes the reports of another system over, or takes such an import back.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Import reports from a file of another system, or take an import back.",
    discussion:
      "CSV, a workbook, a JSON array, JSON Lines or XML. docs/mappings/README.md tells how to write a mapping.")

  @Argument(help: "The file; - for standard input.")
  var file: String?

  @Option(help: ArgumentHelp("What the columns of the file mean.", valueName: "mapping.json"))
  var map: String?

  @Flag(help: "Do everything and keep nothing: shows what an import would come to.")
  var dryRun = false

  @Flag(help: "Take the good records and write the others to a reject file.")
  var partial = false

  @Option(
    help: ArgumentHelp(
      "The zone of times without an offset, where the mapping names none. (default: the store's)", valueName: "zone"))
  var zone: String?

  @Flag(help: "List the imports of the store, the newest first, with their numbers.")
  var list = false

  @Option(help: ArgumentHelp("Take an import back.", valueName: "batch"))
  var undo: WholeNumber<Int64>?

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let invocation = try Invocation(global)
    let isImport = file != nil || map != nil || dryRun || partial || zone != nil
    if let undo {
      guard !isImport, !list else { throw UsageError("--undo stands alone") }
      return try takeBack(undo.value, invocation)
    }
    if list {
      guard !isImport else { throw UsageError("--list stands alone") }
      let store = try invocation.open(.reading)
      return try invocation.write(
        list: try store.batches.all().map { BatchRow(batch: $0, zone: store.zone) }, of: "import")
    }
    guard let file else { throw UsageError("the file is missing; - reads standard input. See: tips import --help") }
    guard let map else { throw UsageError("--map is missing: name the mapping that tells what the columns mean") }
    let mapping = try ImportMapping.load(path: map)
    var options = ImportOptions()
    options.isDryRun = dryRun
    options.isPartial = partial
    options.rejectPath = file == "-" ? "import" : file
    options.zone = try zone.map(StationZone.init(identifier:))
    options.operatorName = invocation.operatorName
    let input = try ByteInput(path: file)
    let bar = ProgressBar("rows")
    options.progress = { progress in
      switch progress.phase {
      case .reading:
        bar.show(
          progress.rows, fraction: progress.totalBytes.map { Double(progress.bytesRead) / Double(max($0, 1)) })
      case .indexing: bar.show("\(progress.rows.grouped) rows read; building indices …")
      }
    }
    let store = dryRun ? try invocation.open(.writing) : try invocation.openOrCreate()
    let result: ImportResult
    do {
      result = try ImportPipeline(store: store, mapping: mapping, options: options).run(input, now: invocation.now)
    } catch ImportError.refused(let refused) {
      bar.end()
      let answer = ImportAnswer(result: refused, mapping: mapping)
      for line in (refused.counts.refused > 1 ? answer.problems : []) + answer.remarks {
        Console.note(SafeText.line(line))
      }
      throw ImportError.refused(refused)
    } catch {
      bar.end()
      throw error
    }
    bar.end()
    let answer = ImportAnswer(result: result, mapping: mapping)
    if result.isDryRun { for line in answer.problems { Console.note(SafeText.line(line)) } }
    try invocation.style.write(answer)
    if !invocation.style.showsRemarks {
      for line in answer.remarks { Console.note(SafeText.line(line)) }
    }
    guard result.counts.read + result.leftOut > 0 else {
      throw ImportError.noRecords(result.format, records: mapping.records)
    }
  }

  private func takeBack(_ batch: Int64, _ invocation: Invocation) throws {
    let store = try invocation.open(.writing)
    let record = try store.batches.undo(batch, operatorName: invocation.operatorName, now: invocation.now)
    try invocation.style.write(TakenBack(batch: record))
  }

  /// An import, as a row.
  private struct BatchRow: FieldRow, Zoned {
    static let fields: [Field<Self>] = [
      .number(.batch) { $0.batch.id }, .time(.startedAt) { $0.batch.startedAt }, .text(.source) { $0.batch.source },
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
      "batch \(batch.id) taken back: \(batch.counts.recorded.grouped) reports from \(batch.source) removed"
    }
  }
}
