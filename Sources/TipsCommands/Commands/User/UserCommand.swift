import ArgumentParser
import TipsCore

/// `tips user`: accounts of the people who work with the web desk.
struct UserCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "user", abstract: UserHelp.abstract.spoken,
    subcommands: [
      UserAddCommand.self, UserListCommand.self, UserSetCommand.self, UserPasswordCommand.self,
      UserSecondFactorCommand.self, UserRemoveCommand.self,
    ])
}

/// `tips user list`.
struct UserListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: UserHelp.list.spoken)

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (invocation, store) = try global.open(.reading)
    let names = try ReferenceNames(store)
    try invocation.write(list: try store.users.all().map { try UserRow($0, store, names) }, of: ListedThing.user)
  }
}
