import ArgumentParser
import TipsCore

/// `tips key protect`.
struct KeyProtectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "protect", abstract: "Put the key under a passphrase, change it, or take it away.",
    discussion: """
      Without the passphrase nobody can open the key again. It is typed twice on the terminal, or comes as the only \
      line of standard input with --passphrase-stdin. The present one is asked for, or read from the file that \
      $TIPS_PASSPHRASE_FILE names.
      """)

  @Flag(help: "Read the new passphrase from standard input.")
  var passphraseStdin = false

  @Flag(help: "Take the passphrase away.")
  var remove = false

  @OptionGroup var global: GlobalOptions

  mutating func validate() throws {
    if remove, passphraseStdin { throw ValidationError("--remove and --passphrase-stdin contradict each other") }
  }

  func run() throws {
    let (invocation, store) = try global.open(.writing)
    let path = invocation.keyFile.path
    if !remove, !passphraseStdin { try PassphraseSource.checkTerminal() }
    let opened = try invocation.openKey(of: store, for: remove ? "unprotect" : "protect")
    guard !remove else {
      try invocation.custody(of: store).unprotect(opened)
      return try invocation.style.write(
        KeyAnswer(
          status: "unprotected", hasPassphrase: false, path: path,
          sentence: "\(path) has no passphrase any more: who has the file opens every caller"))
    }
    let passphrase = try passphraseStdin ? PassphraseSource.fromStandardInput() : PassphraseSource.new()
    try invocation.custody(of: store).protect(opened, with: passphrase)
    try invocation.style.write(
      KeyAnswer(
        status: "protected", hasPassphrase: true, path: path,
        sentence: "\(path) has a passphrase now. Forgotten, it can't be replaced. Copies made before are without it"))
  }
}
