import ArgumentParser
import TipsCore

/// `tips backup`: a copy of the store, while others work with it.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: BackupHelp.abstract.spoken, discussion: BackupHelp.discussion.spoken)

  @Argument(help: ArgumentHelp(BackupHelp.folder, valueName: "folder"))
  var folder: String

  @Option(help: ArgumentHelp(BackupHelp.recipient, valueName: "key|file"))
  var recipient: [String] = []

  @Option(help: ArgumentHelp(BackupHelp.keep, valueName: "count"))
  var keep: WholeNumber<Int>?

  @OptionGroup var global: GlobalOptions

  func run() throws {
    if let keep, keep.value < 1 { throw UsageError(BackupWords.keepOption("\(keep.value)")) }
    guard !folder.isEmpty else { throw UsageError(BackupWords.noFolder) }
    let invocation = try Invocation(global)
    let recipients = try recipient.map(AgeRecipient.init)
    let store = try invocation.open(.writing)
    var backup = StoreBackup(store: store, folder: folder, recipients: recipients, keep: keep?.value)
    let bar = ProgressBar(stopped: ProgressWords.stoppedBackup)
    defer { bar.end() }
    backup.onProgress = { bar.show($0) }
    let result = try backup.run(operatorName: invocation.operatorName, now: invocation.now)
    bar.end()
    try invocation.style.write(Made(result: result, zone: store.zone))
    try Console.flush()
    Console.note(BackupWords.keyIsApart)
    if result.isOnSameDisk { Console.note(BackupWords.isOnSameDisk) }
    if result.isExposed { Console.note(BackupWords.isExposed) }
  }

  /// What was made.
  private struct Made: Answer, Zoned {
    static let fields: [Field<Self>] = [
      .text(.backup) { $0.result.path }, .number(.bytes) { $0.result.bytes },
      .number(.reports) { $0.result.reports },
      .time(.newest) { $0.result.newest }, .flag(.encrypted) { $0.result.isEncrypted },
      .both(.removed, isNumeric: true) {
        (Cell($0.result.removed.count), .array($0.result.removed.map(JSONOutput.string)))
      },
    ]

    let result: StoreBackup.Result
    let zone: StationZone

    var sentence: Message {
      var lines = [
        Message(en: result.path, fa: result.path),
        BackupWords.made(
          size: ByteCount.text(result.bytes), reports: result.reports, newest: result.newest.map(zone.solarHijri),
          isEncrypted: result.isEncrypted),
      ]
      if !result.removed.isEmpty { lines.append(BackupWords.removed(result.removed.count)) }
      return lines.joined(en: "\n", fa: "\n")
    }
  }
}
