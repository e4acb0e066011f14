import ArgumentParser
import TipsCore

/// `tips restore`: a backup becomes a store.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: RestoreHelp.abstract.spoken, discussion: RestoreHelp.discussion.spoken)

  @Argument(help: ArgumentHelp(RestoreHelp.file, valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp(RestoreHelp.to, valueName: "store"))
  var to: String

  @Flag(help: ArgumentHelp(RestoreHelp.replace))
  var replace = false

  @Option(help: ArgumentHelp(RestoreHelp.group, valueName: "group"))
  var group: AccountGroup?

  @Flag(help: ArgumentHelp(GlobalHelp.yes))
  var yes = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    guard global.store == nil else { throw UsageError(RestoreWords.storeOption) }
    guard !file.isEmpty else { throw UsageError(RestoreWords.noName) }
    var options = global
    options.store = to
    let invocation = try Invocation(options)
    let source: RestoreSource = file == "-" ? .standardInput : .file(file)
    var restore = StoreRestore(from: source, to: invocation.storePath, replaces: replace)
    restore.patience = invocation.patience
    restore.group = try group?.number
    try restore.checkTarget()
    if restore.targetExists, group != nil { throw UsageError(RestoreWords.groupStays) }
    if restore.targetExists, !yes { try confirm(invocation.storePath) }
    let bar = ProgressBar(stopped: ProgressWords.stoppedRestore)
    defer { bar.end() }
    restore.onProgress = { bar.show($0) }
    let result = try restore.run(operatorName: invocation.operatorName, now: invocation.now)
    bar.end()
    let store = try invocation.open(.reading)
    try invocation.style.write(Restored(result: result, zone: store.zone))
    try Console.flush()
    warn(result, invocation)
  }

  private func confirm(_ path: String) throws {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    try Confirmation(consequence: RestoreWords.willBeGone(path), word: name, purpose: RestoreWords.replaceIt).ask(
      because: RestoreWords.wouldBeGone, typing: RestoreWords.itsName, otherwise: RestoreWords.nothingRestored,
      isPossible: Prompt.isPossible && file != "-")
  }

  private func warn(_ result: StoreRestore.Result, _ invocation: Invocation) {
    if !invocation.keyFile.exists, !invocation.keyFile.isOutOfReach {
      Console.note(RestoreWords.bringKey(to: SafeText.line(invocation.keyFile.path)))
    }
    if result.replacedDamaged || !result.replaced { Console.note(RestoreWords.unknownSince) }
    if result.textsBack > 0 { Console.note(RestoreWords.textsBack(result.textsBack)) }
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
        RestoreWords.restored(
          result.path, uuid: String(result.uuid.prefix(8)), reports: result.reports,
          newest: result.newest.map(zone.solarHijri))
      ]
      if result.schemaBefore != result.schema {
        lines.append(RestoreWords.upgraded(from: Int(result.schemaBefore), to: Int(result.schema)))
      }
      if result.erased > 0 { lines.append(RestoreWords.erased(result.erased)) }
      lines.append(RestoreWords.next)
      return lines.joined(en: "\n", fa: "\n")
    }
  }
}
