import ArgumentParser
import TipsCore

/// `tips settle`: tells callers apart, with the officer's key.
struct SettleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settle", abstract: "Open new sealed identities with the key, and tell reporters apart.",
    discussion: """
      Names and numbers stay sealed; reports of one telephone number get one pseudonym. The commands that need it do it \
      by themselves where the key is; this one is for the machine of the officer.
      """)

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let invocation = try Invocation(global)
    let store = try invocation.open(.writing)
    // The key is looked at even when nothing waits: a script learns at once that it is missing.
    let opened = try invocation.openKey(of: store, for: "settle")
    let result = try invocation.settle(store, with: opened)
    try invocation.style.write(Settled(result: result))
  }

  /// What settling did.
  private struct Settled: Answer {
    static let columns = [
      Column("opened", isNumeric: true), Column("new_reporters", isNumeric: true),
      Column("unlinkable", isNumeric: true), Column("unopenable", isNumeric: true),
    ]

    let result: SettlementResult

    var cells: [Cell] {
      [result.opened, result.newReporters, result.unlinkable, result.unopenable].map { Cell(Int64($0)) }
    }

    var sentence: String {
      "settled \(result.opened) identities: \(result.newReporters) new reporters, "
        + "\(result.unlinkable) without a number that tells people apart, \(result.unopenable) not to be opened"
    }

    var json: JSONOutput {
      .object([
        "opened": .number(result.opened), "new_reporters": .number(result.newReporters),
        "unlinkable": .number(result.unlinkable), "unopenable": .number(result.unopenable),
      ])
    }
  }
}

extension Invocation {
  /// Settles the identities that wait, if any; only then is the key needed.
  func settle(_ store: Store) throws {
    guard try Settlement.isNeeded(store) else { return }
    let result = try settle(store, with: try openKey(of: store, for: "settle"))
    if Console.errorIsTerminal {
      Console.note("settled \(result.opened) identities, \(result.newReporters) new reporters")
    }
  }

  fileprivate func settle(_ store: Store, with opened: OpenedKey) throws -> SettlementResult {
    let settlement = Settlement(store: store, key: opened.key, operatorName: operatorName, now: now)
    let result = try settlement.run { opened in
      if Console.errorIsTerminal { Console.prompt("\rsettling identities … \(opened)") }
    }
    if Console.errorIsTerminal, result.opened > 0 { Console.prompt("\r\u{1B}[K") }
    if result.unopenable > 0 {
      ErrorReport.say("\(result.unopenable) sealed identities can't be opened with this key; they are left out")
    }
    return result
  }
}
