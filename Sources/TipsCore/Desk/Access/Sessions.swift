import Crypto
import TipsCalendar
import TipsText

/// The sessions of all browsers, in memory: a page view writes nothing, and who takes the disk finds none.
actor Sessions {
  /// By the hash of the token that the browser has.
  private var sessions: [SHA256Digest: Session] = [:]

  /// Begins a session.
  ///
  /// - Returns: what the browser is to keep.
  func begin(_ session: Session) -> String {
    let token = Self.randomToken()
    sweep(at: session.beganAt)
    sessions[Self.hash(token)] = session
    return token
  }

  /// The session of a token, if it isn't over.
  ///
  /// - Parameter isAsked: whether somebody asks for a page, so that the session counts as used.
  func find(_ token: String, at now: Instant, isAsked: Bool = true) -> Session? {
    let hash = Self.hash(token)
    guard var session = sessions[hash] else { return nil }
    guard !session.isOver(at: now) else {
      sessions[hash] = nil
      return nil
    }
    if isAsked {
      session.seenAt = now
      sessions[hash] = session
    }
    return session
  }

  /// The sessions that are still open; asking doesn't prolong them.
  func open(at now: Instant) -> Set<String> {
    Set(sessions.values.lazy.filter { !$0.isOver(at: now) }.map(\.id))
  }

  /// Changes a session.
  func update(_ id: String, _ change: @Sendable (inout Session) -> Void) {
    for (hash, session) in sessions where session.id == id {
      var changed = session
      change(&changed)
      sessions[hash] = changed
    }
  }

  /// The sessions of one account, newest first.
  func all(of userID: Int64, at now: Instant) -> [Session] {
    sessions.values.filter { $0.userID == userID && !$0.isOver(at: now) }.sorted { $0.beganAt > $1.beganAt }
  }

  /// Ends one session of an account.
  func end(_ id: String, of userID: Int64) {
    sessions = sessions.filter { $0.value.id != id || $0.value.userID != userID }
  }

  /// Ends all sessions of an account but one.
  func endAll(of userID: Int64, except id: String? = nil) {
    sessions = sessions.filter { $0.value.userID != userID || $0.value.id == id }
  }

  /// How many there are.
  var count: Int { sessions.count }

  private func sweep(at now: Instant) {
    sessions = sessions.filter { !$0.value.isOver(at: now) }
  }

  private static func hash(_ token: String) -> SHA256Digest { SHA256.hash(data: Array(token.utf8)) }

  /// 256 bits that nobody can guess, as hexadecimal digits.
  static func randomToken() -> String {
    var generator = SystemRandomNumberGenerator()
    // Each number is a call of the system: four large ones, not thirty-two small.
    let bytes = (0..<4).flatMap { _ in withUnsafeBytes(of: generator.next() as UInt64, Array.init) }
    return String(hexadecimal: bytes)
  }
}
