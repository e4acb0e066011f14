import ArgumentParser
import TipsCore

/// `tips user add`.
struct UserAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: UserHelp.add.spoken, discussion: UserHelp.addDiscussion.spoken)

  @Argument(help: ArgumentHelp(UserHelp.newName))
  var name: String

  @Option(help: ArgumentHelp(UserHelp.role, valueName: "role"))
  var role: [String]

  @Option(help: ArgumentHelp(UserHelp.place, valueName: "place"))
  var place: String?

  @Option(help: ArgumentHelp(UserHelp.reads, valueName: "part"))
  var reads: [String] = []

  @OptionGroup var source: PasswordOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    // Nobody types a password for an account that can't be made.
    let name = try UserName(typed: name)
    let roles = Set(try role.map { try Role(typed: $0) })
    let parts = try ReadsOption.parts(reads) ?? []
    guard parts.isEmpty || roles == [.service] else { throw UserError.readsNothing(name.text) }
    let (invocation, store) = try global.open(.writing)
    if roles == [.service] { return try addService(name, reads: parts, invocation, store) }
    guard !roles.contains(.service) else { throw UserError.programOrPerson(name.text) }
    try store.users.checkIsFree(name)
    if let place { _ = try store.references.place(named: place, forNew: false) }
    let password = try source.password(of: name.text)
    let account = try store.users.add(
      name.text, roles: roles, password: password.text, mustChange: password.isGenerated, place: place,
      operatorName: invocation.operatorName, now: invocation.now)
    try invocation.write(UserRow(account, store, try ReferenceNames(store)), password)
  }

  private func addService(
    _ name: UserName, reads: Set<ReadablePart>, _ invocation: Invocation, _ store: Store
  ) throws {
    guard !source.passwordStdin else { throw UserError.hasKey(name.text) }
    let (account, key) = try store.users.addService(
      name.text, reads: reads, place: place, operatorName: invocation.operatorName, now: invocation.now)
    try invocation.write(UserRow(account, store, try ReferenceNames(store)), key)
  }
}
