import ArgumentParser
import TipsCore

/// `tips key`: the officer's recognition key.
struct KeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: KeyHelp.abstract.spoken,
    subcommands: [
      KeyCheckCommand.self, KeyProtectCommand.self, KeyExportCommand.self, KeyRotateCommand.self, KeyAdoptCommand.self,
    ])
}

/// What was done with the key.
struct KeyAnswer: Answer {
  static let fields: [Field<Self>] = [
    .text(.status) { $0.status }, .flag(.passphrase) { $0.hasPassphrase }, .text(.key) { $0.path },
  ]

  let status: String
  let hasPassphrase: Bool
  let path: String
  let sentence: Message
}

extension Invocation {
  /// What the officer may do with the key.
  func custody(of store: Store) -> KeyCustody {
    KeyCustody(store: store, keyFile: keyFile, operatorName: operatorName, now: now)
  }
}
