import ArgumentParser
import TipsCore

/// `tips user set`.
struct UserSetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "set", abstract: UserHelp.set.spoken)

  @Argument(help: ArgumentHelp(UserHelp.existing, valueName: "user"))
  var name: String

  @Option(help: ArgumentHelp(UserHelp.setRole, valueName: "role"))
  var role: [String] = []

  @Option(help: ArgumentHelp(UserHelp.place, valueName: "place"))
  var place: String?

  @Flag(help: ArgumentHelp(UserHelp.everywhere))
  var everywhere = false

  @Option(help: ArgumentHelp(UserHelp.setReads, valueName: "part"))
  var reads: [String] = []

  @Flag(help: ArgumentHelp(UserHelp.disable))
  var disable = false

  @Flag(help: ArgumentHelp(UserHelp.enable))
  var enable = false

  @OptionGroup var global: GlobalOptions

  mutating func validate() throws {
    if place != nil, everywhere { throw ValidationError(UserWords.placeOrEverywhere.spoken) }
    if disable, enable { throw ValidationError(UserWords.disableOrEnable.spoken) }
  }

  func run() throws {
    guard !role.isEmpty || place != nil || everywhere || !reads.isEmpty || disable || enable else {
      throw UsageError(
        ReferenceWords.nothingToChange(["--role", "--place", "--everywhere", "--reads", "--disable", "--enable"]))
    }
    let parts = try ReadsOption.parts(reads)
    let roles = role.isEmpty ? nil : Set(try role.map { try Role(typed: $0) })
    let (invocation, store) = try global.open(.writing)
    let account = try store.users.set(
      name, roles: roles, place: place.map { .some($0) } ?? (everywhere ? .some(nil) : nil), reads: parts,
      isDisabled: disable ? true : enable ? false : nil, operatorName: invocation.operatorName, now: invocation.now)
    try invocation.style.write(UserRow(account, store, try ReferenceNames(store)))
  }
}

/// What a program may read, as it is typed.
enum ReadsOption {
  /// For nothing at all.
  static let nothing = "none"

  /// The parts that are named, with `--reads` as often as wanted; nil where none was given.
  static func parts(_ typed: [String]) throws -> Set<ReadablePart>? {
    guard !typed.isEmpty else { return nil }
    if typed == [nothing] { return [] }
    return Set(try typed.map { try ReadablePart(typed: $0) })
  }
}
