import ArgumentParser
import TipsCore

/// `tips key export`.
struct KeyExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Copy the key to a new private file, or to standard output.",
    discussion: "A passphrase stays on the copy. It is recorded that a copy was made.")

  @Argument(help: "A file that isn't there yet; - writes to standard output.")
  var file: String

  @Flag(help: "Do not ask for confirmation; needed in a pipe.")
  var yes = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (invocation, store) = try global.open(.writing)
    let condition = invocation.keyFile.condition(for: store.settings)
    if file != "-" { try KeyExportFile.check(file) }
    let power: Message =
      condition.hasPassphrase
      ? "Who has the copy, its passphrase and the store can name every caller"
      : "Who has the copy and the store can name every caller"
    if !yes {
      try Confirmation(consequence: power, word: "export").ask(
        before: "export", of: "key", in: store, invocation, noTerminal: KeyRefusal.noTerminal("export"),
        notConfirmed: KeyRefusal.notConfirmed)
    }
    let bytes: [UInt8]
    do {
      bytes = try invocation.custody(of: store).export(to: file == "-" ? "standard output" : "a file")
    } catch let error as KeyError {
      invocation.refuse("export: no usable key", of: "key", in: store)
      throw error
    }
    guard file != "-" else { return try Console.out(String(decoding: bytes, as: UTF8.self)) }
    try KeyExportFile.write(bytes, to: file)
    try invocation.style.write(
      KeyAnswer(
        status: "exported", hasPassphrase: condition.hasPassphrase, path: file,
        sentence: "\(file) is a copy of the key. \(power)"))
  }
}
