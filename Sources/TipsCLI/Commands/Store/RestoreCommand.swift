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

  @Option(
    help: ArgumentHelp(
      "Let the accounts of a group work with a new store; one that is replaced stays for whom it was.",
      valueName: "group"))
  var group: AccountGroup?

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
    restore.patience = invocation.patience
    restore.group = try group?.number
    try restore.checkTarget()
    if restore.targetExists, group != nil {
      throw UsageError("the store that is replaced stays for whom it was: leave --group out. See: tips doctor --group")
    }
    if restore.targetExists, !yes { try confirm(invocation.storePath) }
    let result = try restore.run(operatorName: invocation.operatorName, now: invocation.now)
    let store = try invocation.open(.reading)
    try invocation.style.write(Restored(result: result, zone: store.zone))
    try Console.flush()
    warn(result, invocation)
  }

  private func confirm(_ path: String) throws {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    try Confirmation(consequence: "what \(path) holds will be gone", word: name, purpose: "replace it").ask(
      because: "the store that is there would be gone", typing: "its name", otherwise: "nothing was restored",
      isPossible: Prompt.isPossible && file != "-")
  }

  private func warn(_ result: StoreRestore.Result, _ invocation: Invocation) {
    if !invocation.keyFile.exists, !invocation.keyFile.isOutOfReach {
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
  private struct Restored: Answer, Zoned {
    static let fields: [Field<Self>] = [
      .text(.store) { $0.result.path }, .text(.uuid) { $0.result.uuid }, .number(.reports) { $0.result.reports },
      .time(.newest) { $0.result.newest }, .number(.schemaBefore) { $0.result.schemaBefore },
      .number(.schema) { $0.result.schema }, .number(.erased) { $0.result.erased },
      .flag(.replaced) { $0.result.replaced }, .number(.textsBack) { $0.result.textsBack },
    ]

    let result: StoreRestore.Result
    let zone: StationZone

    var sentence: Message {
      var lines = [
        "restored \(result.path): store \(result.uuid.prefix(8)), \(result.reports.grouped) reports"
          + (result.newest.map { ", the newest of \(zone.solarHijri($0))" } ?? "")
      ]
      if result.schemaBefore != result.schema {
        lines.append("brought up from schema \(result.schemaBefore) to \(result.schema)")
      }
      if result.erased > 0 { lines.append("\(result.erased) erasures since the backup were applied") }
      lines.append("next: tips doctor")
      return Message(untranslated: lines.joined(separator: "\n"))
    }
  }
}
