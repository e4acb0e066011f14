import ArgumentParser
import TipsCore

/// `tips init`: makes a store with its key.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a store, and the key that opens callers' identities.")

  @Option(help: ArgumentHelp("The station's number, 0 to 999; it begins every report number.", valueName: "number"))
  var station: WholeNumber<Int> = 0

  @Option(help: ArgumentHelp("The station's time zone.", valueName: "zone"))
  var zone = "Asia/Tehran"

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let station = try station.checked("--station", in: 0...999)
    let invocation = try Invocation(global)
    let keys = invocation.keyFile
    let store = try Store.create(
      at: invocation.storePath, station: station, zone: zone, keys: keys, operatorName: invocation.operatorName,
      now: invocation.now, patience: invocation.patience, onWait: invocation.sayWaiting)
    try invocation.style.write(
      Made(store: store.path, key: keys.path, station: store.settings.station, zone: store.zone.identifier))
    if invocation.isConversation {
      Console.note("keep a copy of the key elsewhere: without it nobody can be thanked")
    }
  }

  /// What was made.
  private struct Made: Answer {
    static let fields: [Field<Self>] = [
      .text("store") { $0.store }, .text("key") { $0.key }, .number("station") { $0.station },
      .text("zone") { $0.zone },
    ]

    let store: String
    let key: String
    let station: Int
    let zone: String

    var sentence: String { "store    \(store)\nkey      \(key)\nstation  \(station), \(zone)" }
  }
}
