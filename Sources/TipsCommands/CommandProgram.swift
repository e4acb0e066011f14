import ArgumentParser
import TipsCore

/// A program that is made of these commands: its name, which of them it has, and how it opens a store.
package struct CommandProgram: Sendable {
  /// The word by which it is called.
  let name: String
  /// The command that has all others below it.
  let root: any ParsableCommand.Type
  /// How it opens what `--store` names; nil for a station's file.
  let opener: StoreOpener?

  /// - Parameters:
  ///   - name: the word by which it is called.
  ///   - root: the command that has all others below it.
  ///   - opener: how it opens what `--store` names.
  package init(_ name: String, root: any ParsableCommand.Type, opener: StoreOpener) {
    (self.name, self.root, self.opener) = (name, root, opener)
  }

  private init(station root: any ParsableCommand.Type) { (name, self.root, opener) = ("tips", root, nil) }

  /// The program `tips`.
  package static let station = CommandProgram(station: Tips.self)

  /// The one that runs; ``Run`` says so before anything else.
  nonisolated(unsafe) static var current = station

  /// Opens a store for the command that runs.
  func open(_ named: String, for access: Store.Access) throws -> Store? {
    try opener?.open(named, access, running.map(ReadingCommands.office) ?? .none)
  }

  /// The command that runs, once the command line was read.
  var running: (any ParsableCommand.Type)?
}

/// Whether a command is one of a province's office.
package enum OfficeUse: Sendable {
  /// It reads all that the centre has.
  case none
  /// It reads the office, where there is one.
  case preferred
  /// It can't do without.
  case needed
}

/// How a program opens a store that is not a station's file.
package struct StoreOpener: Sendable {
  /// What is named, given what `--store` has.
  let named: @Sendable (String?) throws -> String
  let open: @Sendable (String, Store.Access, OfficeUse) throws -> Store

  /// - Parameters:
  ///   - named: what is named, given what `--store` has.
  ///   - open: opens what is named, for a command that uses an office so.
  package init(
    named: @escaping @Sendable (String?) throws -> String,
    open: @escaping @Sendable (String, Store.Access, OfficeUse) throws -> Store
  ) { (self.named, self.open) = (named, open) }
}
