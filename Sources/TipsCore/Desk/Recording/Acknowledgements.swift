import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsStore

/// What was answered to a form.
struct Acknowledgement: Sendable {
  let number: ReportNumber
  /// False where the same form had been recorded before.
  var isNew: Bool
  let receipt: Receipt?
  let callerNumber: CallerNumber?
  let receivedAt: Instant

  /// The answer to a form that came again.
  var repeated: Acknowledgement {
    var copy = self
    copy.isNew = false
    return copy
  }
}

/// What was answered in the last minutes, in memory alone: an answer that is lost on its way, a receipt among it, is given
/// again to whoever sends the same form, and a browser that is sent on to the next page finds there what was said. Beside
/// it what was told of callers in forms that were refused: that goes into no page, so it waits here for the form to be mended.
actor Acknowledgements {
  /// One form of somebody.
  struct Key: Hashable, Sendable {
    let userID: Int64
    let token: String
  }

  private var given: [Key: Acknowledgement] = [:]
  private var underWay: [Key: Task<Acknowledgement, any Error>] = [:]
  private var callers: [Key: (caller: Caller, at: Instant)] = [:]

  /// How long they are kept, in seconds.
  static let span = 600
  private static let limit = 4_096

  /// The answer to a form: the one that was given before, or that of the body, which runs once although the form came twice.
  func answer(
    _ key: Key, at now: Instant, _ body: @escaping @Sendable () async throws -> Acknowledgement
  ) async throws -> Acknowledgement {
    if let before = find(key, at: now) { return before.repeated }
    if let task = underWay[key] { return try await task.value.repeated }
    // It goes on although whoever asked has gone.
    let task = Task {
      do {
        let answer = try await body()
        underWay[key] = nil
        keep(answer, key, at: now)
        return answer
      } catch {
        underWay[key] = nil
        throw error
      }
    }
    underWay[key] = task
    return try await task.value
  }

  /// The answer to a form of somebody, by the report's number.
  func find(_ number: ReportNumber, of userID: Int64, at now: Instant) -> Acknowledgement? {
    given.first { $0.key.userID == userID && $0.value.number == number && !isOld($0.value.receivedAt, at: now) }?.value
  }

  /// Keeps what was told of a caller until the form comes again.
  func hold(_ caller: Caller, for key: Key, at now: Instant) {
    callers = callers.filter { !isOld($0.value.at, at: now) }
    if callers.count < Self.limit { callers[key] = (caller, now) }
  }

  /// What was told of the caller when the form was refused.
  func caller(_ key: Key, at now: Instant) -> Caller? {
    guard let held = callers[key], !isOld(held.at, at: now) else { return nil }
    return held.caller
  }

  /// Forgets what was told of a caller.
  func forget(_ key: Key) { callers[key] = nil }

  private func find(_ key: Key, at now: Instant) -> Acknowledgement? {
    guard let answer = given[key], !isOld(answer.receivedAt, at: now) else { return nil }
    return answer
  }

  private func keep(_ answer: Acknowledgement, _ key: Key, at now: Instant) {
    callers[key] = nil
    if given.count >= Self.limit { given = given.filter { !isOld($0.value.receivedAt, at: now) } }
    if given.count < Self.limit { given[key] = answer }
  }

  private func isOld(_ at: Instant, at now: Instant) -> Bool { now.epochSeconds - at.epochSeconds > Self.span }
}
