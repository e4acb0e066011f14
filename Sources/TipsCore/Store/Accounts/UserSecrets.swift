import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite
import TipsText

/// Passwords, second factors and recovery codes.
extension UserStore {
  // MARK: Passwords

  /// What a typed password is compared with. Where no account has the name that was typed, compare with
  /// ``PasswordVerifier/ofNobody``.
  ///
  /// - Throws: ``UserError/gone``.
  public func verifier(of id: Int64) throws -> PasswordVerifier {
    let encoded: String? = try store.connection.value("select verifier from user_account where id = $1", id)
    guard let encoded else { throw UserError.gone }
    guard let verifier = PasswordVerifier(encoded: encoded) else {
      throw StoreError.damaged(
        path: store.path,
        detail: Message(
          en: "the password of an account can't be read", fa: "گذرواژهٔ یکی از حساب‌های کاربری خوانده نمی‌شود"))
    }
    return verifier
  }

  /// Gives an account another password.
  ///
  /// - Parameter mustChange: whether its owner must change it at the next log-in.
  /// - Throws: ``PasswordError``, ``UserError/gone``.
  public func changePassword(
    of id: Int64, to password: String, mustChange: Bool, operatorName: String, now: Instant
  ) throws {
    let account = try existing(id: id)
    guard !account.isService else { throw UserError.hasKey(account.name) }
    try PasswordRule.check(password, of: account.name)
    let verifier = try PasswordVerifier(of: password, cost: store.passwordCost)
    try change(id, .changePassword, mustChange ? "to be changed" : "", by: operatorName, at: now) { connection, _ in
      try connection.run(
        """
        update user_account
        set verifier = $2, password_changed_at = $3, must_change_password = $4
        where id = $1
        """, id, verifier.encoded, now, mustChange)
    }
  }

  // MARK: The second factor

  /// Lets a telephone show codes for an account, in the place of one that did before. Ask for a code of the secret first:
  /// who can't show one has no way in.
  ///
  /// - Parameter secret: as ``TimeBasedCode/newSecret()`` gives it.
  /// - Returns: the codes to be printed, once; those of before are of no use any more.
  /// - Throws: ``UserError``.
  public func enrolSecondFactor(
    of id: Int64, secret: [UInt8], operatorName: String, now: Instant
  ) throws -> [RecoveryCode] {
    guard secret.count == TimeBasedCode.secretLength else { throw UserError.badSecret }
    var codes: [RecoveryCode] = []
    while codes.count < RecoveryCode.count {
      let code = RecoveryCode()
      if !codes.contains(code) { codes.append(code) }
    }
    let hashes = try codes.map { try hash($0, of: id) }
    try change(id, .enrolSecondFactor, "", by: operatorName, at: now) { connection, _ in
      try connection.run(
        "update user_account set second_factor = $2, last_totp_step = null where id = $1", id, secret)
      try connection.run("delete from recovery_code where user_id = $1", id)
      for hash in hashes {
        try connection.run("insert into recovery_code (user_id, hash) values ($1, $2)", id, hash)
      }
    }
    return codes
  }

  /// Takes the second factor of an account away, with its printed codes: its owner has lost the telephone.
  ///
  /// - Throws: ``UserError``.
  public func removeSecondFactor(of id: Int64, operatorName: String, now: Instant) throws {
    try change(id, .removeSecondFactor, "", by: operatorName, at: now) { connection, account in
      guard account.hasSecondFactor else { throw UserError.noSecondFactor(account.name) }
      try connection.run(
        "update user_account set second_factor = null, last_totp_step = null where id = $1", id)
      try connection.run("delete from recovery_code where user_id = $1", id)
    }
  }

  /// Whether a typed code is one of the telephone or a printed one. Each works once; a disabled account has none.
  ///
  /// - Throws: ``UserError/gone``.
  public func acceptCode(_ typed: String, of id: Int64, now: Instant) throws -> Bool {
    guard let code = RecoveryCode(typed: typed) else { return try acceptTimeBased(typed, of: id, now: now) }
    let hash = try hash(code, of: id)
    // Most wrong codes are refused without making anybody wait.
    guard try isUnused(hash, of: id) else { return false }
    return try store.write { connection in
      let account = try existing(id: id)
      guard !account.isDisabled, account.hasSecondFactor, try isUnused(hash, of: id) else { return false }
      return try AuditStore(connection: connection).recording(.user, key: id) {
        try connection.run(
          "update recovery_code set used_at = $3 where user_id = $1 and hash = $2", id, hash, now)
        let left: Int? = try connection.value(
          "select count(*) from recovery_code where user_id = $1 and used_at is null", id)
        return (true, entry(.useRecoveryCode, account, "\(left ?? 0) left", by: account.name, at: now))
      }
    }
  }

  private func acceptTimeBased(_ typed: String, of id: Int64, now: Instant) throws -> Bool {
    guard try step(of: typed, of: id, now: now) != nil else { return false }
    return try store.write { connection in
      guard try !existing(id: id).isDisabled, let step = try step(of: typed, of: id, now: now) else { return false }
      try connection.run("update user_account set last_totp_step = $2 where id = $1", id, step)
      return true
    }
  }

  private func step(of typed: String, of id: Int64, now: Instant) throws -> Int64? {
    let found = try store.connection.first(
      "select second_factor, last_totp_step from user_account where id = $1", id
    ) { (secret: [UInt8]?, last: Int64?) in (secret: secret, last: last) }
    guard let found else { throw UserError.gone }
    return found.secret.flatMap { TimeBasedCode(secret: $0).step(of: typed, at: now, after: found.last) }
  }

  private func isUnused(_ hash: [UInt8], of id: Int64) throws -> Bool {
    try store.connection.value(
      "select 1 from recovery_code where user_id = $1 and hash = $2 and used_at is null", id, hash) ?? false
  }

  private func hash(_ code: RecoveryCode, of id: Int64) throws -> [UInt8] {
    try code.hash(storeUUID: store.settings.uuid, user: id, cost: store.passwordCost)
  }

  /// Changes what an account is opened with, and records it.
  private func change(
    _ id: Int64, _ action: AuditEntry.Action, _ detail: String, by operatorName: String, at now: Instant,
    _ body: (Connection, UserAccount) throws -> Void
  ) throws {
    try store.write { connection in
      let account = try existing(id: id)
      try AuditStore(connection: connection).recording(.user, key: id) {
        try body(connection, account)
        return ((), entry(action, account, detail, by: operatorName, at: now))
      }
    }
  }
}
