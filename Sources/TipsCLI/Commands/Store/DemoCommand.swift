import ArgumentParser
import TipsCore

/// `tips demo`: fills a new store with a made-up province.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Fill a new store with a made-up province, to try things out.",
    discussion:
      "Everything is invented, and the key that opens the callers' identities follows from the seed: never log a real report into this store."
  )

  @Option(help: ArgumentHelp("How many reports.", valueName: "count"))
  var reports: WholeNumber<Int> = 10_000

  @Option(
    help: ArgumentHelp(
      "Which of all made-up provinces; the same seed and end make the same reports.", valueName: "number"))
  var seed: WholeNumber<UInt64> = 1

  @Option(help: ArgumentHelp("Over how many days the reports are spread.", valueName: "count"))
  var days: WholeNumber<Int> = 210

  @Option(help: ArgumentHelp("Until when things happen. (default: last midnight)", valueName: "time"))
  var until: String?

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let reports = try reports.checked("--reports", in: 1...100_000_000)
    let days = try days.checked("--days", in: 1...3_660)
    let seed = seed.value
    let invocation = try Invocation(global)
    let store = try Store.create(
      at: invocation.storePath, keys: invocation.keyFile, privateKey: try DemoFill.key(seed: seed),
      operatorName: invocation.operatorName, now: invocation.now, patience: invocation.patience,
      onWait: invocation.sayWaiting)
    let end = try invocation.time(until, in: store) ?? store.zone.startOfDay(store.zone.day(of: invocation.now))
    let bar = ProgressBar("reports")
    let total = Double(reports)
    defer { bar.end() }
    let result = try DemoFill(store: store).fill(
      reports: reports, seed: seed, end: end, days: days, now: invocation.now
    ) { count in
      bar.show(count, fraction: Double(count) / total)
    }
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
        "MADE UP: a province that does not exist, seed \(seed), in \(store). Nobody in it is real.",
        "\(result.reports.grouped) reports, \(result.tips.grouped) of them tips; \(result.ledToOperation.grouped) led to "
          + "\(result.operations.grouped) operations; \(result.identified.grouped) with a caller",
      ]
      if let first = result.first, let last = result.last {
        lines.append("from \(zone.solarHijri(first)) to \(zone.solarHijri(last))")
      }
      lines.append("next: tips stats last-month · tips honorees last-month · tips search سرقت")
      return Message(untranslated: lines.joined(separator: "\n"))
    }
  }
}
