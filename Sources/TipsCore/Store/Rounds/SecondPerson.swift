import TipsFiles
import TipsSQLite
import TipsText

/// Who drafted, approved or proposed something: the name that they gave, and the account that they worked from.
///
/// A name is what somebody says, an account what the machine says. Two people differ in both.
struct Signature {
  let name: String
  /// Nil where it can't be told, or was recorded before accounts were.
  let account: String?

  /// Why somebody can't be the second person beside the one who came first; nil where they can.
  func objection(to first: Signature) -> Objection? {
    if PersonName.isSame(name, first.name) { return .sameName }
    guard let account, let other = first.account else { return .unknownAccount }
    if isRoot || first.isRoot { return .root }
    return Self.person(account) == Self.person(other) ? .sameAccount(account) : nil
  }

  /// Whether it is nobody's in particular: who may work as root may work as anybody.
  var isRoot: Bool { account == "root" }

  /// Whose an account is. One of the desk and one of the machine that are called the same are taken for one person's.
  private static func person(_ account: String) -> Substring {
    account.hasPrefix(deskPrefix) ? account.dropFirst(deskPrefix.count) : account[...]
  }

  private static let deskPrefix = "desk:"

  enum Objection: Equatable { case sameName, unknownAccount, sameAccount(String), root }
}

extension Signature: RowDecodable {
  static let columns = "operator, account"

  init(_ row: inout RowReader) throws {
    name = try row.next()
    account = try row.next()
  }
}

extension Store {
  /// What somebody signs with who works with this store.
  func signature(_ name: String) -> Signature {
    let isKnown = account != AccountNames.own || AccountNames.isOwnReal
    return Signature(name: name, account: isKnown ? account : nil)
  }
}
