import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite

/// Accounts of programs of other services, which are known by keys.
extension UserStore {
  /// Names under which the store itself files reports: a program can't take the place of one.
  private static let reserved = [Intake.ownSource, SourceName.open311, "web"]

  /// Makes the account of a program, and its key, which nothing shows ever again. Reports that it sends have its name as
  /// their source.
  ///
  /// - Parameters:
  ///   - reads: what it may read beside what, when and how far.
  ///   - place: a place as people name it, whose reports are all that it may see and send; nil for all.
  /// - Throws: ``UserNameError``, ``UserError``, ``ReferenceError`` for an unknown place.
  public func addService(
    _ name: String, reads: Set<ReadablePart>, place: String?, operatorName: String, now: Instant
  ) throws -> (account: UserAccount, key: ServiceKey) {
    let name = try UserName(typed: name)
    if Self.reserved.contains(where: name.looksLike) { throw UserError.reservedName(name.text) }
    let key = ServiceKey()
    let account = try insert(
      name, roles: [.service], verifier: .ofNobody, mustChange: false, place: place, operatorName: operatorName,
      now: now
    ) { connection, id in
      try connection.run("insert into service_key (user_id, hash) values ($1, $2)", id, key.hash)
      try write(reads, of: id)
    }
    return (account, key)
  }

  /// Gives a program another key; the one before is of no use any more.
  ///
  /// - Throws: ``UserError``.
  public func changeKey(of id: Int64, operatorName: String, now: Instant) throws -> ServiceKey {
    let key = ServiceKey()
    try store.write { connection in
      let account = try existing(id: id)
      guard account.isService else { throw UserError.programOrPerson(account.name) }
      try AuditStore(connection: connection).recording(.user, key: id) {
        try connection.run("update service_key set hash = $2 where user_id = $1", id, key.hash)
        try connection.run("update user_account set password_changed_at = $2 where id = $1", id, now)
        return ((), entry(.changePassword, account, "another key", by: operatorName, at: now))
      }
    }
    return key
  }

  /// The account of the program that shows a key; nil where there is none, or it may not be used.
  package func service(withKey typed: String) throws -> UserAccount? {
    guard let key = ServiceKey(typed: typed) else { return nil }
    let account = try store.connection.first(
      """
      select \(UserAccount.columns)
      from service_key
      join user_account on user_account.id = service_key.user_id
      where service_key.hash = $1 and user_account.disabled = 0
      """, key.hash, as: UserAccount.self)
    return account?.isService == true ? account : nil
  }

  /// Refuses what would make a program of a person, or a person of a program.
  func checkKind(_ account: UserAccount, roles: Set<Role>?, reads: Set<ReadablePart>?) throws {
    if let roles, roles.contains(.service) || account.isService, roles != account.roles {
      throw UserError.programOrPerson(account.name)
    }
    if let reads, !reads.isEmpty, !account.isService { throw UserError.readsNothing(account.name) }
  }

  func write(_ reads: Set<ReadablePart>, of id: Int64) throws {
    try store.connection.run("delete from service_reads where user_id = $1", id)
    for part in reads {
      try store.connection.run("insert into service_reads (user_id, part) values ($1, $2)", id, part)
    }
  }
}

/// Names of sources that are no other system's.
package enum SourceName {
  /// What anonymous senders send by Open311.
  package static let open311 = "open311"
}
