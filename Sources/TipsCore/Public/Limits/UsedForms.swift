import Synchronization
import TipsDomain

/// The forms that brought a report to a host without a store: each brings one. They are known for as long as forms are
/// valid, and in memory alone, so that nothing on the host tells how many came.
final class UsedForms: Sendable {
  private struct Use {
    let token: String
    let at: Int64
  }

  private let limit: Int
  private let uses = Mutex<[String: Use]>([:])

  init(limit: Int = 65_536) { self.limit = limit }

  /// Takes a form for what it says; it stays its own.
  ///
  /// - Throws: ``SubmissionError/usedForm`` where the form has brought another report.
  func take(_ submission: Submission) throws {
    guard let form = submission.form else { return }
    let now = submission.takenAt.epochSeconds
    try uses.withLock { uses in
      if let known = uses[form] {
        guard known.token == submission.token else { throw SubmissionError.usedForm }
        return
      }
      if uses.count >= limit { uses = uses.filter { now - $0.value.at <= FormToken.span } }
      // A flood must not keep others from reporting.
      if uses.count < limit { uses[form] = Use(token: submission.token, at: now) }
    }
  }

  /// Gives a form back that brought nothing.
  func giveBack(_ submission: Submission) {
    guard let form = submission.form else { return }
    uses.withLock { uses in
      if uses[form]?.token == submission.token { uses[form] = nil }
    }
  }
}
