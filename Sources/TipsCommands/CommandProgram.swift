import ArgumentParser
import TipsCore

/// A program that is made of commands: its name, which of them it has, how it opens a store, and what its manual says of it.
package struct CommandProgram: Sendable {
  /// The word by which it is called.
  let name: String
  /// The command that has all others below it.
  let root: any ParsableCommand.Type
  /// How it opens what `--store` names; nil for a station's file.
  let opener: StoreOpener?
  // Made when they are asked for: every command begins by naming its program.
  private let manualOf: @Sendable () -> ProgramManual
  private let examplesOf: @Sendable () -> [CommandExample]

  /// - Parameters:
  ///   - name: the word by which it is called.
  ///   - root: the command that has all others below it.
  ///   - opener: how it opens what `--store` names, if that is no station's file; it has ``ReadingCommands`` then.
  ///   - manual: what its manual says of it.
  ///   - examples: lines to try its own commands with.
  package init(
    _ name: String, root: any ParsableCommand.Type, opener: StoreOpener? = nil,
    manual: @autoclosure @escaping @Sendable () -> ProgramManual,
    examples: @autoclosure @escaping @Sendable () -> [CommandExample]
  ) {
    (self.name, self.root, self.opener, manualOf, examplesOf) = (name, root, opener, manual, examples)
  }

  var manual: ProgramManual { manualOf() }

  /// Lines to try its own commands with.
  var examples: [CommandExample] { examplesOf() }

  /// The program `tips`.
  package static let station = CommandProgram(
    "tips", root: Tips.self, manual: ProgramManual(section: 1, variables: ManualWords.variables),
    examples: CommandExample.all)

  /// The one that runs; ``Run`` says so before anything else.
  nonisolated(unsafe) static var current = station

  /// Opens a store for the command that runs.
  func open(_ named: String, for access: Store.Access) throws -> Store? {
    try opener?.open(named, access, running.map(ReadingCommands.office) ?? .none)
  }

  /// The command that runs, once the command line was read.
  var running: (any ParsableCommand.Type)?

  /// Whether it is the program `tips`.
  var isStation: Bool { root == Tips.self }

  /// A sentence in which the commands that the program shares with `tips` are called by its own name.
  ///
  /// Errors and hints are worded where they arise, which is where nobody knows who runs: they say `tips`. What is to be
  /// typed at a station must not look like a command line of those commands.
  func renaming(_ text: String) -> String {
    guard opener != nil, text.contains("tips ") else { return text }
    let pieces = text.split(separator: "tips ", omittingEmptySubsequences: false)
    return pieces.dropFirst().reduce(into: String(pieces[0])) { renamed, piece in
      let isCommand = ReadingCommands.names.contains(String(piece.prefix { $0.isASCII && $0.isLetter }))
      let isWord = renamed.last.map { !$0.isLetter && !"-./".contains($0) } ?? true
      renamed += (isCommand && isWord ? name : "tips") + " " + piece
    }
  }
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

/// What the manual of a program says beside its commands.
package struct ProgramManual: Sendable {
  /// The section of the manual: 1 for what people work with, 8 for what administrators run.
  let section: Int
  /// The variables of the environment that it knows.
  let variables: [ManualWords.Variable]
  /// Pages of other programs, and files: `tips (1)`.
  let seeAlso: [String]

  package init(section: Int, variables: [ManualWords.Variable], seeAlso: [String] = []) {
    (self.section, self.variables, self.seeAlso) = (section, variables, seeAlso)
  }
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
