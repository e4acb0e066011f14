import ArgumentParser
import TipsCore

/// `tips user second-factor`.
struct UserSecondFactorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "second-factor", abstract: UserHelp.secondFactor.spoken)

  @Argument(help: ArgumentHelp(UserHelp.existing, valueName: "user"))
  var name: String

  @Flag(help: ArgumentHelp(UserHelp.removeSecondFactor))
  var remove = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    guard remove else { throw UsageError(UserWords.onlyRemoved) }
    let (invocation, store) = try global.open(.writing)
    let account = try store.users.existing(name)
    try store.users.removeSecondFactor(
      of: account.id, operatorName: invocation.operatorName, now: invocation.now)
    try invocation.style.write(
      UserRow(
        try store.users.existing(name), store, try ReferenceNames(store),
        saying: UserWords.secondFactorRemoved(account.name)))
  }
}
