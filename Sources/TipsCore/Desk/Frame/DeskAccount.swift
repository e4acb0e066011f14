/// How the trail names accounts of the desk, beside those of the machine.
enum DeskAccount {
  /// What the program itself records under, when nobody is signed in.
  static let own = "desk"

  static func name(of user: String) -> String { String(("desk:" + user).prefix(64)) }
}
