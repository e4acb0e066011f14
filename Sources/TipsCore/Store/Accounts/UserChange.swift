import TipsDomain

/// What an account may do and where, in the words of the trail.
enum UserChange {
  /// `officer, secretary in rasht`.
  static func words(_ account: UserAccount, _ references: ReferenceStore) throws -> String {
    let place = try place(account, references)
    return roles(account) + (place == everywhere ? "" : " in \(place)")
      + (account.reads.isEmpty ? "" : ", reads \(reads(account))")
  }

  /// `roles officer → officer, secretary; place everywhere → rasht; disabled`.
  static func words(from old: UserAccount, to new: UserAccount, _ references: ReferenceStore) throws -> String {
    var parts: [String] = []
    if old.roles != new.roles { parts.append("roles \(roles(old)) → \(roles(new))") }
    if old.placeID != new.placeID {
      parts.append("place \(try place(old, references)) → \(try place(new, references))")
    }
    if old.reads != new.reads { parts.append("reads \(reads(old)) → \(reads(new))") }
    if old.isDisabled != new.isDisabled { parts.append(new.isDisabled ? "disabled" : "enabled") }
    return parts.joined(separator: "; ")
  }

  private static let everywhere = "everywhere"

  private static func roles(_ account: UserAccount) -> String {
    account.orderedRoles.map(\.code).joined(separator: ", ")
  }

  private static func reads(_ account: UserAccount) -> String {
    account.reads.isEmpty ? "nothing" : account.orderedReads.map(\.code).joined(separator: ", ")
  }

  private static func place(_ account: UserAccount, _ references: ReferenceStore) throws -> String {
    guard let id = account.placeID else { return everywhere }
    return try references.place(id: id)?.code ?? "\(id)"
  }
}
