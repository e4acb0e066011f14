import ArgumentParser
import TipsCore

/// `tips honorees`: whom to thank.
struct HonoreesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "honorees", abstract: "Draft, issue and show the list of people to be thanked.",
    subcommands: [
      Draft.self, Approve.self, Issue.self, Show.self, List.self, Withdraw.self, Thank.self, Export.self,
    ],
    defaultSubcommand: Draft.self)
}

extension Invocation {
  /// Settles the identities that wait, if any; only then is the key needed.
  func settle(_ store: Store) throws {
    guard try Settlement.isNeeded(store) else { return }
    let settlement = Settlement(store: store, key: try keyFile.load(for: store.settings), now: now)
    let result = try settlement.run { opened in
      if Console.errorIsTerminal { Console.prompt("\rsettling identities … \(opened)") }
    }
    if Console.errorIsTerminal {
      Console.note("\rsettled \(result.opened) identities, \(result.newReporters) new reporters")
    }
    if result.unopenable > 0 {
      ErrorReport.say("\(result.unopenable) sealed identities can't be opened with this key; they are left out")
    }
  }

  /// Nobody had a counted incident: an answer, but an empty one.
  func nobody(_ period: Period) throws {
    try Console.flush()
    ErrorReport.say("no identified reporter has a confirmed incident in \(period.label)")
    throw EarlyExit(ExitStatus.nothingFound)
  }
}
