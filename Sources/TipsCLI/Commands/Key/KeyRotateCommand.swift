import ArgumentParser
import TipsCore

/// `tips key rotate`.
struct KeyRotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate", abstract: "Replace the key pair, and seal every identity to the new one.",
    discussion: """
      Reporters keep their pseudonyms, and the new key has the passphrase of the old one. Nobody can record meanwhile. \
      The old key stays beside the new one: backups of before need it.
      """)

  @Flag(help: "Do not ask for confirmation; needed in a pipe.")
  var yes = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let invocation = try Invocation(global)
    let store = try invocation.open(.writing)
    if !yes { try confirm(store, invocation) }
    let opened = try invocation.openKey(of: store, for: "rotate")
    // Tags exist only for what is settled; the rest is sealed anew all the same.
    let custody = invocation.custody(of: store)
    let result = try custody.rotate(opened) { sealed in
      if Console.errorIsTerminal { Console.prompt("\rsealing identities … \(sealed)") }
    }
    if Console.errorIsTerminal, result.sealed > 0 { Console.prompt("\r\u{1B}[K") }
    try invocation.style.write(Rotated(result: result, old: custody.oldPath))
  }

  private func confirm(_ store: Store, _ invocation: Invocation) throws {
    guard Prompt.isPossible else {
      invocation.refuse("rotate: not confirmed", of: "key", in: store)
      throw KeyRefusal.noTerminal("rotate")
    }
    let question = "Every identity will be sealed anew, and copies of the key will be of no use. Type rotate to go on"
    guard (try? Prompt.ask(question) { $0 }) == "rotate" else {
      invocation.refuse("rotate: not confirmed", of: "key", in: store)
      throw KeyRefusal.notConfirmed
    }
  }

  /// What was replaced.
  private struct Rotated: Answer {
    static let columns = [
      Column("sealed", isNumeric: true), Column("unopenable", isNumeric: true), Column("reporters", isNumeric: true),
      Column("untagged", isNumeric: true), Column("old_key"),
    ]

    let result: KeyRotationResult
    let old: String

    var cells: [Cell] {
      [result.sealed, result.unopenable, result.reporters, result.untagged].map { Cell(Int64($0)) } + [Cell(old)]
    }

    var sentence: String {
      var lines = ["replaced the key: \(result.sealed) identities sealed anew, \(result.reporters) reporters kept"]
      if result.unopenable > 0 {
        lines.append("\(result.unopenable) identities could not be opened and stay as they are")
      }
      if result.untagged > 0 {
        lines.append("\(result.untagged) reporters have no number left: a new call of theirs gets a new pseudonym")
      }
      lines.append("the old key is \(old): backups of before need it; keep it with them, or destroy it with them")
      return lines.joined(separator: "\n")
    }

    var json: JSONOutput {
      .object([
        "sealed": .number(result.sealed), "unopenable": .number(result.unopenable),
        "reporters": .number(result.reporters), "untagged": .number(result.untagged), "old_key": .string(old),
      ])
    }
  }
}
