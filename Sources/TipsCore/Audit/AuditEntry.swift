/// One thing that someone did with identities or with recognition.
public struct AuditEntry: Sendable {
  /// What can be done.
  public enum Action: String, Sendable, CaseIterable {
    case revealRound = "reveal_round"
    case issueRound = "issue_round"
    case setConsent = "set_consent"
    case protectReporter = "protect_reporter"
    case excludeReporter = "exclude_reporter"
    case undoImport = "undo_import"
    case followUp = "follow_up"
    case addActivity = "add_activity"
  }

  /// What was done.
  public let action: Action
  /// To what: a round's label, `r-N`, a batch.
  public let subject: String
  /// Why, or with what result; never an identity.
  public let detail: String
  /// Who did it.
  public let operatorName: String
  /// When.
  public let at: Instant

  /// Puts an entry together.
  public init(action: Action, subject: String, detail: String, operatorName: String, at: Instant) {
    self.action = action
    self.subject = subject
    self.detail = detail
    self.operatorName = operatorName
    self.at = at
  }
}
