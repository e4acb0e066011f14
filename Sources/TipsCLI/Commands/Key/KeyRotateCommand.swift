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
    let (invocation, store) = try global.open(.writing)
    if !yes {
      try Confirmation(
        consequence: "Every identity will be sealed anew, and copies of the key will be of no use", word: "rotate"
      ).ask(
        before: "rotate", of: "key", in: store, invocation, noTerminal: KeyRefusal.noTerminal("rotate"),
        notConfirmed: KeyRefusal.notConfirmed)
    }
    let opened = try invocation.openKey(of: store, for: "rotate")
    // Tags exist only for what is settled; the rest is sealed anew all the same.
    let custody = invocation.custody(of: store)
    let bar = ProgressBar()
    defer { bar.end() }
    let result = try custody.rotate(opened) { bar.show("sealing identities … \($0)") }
    bar.end()
    try invocation.style.write(Rotated(result: result, old: custody.oldPath))
  }

  /// What was replaced.
  private struct Rotated: Answer {
    static let fields: [Field<Self>] = [
      .number(.sealed) { $0.result.sealed }, .number(.unopenable) { $0.result.unopenable },
      .number(.reporters) { $0.result.reporters }, .number(.untagged) { $0.result.untagged },
      .text(.oldKey) { $0.old },
    ]

    let result: KeyRotationResult
    let old: String

    var sentence: Message {
      var lines = ["replaced the key: \(result.sealed) identities sealed anew, \(result.reporters) reporters kept"]
      if result.unopenable > 0 {
        lines.append("\(result.unopenable) identities could not be opened and stay as they are")
      }
      if result.untagged > 0 {
        lines.append("\(result.untagged) reporters have no number left: a new call of theirs gets a new pseudonym")
      }
      lines.append("the old key is \(old): backups of before need it; keep it with them, or destroy it with them")
      return Message(untranslated: lines.joined(separator: "\n"))
    }
  }
}
