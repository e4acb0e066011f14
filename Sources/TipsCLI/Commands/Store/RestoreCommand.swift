import ArgumentParser
import TipsCore

/// `tips restore`: a backup becomes a store.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Make a store of a backup, after checking it.",
    discussion: "An encrypted one: age -d -i KEYFILE BACKUP | tips restore - --to STORE")

  @Argument(help: ArgumentHelp("The backup; - is standard input.", valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp("Where the store is to be.", valueName: "store"))
  var to: String

  @Flag(help: "Put it in the place of the store that is there, which is gone then.")
  var replace = false

  @Flag(help: "Do not ask for confirmation.")
  var yes = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    guard global.store == nil else { throw UsageError("--store has no place here: --to names the store") }
    guard !file.isEmpty else { throw UsageError("the backup's name is empty; - is standard input") }
    var options = global
    options.store = to
    let invocation = try Invocation(options)
    let source: RestoreSource = file == "-" ? .standardInput : .file(file)
    var restore = StoreRestore(from: source, to: invocation.storePath, replaces: replace)
    restore.patience = invocation.writerPatience
    try restore.checkTarget()
    if restore.targetExists, !yes { try confirm(invocation.storePath) }
    let result = try restore.run(operatorName: invocation.operatorName, now: invocation.now)
    let store = try invocation.open(.reading)
    try invocation.style.write(Restored(result: result, zone: store.zone))
    try Console.flush()
    warn(result, invocation)
  }

  private func confirm(_ path: String) throws {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard Prompt.isPossible, file != "-" else {
      throw UsageError("the store that is there would be gone; confirm with --yes, or on a terminal by typing its name")
    }
    let typed = try Prompt.ask("what \(path) holds will be gone. Type \(name) to replace it") { $0 }
    guard typed == name else { throw UsageError("not confirmed; nothing was restored") }
  }

  private func warn(_ result: StoreRestore.Result, _ invocation: Invocation) {
    if !invocation.keyFile.exists {
      Console.note(
        "the recognition key is not in a backup: bring its copy back to \(SafeText.line(invocation.keyFile.path))")
    }
    if result.replacedDamaged || !result.replaced {
      Console.note(
        "what happened after the backup is not known: erase again whom you erased since, run tips retention again if you had, and expect numbers given out since to come again"
      )
    }
    if result.textsBack > 0 {
      Console.note(
        "texts that were removed after the backup are back (\(result.textsBack.grouped)): run tips retention again")
    }
  }

  /// What was restored.
  private struct Restored: Answer {
    static let columns = [
      Column("store"), Column("uuid"), Column("reports", isNumeric: true), Column("newest"),
      Column("schema_before", isNumeric: true), Column("schema", isNumeric: true), Column("erased", isNumeric: true),
      Column("replaced"), Column("texts_back", isNumeric: true),
    ]

    let result: StoreRestore.Result
    let zone: StationZone

    var cells: [Cell] {
      [
        Cell(result.path), Cell(result.uuid), Cell(Int64(result.reports)), Cell(result.newest.map(zone.iso8601)),
        Cell(Int64(result.schemaBefore)), Cell(Int64(result.schema)), Cell(Int64(result.erased)), Cell(result.replaced),
        Cell(Int64(result.textsBack)),
      ]
    }

    var sentence: String {
      var lines = [
        "restored \(result.path): store \(result.uuid.prefix(8)), \(result.reports.grouped) reports"
          + (result.newest.map { ", the newest of \(zone.solarHijri($0))" } ?? "")
      ]
      if result.schemaBefore != result.schema {
        lines.append("brought up from schema \(result.schemaBefore) to \(result.schema)")
      }
      if result.erased > 0 { lines.append("\(result.erased) erasures since the backup were applied") }
      lines.append("next: tips doctor")
      return lines.joined(separator: "\n")
    }

    var json: JSONOutput {
      .object([
        "store": .string(result.path), "uuid": .string(result.uuid), "reports": .number(result.reports),
        "newest": .text(result.newest.map(zone.iso8601)), "schema_before": .number(result.schemaBefore),
        "schema": .number(result.schema), "erased": .number(result.erased), "replaced": .bool(result.replaced),
        "texts_back": .number(result.textsBack),
      ])
    }
  }
}
