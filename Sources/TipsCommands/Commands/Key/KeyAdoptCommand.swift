import ArgumentParser
import TipsCore

/// `tips key adopt`.
struct KeyAdoptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt", abstract: KeyHelp.adopt.spoken, discussion: KeyHelp.adoptDiscussion.spoken)

  @Argument(help: ArgumentHelp(KeyHelp.publicKey, valueName: "key"))
  var key: String?

  @Flag(help: ArgumentHelp(KeyHelp.yes))
  var yes = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (invocation, store) = try global.open(.writing)
    let publicKey = try publicKey(invocation)
    let name = KeyName.short(publicKey)
    if !yes {
      try Confirmation(consequence: KeyWords.willAdopt(name), word: "adopt").ask(
        before: "adopt", of: "key", in: store, invocation, noTerminal: KeyRefusal.noTerminal("adopt"),
        notConfirmed: KeyRefusal.notConfirmed)
    }
    try invocation.custody(of: store).adopt(publicKey)
    try invocation.style.write(Adopted(key: name))
  }

  private func publicKey(_ invocation: Invocation) throws -> [UInt8] {
    if let key {
      guard let typed = KeyName.publicKey(key) else { throw KeyError.noPublicKey }
      return typed
    }
    let file = CentreFile(beside: invocation.keyFile)
    guard let known = try? file.load().publicKey else { throw UsageError(KeyWords.noCentreKey) }
    return known
  }

  /// What identities are sealed to.
  private struct Adopted: Answer {
    static let fields: [Field<Self>] = [.text(.status) { _ in "adopted" }, .text(.key) { $0.key }]

    let key: String

    var sentence: Message { KeyWords.adopted(key) }
  }
}
