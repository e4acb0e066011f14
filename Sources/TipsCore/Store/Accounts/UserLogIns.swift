import TipsCalendar
import TipsIdentity

/// Why somebody was not let in.
public enum LogInRefusal: String, Sendable, CaseIterable {
  case wrongPassword = "wrong password"
  case wrongCode = "wrong code"
  case disabled = "account disabled"
  case tooManyAttempts = "too many attempts"
}

/// Who came in, and who was not let in.
extension UserStore {
  /// Records that the owner of an account logged in.
  ///
  /// - Throws: ``UserError/gone``.
  public func recordLogIn(of id: Int64, now: Instant) throws {
    try store.write { connection in
      let account = try existing(id: id)
      try AuditStore(connection: connection).append(entry(.logIn, account, "", by: account.name, at: now))
    }
  }

  /// Records that somebody who gave the name of an account was not let in. Of a name that no account has nothing is
  /// recorded: it may be a password that was typed into the wrong field.
  ///
  /// Each record waits for other writers: who serves a network records a few of a name, and refuses the rest alone.
  public func recordRefusedLogIn(_ name: String, because reason: LogInRefusal, now: Instant) throws {
    guard try find(name) != nil else { return }
    try store.write { connection in
      guard let account = try find(name) else { return }
      try AuditStore(connection: connection).append(
        entry(.logInRefused, account, reason.rawValue, by: account.name, at: now))
    }
  }
}
