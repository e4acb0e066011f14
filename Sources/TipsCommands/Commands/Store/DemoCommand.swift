import ArgumentParser
import TipsCore

/// `tips demo`: fills a new store with a made-up province.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: DemoHelp.abstract.spoken, discussion: DemoHelp.discussion.spoken)

  @Option(help: ArgumentHelp(DemoHelp.reports, valueName: "count"))
  var reports: WholeNumber<Int> = 10_000

  @Option(help: ArgumentHelp(DemoHelp.seed, valueName: "number"))
  var seed: WholeNumber<UInt64> = 1

  @Option(help: ArgumentHelp(DemoHelp.days, valueName: "count"))
  var days: WholeNumber<Int> = 210

  @Option(help: ArgumentHelp(DemoHelp.until, valueName: "time"))
  var until: String?

  @Option(help: ArgumentHelp(InitHelp.station, valueName: "number"))
  var station: WholeNumber<Int> = 0

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let station = try station.checked("--station", in: 0...999)
    let reports = try reports.checked("--reports", in: 1...100_000_000)
    let days = try days.checked("--days", in: 1...3_660)
    let seed = seed.value
    let invocation = try Invocation(global)
    let store = try Store.create(
      at: invocation.storePath, station: station, keys: invocation.keyFile, privateKey: try DemoFill.key(seed: seed),
      operatorName: invocation.operatorName, now: invocation.now, patience: invocation.patience,
      onWait: invocation.sayWaiting)
    let end = try invocation.time(until, in: store) ?? store.zone.startOfDay(store.zone.day(of: invocation.now))
    let bar = ProgressBar(stopped: ProgressWords.stoppedDemo)
    defer { bar.end() }
    let made = ["", "-journal", "-wal", "-shm", ".lock"].map { invocation.storePath + $0 } + [invocation.keyFile.path]
    Interruption.remove(made)
    let result = try DemoFill(store: store).fill(
      reports: reports, seed: seed, end: end, days: days, now: invocation.now
    ) { bar.show($0) }
    Interruption.keep(made)
    bar.end()
    try invocation.style.write(Filled(store: invocation.storePath, seed: seed, result: result, zone: store.zone))
  }

  /// What was filled in.
  private struct Filled: Answer, Zoned {
    static let fields: [Field<Self>] = [
      .text(.store) { $0.store }, .digits(.seed) { String($0.seed) }, .number(.reports) { $0.result.reports },
      .number(.tips) { $0.result.tips }, .number(.ledToOperation) { $0.result.ledToOperation },
      .number(.operations) { $0.result.operations }, .number(.identified) { $0.result.identified },
      .time(.from) { $0.result.first }, .time(.to) { $0.result.last }, .member("made_up") { _ in .bool(true) },
    ]

    let store: String
    let seed: UInt64
    let result: DemoFill.Result
    let zone: StationZone

    var sentence: Message {
      var lines = [
        DemoWords.madeUp(seed: "\(seed)", store: store),
        DemoWords.counts(
          reports: result.reports, tips: result.tips, ledToOperation: result.ledToOperation,
          operations: result.operations, identified: result.identified),
      ]
      if let first = result.first, let last = result.last {
        lines.append(DemoWords.span(from: zone.solarHijri(first), to: zone.solarHijri(last)))
      }
      lines.append(DemoWords.next)
      return lines.joined(en: "\n", fa: "\n")
    }
  }
}
