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
    guard (0...999).contains(station.value) else {
      throw UsageError("--station is \(station.value); it must be 0 to 999")
    }
    let invocation = try Invocation(global)
    let keys = invocation.keyFile
    let store = try Store.create(
      at: invocation.storePath, station: station.value, zone: zone, keys: keys, operatorName: invocation.operatorName,
      now: invocation.now)
    try invocation.style.write(
      Made(store: store.path, key: keys.path, station: store.settings.station, zone: store.zone.identifier))
    if invocation.isConversation {
      Console.note("keep a copy of the key elsewhere: without it nobody can be thanked")
    }
  }

  /// What was made.
  private struct Made: Answer {
    static let columns = [Column("store"), Column("key"), Column("station", isNumeric: true), Column("zone")]

    let store: String
    let key: String
    let station: Int
    let zone: String

    var cells: [Cell] { [Cell(store), Cell(key), Cell(Int64(station)), Cell(zone)] }

    var sentence: String { "store    \(store)\nkey      \(key)\nstation  \(station), \(zone)" }

    var json: JSONOutput {
      .object(["store": .string(store), "key": .string(key), "station": .number(station), "zone": .string(zone)])
    }
  }
}
