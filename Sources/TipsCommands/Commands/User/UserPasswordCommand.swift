import ArgumentParser
import TipsCore

/// `tips user password`.
struct UserPasswordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "password", abstract: UserHelp.password.spoken, discussion: UserHelp.addDiscussion.spoken)

  @Argument(help: ArgumentHelp(UserHelp.existing, valueName: "user"))
  var name: String

  @OptionGroup var source: PasswordOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (invocation, store) = try global.open(.writing)
    let account = try store.users.existing(name)
    if account.isService { return try changeKey(of: account, invocation, store) }
    let password = try source.password(of: account.name)
    try store.users.changePassword(
      of: account.id, to: password.text, mustChange: password.isGenerated, operatorName: invocation.operatorName,
      now: invocation.now)
    try invocation.write(
      UserRow(
        try store.users.existing(name), store, try ReferenceNames(store),
        saying: UserWords.passwordChanged(account.name)), password)
  }

  /// A program has a key where people have a password.
  private func changeKey(of account: UserAccount, _ invocation: Invocation, _ store: Store) throws {
    guard !source.passwordStdin else { throw UserError.hasKey(account.name) }
    let key = try store.users.changeKey(
      of: account.id, operatorName: invocation.operatorName, now: invocation.now)
    try invocation.write(
      UserRow(
        try store.users.existing(name), store, try ReferenceNames(store), saying: UserWords.keyChanged(account.name)),
      key)
  }
}
