import ArgumentParser
import TipsCore

/// `tips backup`: a copy of the store, while others work with it.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Make a checked copy of the store in a folder, while others work.",
    discussion: "The recognition key is not in it: keep a copy of the key apart.")

  @Argument(help: ArgumentHelp("A folder, on another disk.", valueName: "folder"))
  var folder: String

  @Option(
    help: ArgumentHelp(
      "Encrypt with age for a public key (age1…), or for those in a file. Several may be given.", valueName: "key|file")
  )
  var recipient: [String] = []

  @Option(
    help: ArgumentHelp(
      "Remove older backups of this store, so that this many stay with the new one.", valueName: "count"))
  var keep: WholeNumber<Int>?

  @OptionGroup var global: GlobalOptions

  func run() throws {
    if let keep, keep.value < 1 { throw UsageError("--keep is \(keep.value); it must be 1 or more") }
    guard !folder.isEmpty else { throw UsageError("the folder is empty: name the folder for the backup") }
    let invocation = try Invocation(global)
    let recipients = try recipient.map(AgeRecipient.init)
    let store = try invocation.open(.writing)
    let result = try StoreBackup(store: store, folder: folder, recipients: recipients, keep: keep?.value)
      .run(operatorName: invocation.operatorName, now: invocation.now)
    try invocation.style.write(Made(result: result, zone: store.zone))
    try Console.flush()
    Console.note(
      "the recognition key is not in the backup: keep a copy of it apart, for without it nobody can be thanked")
    if result.isOnSameDisk { Console.note("the backup is on the store's disk, and is lost with it: copy it elsewhere") }
    if result.isExposed {
      Console.note("this file system keeps no permissions: everybody can read the backup. Encrypt it with --recipient")
    }
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
        result.path,
        "\(ByteCount.text(result.bytes).en), \(result.reports.grouped) reports"
          + (result.newest.map { ", the newest of \(zone.solarHijri($0))" } ?? "")
          + (result.isEncrypted ? "; encrypted" : "; in the clear") + "; checked",
      ]
      if !result.removed.isEmpty { lines.append("removed \(result.removed.count) older") }
      return Message(untranslated: lines.joined(separator: "\n"))
    }
  }
}
