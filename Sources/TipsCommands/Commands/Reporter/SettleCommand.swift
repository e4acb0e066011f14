import ArgumentParser
import TipsCore

/// `tips settle`: tells callers apart, with the officer's key.
struct SettleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settle", abstract: ReporterHelp.settle.spoken, discussion: ReporterHelp.settleDiscussion.spoken)

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (invocation, store) = try global.open(.writing)
    // The key is looked at even when nothing waits: a script learns at once that it is missing.
    let opened = try invocation.openKey(of: store, for: "settle")
    let result = try invocation.settle(store, with: opened)
    try invocation.style.write(Settled(result: result))
  }

  /// What settling did.
  private struct Settled: Answer {
    static let fields: [Field<Self>] = [
      .number(.opened) { $0.result.opened }, .number(.newReporters) { $0.result.newReporters },
      .number(.unlinkable) { $0.result.unlinkable }, .number(.unopenable) { $0.result.unopenable },
    ]

    let result: SettlementResult

    var sentence: Message {
      ReporterWords.settled(
        opened: result.opened, newReporters: result.newReporters, unlinkable: result.unlinkable,
        unopenable: result.unopenable)
    }
  }
}

extension Invocation {
  /// Settles the identities that wait, if any; only then is the key needed.
  func settle(_ store: Store) throws {
    guard try Settlement.isNeeded(store) else { return }
    guard !isOverServer || store.isOffice else { return ErrorReport.say(ReporterWords.settledAtStations) }
    let result = try settle(store, with: try openKey(of: store, for: "settle"))
    if Console.errorIsTerminal {
      Console.note(ReporterWords.settledMeanwhile(result.opened, newReporters: result.newReporters))
    }
  }

  fileprivate func settle(_ store: Store, with opened: OpenedKey) throws -> SettlementResult {
    let settlement = Settlement(store: store, key: opened.key, operatorName: operatorName, now: now)
    let bar = ProgressBar(stopped: ProgressWords.stoppedSettling)
    defer { bar.end() }
    let result = try settlement.run { bar.show($0) }
    bar.end()
    if result.unopenable > 0 { ErrorReport.say(ReporterWords.notOpenable(result.unopenable)) }
    return result
  }
}
