import ArgumentParser
import TipsCore

/// `tips key export`.
struct KeyExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: KeyHelp.export.spoken, discussion: KeyHelp.exportDiscussion.spoken)

  @Argument(help: ArgumentHelp(KeyHelp.file))
  var file: String

  @Flag(help: ArgumentHelp(KeyHelp.yes))
  var yes = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (invocation, store) = try global.open(.writing)
    let condition = invocation.keyFile.condition(for: store.settings)
    if file != "-" { try KeyExportFile.check(file) }
    let power = condition.hasPassphrase ? KeyWords.protectedCopyPower : KeyWords.copyPower
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
        sentence: KeyWords.copied(file, power: power)))
  }
}
