import TipsCalendar

/// One thing that someone did: a change, a look at identities, an attempt that was refused.
public struct AuditEntry: Sendable {
  /// What can be done.
  public enum Action: String, Sendable, CaseIterable {
    // The store.
    case createStore = "create_store"
    case migrate
    case reference
    case backUp = "back_up"
    case restore
    case checkpoint
    // Reports.
    case log
    case logBatch = "log_batch"
    case stage
    case outcome
    case undoOutcome = "undo_outcome"
    case protectReport = "protect_report"
    case unprotectReport = "unprotect_report"
    case claimReport = "claim_report"
    case followUp = "follow_up"
    case undoFollowUp = "undo_follow_up"
    case removeTexts = "remove_texts"
    case correctReport = "correct_report"
    case redactReport = "redact_report"
    case addNote = "add_note"
    case askReporter = "ask_reporter"
    case addWord = "add_word"
    case seeWords = "see_words"
    case takeReport = "take_report"
    case putBackReport = "put_back_report"
    case revealReport = "reveal_report"
    // Many reports, and what belongs to them.
    case importReports = "import"
    case undoImport = "undo_import"
    case demo
    case operation
    case editOperation = "edit_operation"
    case mergeOperation = "merge_operation"
    case removeOperation = "remove_operation"
    case addActivity = "add_activity"
    case editActivity = "edit_activity"
    case removeActivity = "remove_activity"
    // Reporters.
    case settle
    case newReporter = "new_reporter"
    case setConsent = "set_consent"
    case protectReporter = "protect_reporter"
    case unprotectReporter = "unprotect_reporter"
    case excludeReporter = "exclude_reporter"
    case includeReporter = "include_reporter"
    case findReporter = "find_reporter"
    case revealReporter = "reveal_reporter"
    case eraseReporter = "erase_reporter"
    case reapplyErasure = "reapply_erasure"
    // Recognition.
    case setPolicy = "set_policy"
    case proposePolicy = "propose_policy"
    case draftRound = "draft_round"
    case approveRound = "approve_round"
    case issueRound = "issue_round"
    case revealRound = "reveal_round"
    case withdrawHonoree = "withdraw_honoree"
    case replaceHonoree = "replace_honoree"
    case thankRound = "thank_round"
    case undoThanks = "undo_thanks"
    // The key.
    case protectKey = "protect_key"
    case unprotectKey = "unprotect_key"
    case exportKey = "export_key"
    case rotateKey = "rotate_key"
    case makeRelayKey = "make_relay_key"
    case replaceRelayKey = "replace_relay_key"
    case adoptKey = "adopt_key"
    // The centre.
    case joinCentre = "join_centre"
    case leaveCentre = "leave_centre"
    case beginAnew = "begin_anew"
    // Accounts of people.
    case addUser = "add_user"
    case setUser = "set_user"
    case removeUser = "remove_user"
    case changePassword = "change_password"
    case enrolSecondFactor = "enrol_second_factor"
    case removeSecondFactor = "remove_second_factor"
    case useRecoveryCode = "use_recovery_code"
    case logIn = "log_in"
    case logInRefused = "log_in_refused"
    /// Something that was not allowed, or not known to be: the detail says what was tried and why it was refused.
    case refused
  }

  /// What was done.
  public let action: Action
  /// To what.
  public let subject: AuditSubject
  /// Why, or with what result; never an identity.
  public let detail: String
  /// Who did it.
  public let operatorName: String
  /// When.
  public let at: Instant

  package init(action: Action, subject: AuditSubject, detail: String, operatorName: String, at: Instant) {
    self.action = action
    self.subject = subject
    self.detail = detail
    self.operatorName = operatorName
    self.at = at
  }

  package init(action: Action, subject: String, detail: String, operatorName: String, at: Instant) {
    self.init(
      action: action, subject: AuditSubject(rawValue: subject), detail: detail, operatorName: operatorName, at: at)
  }
}

/// An entry as it stands in the trail.
public struct AuditRecord: Sendable {
  /// Its place in the trail, from 1 without gaps.
  public let sequence: Int64
  /// When.
  public let at: Instant
  /// Who did it, as they said.
  public let operatorName: String
  /// The account of the machine from which it was done; nil in entries of schemas before 10.
  public let account: String?
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

  package init(
    sequence: Int64, at: Instant, operatorName: String, action: String, subject: String, detail: String,
    span: ClosedRange<Int64>?, before: [UInt8]?, after: [UInt8]?, hash: [UInt8], account: String?
  ) {
    self.sequence = sequence
    self.at = at
    self.operatorName = operatorName
    self.action = action
    self.subject = subject
    self.detail = detail
    self.span = span
    self.before = before
    self.after = after
    self.hash = hash
    self.account = account
  }
}
