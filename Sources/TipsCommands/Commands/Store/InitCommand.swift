import ArgumentParser
import TipsCore

/// `tips init`: makes a store with its key.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: InitHelp.abstract.spoken)

  @Option(help: ArgumentHelp(InitHelp.station, valueName: "number"))
  var station: WholeNumber<Int> = 0

  @Option(help: ArgumentHelp(InitHelp.zone, valueName: "zone"))
  var zone = "Asia/Tehran"

  @Option(help: ArgumentHelp(InitHelp.group, valueName: "group"))
  var group: AccountGroup?

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let station = try station.checked("--station", in: 0...999)
    let group = try group?.number
    let invocation = try Invocation(global)
    let keys = invocation.keyFile
    if group != nil, PrivateFile.size(invocation.storePath) > 0 {
      throw GroupError.storeExists(path: invocation.storePath)
    }
    let store = try Store.create(
      at: invocation.storePath, station: station, zone: zone, group: group, keys: keys,
      operatorName: invocation.operatorName, now: invocation.now, patience: invocation.patience,
      onWait: invocation.sayWaiting)
    try invocation.style.write(
      Made(
        store: store.path, key: keys.path, station: store.settings.station, zone: store.zone.identifier,
        group: self.group?.text))
    try Console.flush()
    if group != nil {
      for finding in FileExamination(storePath: store.path, keyFile: keys).permissions() where finding.status != .ok {
        Console.note(finding.advice)
      }
    }
    if invocation.isConversation { Console.note(InitWords.keepKey) }
  }

  /// What was made.
  private struct Made: Answer {
    static let fields: [Field<Self>] = [
      .text(.store) { $0.store }, .text(.key) { $0.key }, .number(.station) { $0.station },
      .text(.zone) { $0.zone }, .text(.group) { $0.group },
    ]

    let store: String
    let key: String
    let station: Int
    let zone: String
    let group: String?

    var sentence: Message {
      InitWords.made(store: store, key: key, station: station, zone: zone, group: group)
    }
  }
}
