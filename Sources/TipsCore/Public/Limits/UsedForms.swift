import Synchronization
import TipsDomain

/// The forms that brought a report to a host without a store: each brings one. They are known for as long as forms are
/// valid, and in memory alone, so that nothing on the host tells how many came.
final class UsedForms: Sendable {
  private struct Use {
    let token: String
    let at: Int64
  }

  private struct State {
    var uses: [String: Use] = [:]
    var sweptAt = Int64.min
  }

  /// How often, in seconds, it is looked for forms that can be forgotten.
  private static let sweep: Int64 = 60

  private let limit: Int
  private let state = Mutex(State())

  init(limit: Int = 65_536) { self.limit = limit }

  /// Takes a form for what it says; it stays its own.
  ///
  /// - Throws: ``SubmissionError/usedForm`` where the form has brought another report.
  func take(_ submission: Submission) throws {
    guard let form = submission.form else { return }
    let now = submission.takenAt.epochSeconds
    try state.withLock { state in
      if let known = state.uses[form] {
        guard known.token == submission.token else { throw SubmissionError.usedForm }
        return
      }
      // Each look goes through all of them.
      if state.uses.count >= limit, now < state.sweptAt || now - Self.sweep >= state.sweptAt {
        state.sweptAt = now
        state.uses = state.uses.filter { now - $0.value.at <= FormToken.span }
      }
      // A flood must not keep others from reporting.
      if state.uses.count < limit { state.uses[form] = Use(token: submission.token, at: now) }
    }
  }

  /// Gives a form back that brought nothing.
  func giveBack(_ submission: Submission) {
    guard let form = submission.form else { return }
    state.withLock { state in
      if state.uses[form]?.token == submission.token { state.uses[form] = nil }
    }
  }
}
