import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite
import TipsText

/// Accounts of people. The trail commits to each account as a whole; its entries name accounts and roles, never a secret.
public struct UserStore {
  let store: Store

  // MARK: Reading

  /// All accounts, by their names in the order of the Persian alphabet.
  public func all() throws -> [UserAccount] {
    try store.connection.rows(
      "select \(UserAccount.columns) from user_account order by name_key", as: UserAccount.self
    )
    .map { (key: PersianText.sortKey($0.name), account: $0) }
    .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    .map(\.account)
  }

  /// The account with a name, as people type it: letter case, spelling and look-alike letters make no difference.
  public func find(_ name: String) throws -> UserAccount? {
    guard let key = try? UserName(typed: name).key else { return nil }
    return try store.connection.first(
      "select \(UserAccount.columns) from user_account where name_key = $1", key, as: UserAccount.self)
  }

  /// The account in a row.
  public func account(id: Int64) throws -> UserAccount? {
    try store.connection.first(
      "select \(UserAccount.columns) from user_account where id = $1", id, as: UserAccount.self)
  }

  /// The account with a name.
  ///
  /// - Throws: ``UserError/unknown(typed:nearest:)``.
  package func existing(_ name: String) throws -> UserAccount {
    if let account = try find(name) { return account }
    throw UserError.unknown(
      typed: SafeText.line(String(name.prefix(UserName.longest))),
      nearest: PersianText.nearest(to: name, among: try all().map(\.name), limit: 3))
  }

  /// The account in a row that was there before.
  ///
  /// - Throws: ``UserError/gone``.
  func existing(id: Int64) throws -> UserAccount {
    guard let account = try account(id: id) else { throw UserError.gone }
    return account
  }

  // MARK: Changing

  /// Makes an account.
  ///
  /// - Parameters:
  ///   - mustChange: whether its owner must change the password at the first log-in.
  ///   - place: a place as people name it, whose reports are all that its owner may see and record; nil for all.
  /// - Throws: ``UserNameError``, ``PasswordError``, ``UserError``, ``ReferenceError`` for an unknown place.
  @discardableResult
  public func add(
    _ name: String, roles: Set<Role>, password: String, mustChange: Bool, place: String?, operatorName: String,
    now: Instant
  ) throws -> UserAccount {
    let name = try UserName(typed: name)
    guard !roles.isEmpty else { throw UserError.noRole }
    guard !roles.contains(.service) else { throw UserError.programOrPerson(name.text) }
    try PasswordRule.check(password, of: name.text)
    // What takes long is done before anybody has to wait for it.
    let verifier = try PasswordVerifier(of: password, cost: store.passwordCost)
    return try insert(
      name, roles: roles, verifier: verifier, mustChange: mustChange, place: place, operatorName: operatorName, now: now
    )
  }

  /// Makes an account, and what belongs to it.
  ///
  /// - Parameter complete: adds what belongs to the account in the row.
  func insert(
    _ name: UserName, roles: Set<Role>, verifier: PasswordVerifier, mustChange: Bool, place: String?,
    operatorName: String, now: Instant, complete: (Connection, Int64) throws -> Void = { _, _ in }
  ) throws -> UserAccount {
    try store.write { connection in
      try checkIsFree(name)
      let placeID = try place.map { try store.references.place(named: $0, forNew: false).id }
      let id = Int64.random(in: 1...Self.greatestID)
      return try AuditStore(connection: connection).recording(.user, key: id) {
        try connection.run(
          """
          insert into user_account (id, name, name_key, verifier, place_id, created_at, password_changed_at,
            must_change_password)
          values ($1, $2, $3, $4, $5, $6, $6, $7)
          """, id, name.text, name.key, verifier.encoded, placeID, now, mustChange)
        try write(roles, of: id)
        try complete(connection, id)
        let account = try existing(id: id)
        let detail = try UserChange.words(account, store.references) + (mustChange ? ", password to be changed" : "")
        return (account, entry(.addUser, account, detail, by: operatorName, at: now))
      }
    }
  }

  /// Refuses a name that an account has, or that looks like one's.
  ///
  /// - Throws: ``UserError/nameTaken(by:)``.
  package func checkIsFree(_ name: UserName) throws {
    if let other = try all().first(where: { name.looksLike($0.name) }) { throw UserError.nameTaken(by: other.name) }
  }

  /// What a program can keep in any number that it has.
  private static let greatestID: Int64 = 9_007_199_254_740_991

  /// Changes an account; what is nil stays as it is.
  ///
  /// - Parameters:
  ///   - place: a place as people name it; an inner nil for all places.
  ///   - reads: what a program may read.
  /// - Throws: ``UserError``, ``ReferenceError`` for an unknown place.
  @discardableResult
  public func set(
    _ name: String, roles: Set<Role>? = nil, place: String?? = nil, reads: Set<ReadablePart>? = nil,
    isDisabled: Bool? = nil, operatorName: String, now: Instant
  ) throws -> UserAccount {
    if let roles, roles.isEmpty { throw UserError.noRole }
    let subject = AuditSubject.user(try existing(name).name)
    let changed: UserAccount? = try store.writeOrRefuse("set", of: subject, operatorName: operatorName, now: now) {
      connection in
      let before = try existing(name)
      try checkKind(before, roles: roles, reads: reads)
      let placeID = try self.placeID(place, of: before)
      let isDisabled = isDisabled ?? before.isDisabled
      guard
        roles ?? before.roles != before.roles || placeID != before.placeID || isDisabled != before.isDisabled
          || reads ?? before.reads != before.reads
      else { return nil }
      return try AuditStore(connection: connection).recording(.user, key: before.id) {
        try connection.run(
          "update user_account set place_id = $2, disabled = $3 where id = $1", before.id, placeID, isDisabled)
        if let roles { try write(roles, of: before.id) }
        if let reads { try write(reads, of: before.id) }
        let after = try existing(id: before.id)
        try checkAdministrators(before)
        let detail = try UserChange.words(from: before, to: after, store.references)
        return (after, entry(.setUser, after, detail, by: operatorName, at: now))
      }
    }
    guard let changed else { throw UserError.nothingChanges(try existing(name).name) }
    return changed
  }

  private func placeID(_ typed: String??, of account: UserAccount) throws -> Int64? {
    guard let typed else { return account.placeID }
    return try typed.map { try store.references.place(named: $0, forNew: false).id }
  }

  /// Takes an account out. The trail keeps its name, and what its owner did.
  ///
  /// - Throws: ``UserError``.
  public func remove(_ name: String, operatorName: String, now: Instant) throws {
    let subject = AuditSubject.user(try existing(name).name)
    try store.writeOrRefuse("remove", of: subject, operatorName: operatorName, now: now) { connection in
      let before = try existing(name)
      try AuditStore(connection: connection).recording(.user, key: before.id) {
        let detail = try UserChange.words(before, store.references)
        try connection.run("delete from user_account where id = $1", before.id)
        try checkAdministrators(before)
        return ((), entry(.removeUser, before, detail, by: operatorName, at: now))
      }
    }
  }

  /// Refuses what leaves nobody who may make accounts.
  private func checkAdministrators(_ before: UserAccount) throws {
    guard before.administers, try !all().contains(where: \.administers) else { return }
    throw UserError.lastAdministrator(before.name)
  }

  private func write(_ roles: Set<Role>, of id: Int64) throws {
    try store.connection.run("delete from user_role where user_id = $1", id)
    for role in roles {
      try store.connection.run("insert into user_role (user_id, role) values ($1, $2)", id, role)
    }
  }

  /// An entry about an account.
  func entry(
    _ action: AuditEntry.Action, _ account: UserAccount, _ detail: String, by operatorName: String, at now: Instant
  ) -> AuditEntry {
    AuditEntry(
      action: action, subject: .user(account.name), detail: detail, operatorName: operatorName, at: now)
  }
}

extension Store {
  /// Accounts of people.
  public var users: UserStore { UserStore(store: self) }
}
