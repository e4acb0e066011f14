/// One thing that someone did: a change, a look at identities, an attempt that was refused.
public struct AuditEntry: Sendable {
  /// What can be done.
  public enum Action: String, Sendable, CaseIterable {
    case createStore = "create_store"
    case migrate
    case log
    case logBatch = "log_batch"
    case stage
    case outcome
    case undoOutcome = "undo_outcome"
    case operation
    case reference
    case importReports = "import"
    case undoImport = "undo_import"
    case demo
    case settle
    case newReporter = "new_reporter"
    case setConsent = "set_consent"
    case protectReporter = "protect_reporter"
    case excludeReporter = "exclude_reporter"
    case revealRound = "reveal_round"
    case issueRound = "issue_round"
    case checkpoint
    case revealReport = "reveal_report"
    case revealReporter = "reveal_reporter"
    case claimReport = "claim_report"
    case protectKey = "protect_key"
    case unprotectKey = "unprotect_key"
    case exportKey = "export_key"
    case rotateKey = "rotate_key"
    /// Something that was not allowed, or not known to be: the detail says what was tried and why it was refused.
    case refused
    case backUp = "back_up"
    case restore
  }

  /// What was done.
  public let action: Action
  /// To what: a report's number, `r-N`, `round LABEL`, `import N`, `operation REFERENCE`, or a table's name.
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

/// An entry as it stands in the trail.
public struct AuditRecord: Sendable {
  /// Its place in the trail, from 1 without gaps.
  public let sequence: Int64
  /// When.
  public let at: Instant
  /// Who did it.
  public let operatorName: String
  /// What was done; a text, for a newer program may know actions that this one does not.
  public let action: String
  /// To what.
  public let subject: String
  /// Why, or with what result.
  public let detail: String
  /// The reports that the entry covers, where it covers many.
  public let span: ClosedRange<Int64>?
  /// What the touched rows were committed to before; 32 bytes.
  public let before: [UInt8]?
  /// What the touched rows are committed to since; 32 bytes.
  public let after: [UInt8]?
  /// The hash of this entry, which covers all entries before it; 32 bytes.
  public let hash: [UInt8]
}
