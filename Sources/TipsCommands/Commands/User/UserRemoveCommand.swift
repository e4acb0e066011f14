import ArgumentParser
import TipsCore

/// `tips user remove`.
struct UserRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "remove", abstract: UserHelp.remove.spoken)

  @Argument(help: ArgumentHelp(UserHelp.existing, valueName: "user"))
  var name: String

  @Flag(help: ArgumentHelp(UserHelp.yes))
  var yes = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (invocation, store) = try global.open(.writing)
    let account = try store.users.existing(name)
    if !yes {
      try Confirmation(
        consequence: UserWords.willBeRemoved(account.name), word: account.name, purpose: UserWords.toRemove
      ).ask(
        because: UserWords.removalIsFinal, typing: UserWords.name, otherwise: UserWords.nothingRemoved)
    }
    try store.users.remove(account.name, operatorName: invocation.operatorName, now: invocation.now)
    try invocation.style.write(Removed(name: account.name))
  }
}
