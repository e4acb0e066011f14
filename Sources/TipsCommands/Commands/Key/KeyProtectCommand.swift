import ArgumentParser
import TipsCore

/// `tips key protect`.
struct KeyProtectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "protect", abstract: KeyHelp.protect.spoken, discussion: KeyHelp.protectDiscussion.spoken)

  @Flag(help: ArgumentHelp(KeyHelp.passphraseStdin))
  var passphraseStdin = false

  @Flag(help: ArgumentHelp(KeyHelp.remove))
  var remove = false

  @OptionGroup var global: GlobalOptions

  mutating func validate() throws {
    if remove, passphraseStdin { throw ValidationError(KeyWords.removeOrNew.spoken) }
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
          sentence: KeyWords.unprotected(path)))
    }
    let passphrase = try passphraseStdin ? PassphraseSource.fromStandardInput() : PassphraseSource.new()
    try invocation.custody(of: store).protect(opened, with: passphrase)
    try invocation.style.write(
      KeyAnswer(
        status: "protected", hasPassphrase: true, path: path,
        sentence: KeyWords.protected(path)))
  }
}
