import TipsCalendar
import TipsIdentity
import TipsRecognition
import TipsSQLite

/// Drafts that wait for a second person, where the policy asks for one.
extension RoundStore {
  /// Who drafted a list and who approved it.
  struct Approval {
    let draftedBy: String
    let approvedBy: String
  }

  /// The list of a period as it would be issued now. Where the policy asks for an approval, who drafted it is taken down:
  /// the first one to draft a list is its drafter; whoever looks at the same list later is not.
  ///
  /// - Returns: the list, with what was taken down, now or before; nil where it needs no approval, or was drafted by
  ///   root or from an account that can't be told.
  @discardableResult
  public func recordDraft(
    _ period: Period, operatorName: String, now: Instant
  ) throws -> (round: RecognitionRound, recorded: RecordedDraft?) {
    guard try store.policies.current().approval else { return (try draft(period, now: now), nil) }
    return try store.write { _ in
      let evaluation = try evaluate(period, policy: nil, extent: .list, now: now)
      let recorded = try record(evaluation.round, by: store.signature(operatorName), now: now)
      return (evaluation.round, recorded)
    }
  }

  /// Takes down who drafted a list that was ranked before, where the policy asks for an approval: ranking takes long, and
  /// need not keep other writers waiting. An approval holds for the list's digest alone, so that a list that has changed
  /// since is not approved by it.
  ///
  /// - Returns: what was taken down, now or before; nil as for ``recordDraft(_:operatorName:now:)``.
  @discardableResult
  package func recordDraft(of round: RecognitionRound, operatorName: String, now: Instant) throws -> RecordedDraft? {
    try store.write { _ in try record(round, by: store.signature(operatorName), now: now) }
  }

  private func record(_ round: RecognitionRound, by drafter: Signature, now: Instant) throws -> RecordedDraft? {
    guard try store.policies.current().approval, try find(round.label) == nil else { return nil }
    if let known = try recordedDraft(round) { return known }
    guard let account = drafter.account, !drafter.isRoot else { return nil }
    let connection = store.connection
    try connection.run(
      """
      insert into round_draft (label, input_digest, policy_version, honorees, candidates, operator, at, account)
      values ($1, $2, $3, $4, $5, $6, $7, $8)
      """, round.label, round.inputDigest, round.policyVersion, round.honorees.count, round.candidates, drafter.name,
      now, account)
    let id = connection.lastInsertedRow
    let audit = AuditStore(connection: connection)
    try audit.append(
      AuditEntry(
        action: .draftRound, subject: .draft(id, ofRound: round.label), detail: "digest \(round.inputDigest)",
        operatorName: drafter.name, at: now),
      after: try audit.commitment(.roundDraft, key: id))
    return try recordedDraft(round)
  }

  /// Approves the list of a period as it stands now. A change of anything that the list depends on voids it.
  ///
  /// - Throws: ``RoundError``: the policy asks for none, no draft of this list was recorded, the operator or their account
  ///   drafted it, root can't approve, it is issued or approved already.
  @discardableResult
  public func approve(_ period: Period, operatorName: String, now: Instant) throws -> RecordedDraft {
    try store.writeOrRefuse(
      "approval", of: .round(period.label), operatorName: operatorName, now: now
    ) { _ in
      guard try find(period.label) == nil else { throw RoundError.issuedAlready(period.label) }
      if let other = try overlapping(period.from..<period.to) {
        throw RoundError.overlaps(period.label, issued: other)
      }
      return try approve(
        evaluate(period, policy: nil, extent: .list, now: now).round, by: store.signature(operatorName), now: now)
    }
  }

  /// Approves a list that was ranked before; see ``recordDraft(of:operatorName:now:)``.
  ///
  /// - Throws: what ``approve(_:operatorName:now:)`` throws.
  @discardableResult
  package func approve(_ round: RecognitionRound, operatorName: String, now: Instant) throws -> RecordedDraft {
    try store.writeOrRefuse(
      "approval", of: .round(round.label), operatorName: operatorName, now: now
    ) { _ in
      guard try find(round.label) == nil else { throw RoundError.issuedAlready(round.label) }
      if let other = try overlapping(round.from..<round.to) {
        throw RoundError.overlaps(round.label, issued: other)
      }
      return try approve(round, by: store.signature(operatorName), now: now)
    }
  }

  private func approve(_ round: RecognitionRound, by approver: Signature, now: Instant) throws -> RecordedDraft {
    let label = round.label
    guard try store.policies.current().approval else { throw RoundError.approvalNotAsked(label) }
    guard now >= round.toInstant else { throw RoundError.notOver(label) }
    guard let draft = try recordedDraft(round) else { throw RoundError.notDrafted(label) }
    if let name = draft.approvedBy { throw RoundError.approvedAlready(label, by: name) }
    switch approver.objection(to: draft.drafter) {
    case .sameName: throw RoundError.ownDraft(label, drafter: draft.draftedBy)
    case .sameAccount(let account): throw RoundError.ownAccount(label, account: account)
    case .unknownAccount: throw RoundError.unknownAccount(label)
    case .root: throw RoundError.rootApproves(label)
    case nil: break
    }
    let connection = store.connection
    try AuditStore(connection: connection).recording(.roundDraft, key: draft.id) {
      try connection.run(
        "insert into round_approval (draft_id, operator, at, account) values ($1, $2, $3, $4)", draft.id,
        approver.name, now, store.account)
      let entry = AuditEntry(
        action: .approveRound, subject: .draft(draft.id, ofRound: label),
        detail: "digest \(draft.inputDigest)", operatorName: approver.name, at: now)
      return ((), entry)
    }
    return try recordedDraft(round) ?? draft
  }

  /// The approval of a list, checked again; nil where the policy asks for none.
  func approval(for evaluation: RoundEvaluation) throws -> Approval? {
    guard evaluation.policy.approval else { return nil }
    let draft = try recordedDraft(evaluation.round)
    guard let draft, let approver = draft.approver, approver.objection(to: draft.drafter) == nil else {
      throw RoundError.notApproved(evaluation.round.label)
    }
    return Approval(draftedBy: draft.draftedBy, approvedBy: approver.name)
  }

  /// The newest draft of each period that is not issued, newest first.
  func recordedDrafts() throws -> [RecordedDraft] {
    try store.connection.rows(
      """
      \(RecordedDraft.query)
      where not exists (select 1 from round where round.label = round_draft.label)
        and round_draft.id = (select max(later.id) from round_draft as later where later.label = round_draft.label)
      order by round_draft.id desc
      """, as: RecordedDraft.self)
  }

  /// What was taken down of a list; nil where nothing was.
  package func recordedDraft(_ round: RecognitionRound) throws -> RecordedDraft? {
    try store.connection.first(
      "\(RecordedDraft.query) where round_draft.label = $1 and round_draft.input_digest = $2", round.label,
      round.inputDigest, as: RecordedDraft.self)
  }
}

/// A draft that was taken down, to be approved.
public struct RecordedDraft: Sendable {
  let id: Int64
  /// The period.
  public let label: String
  /// What the list was worked out from; an approval holds for this alone.
  public let inputDigest: String
  /// The version of the policy.
  public let policyVersion: Int
  /// How many people are on the list.
  public let honorees: Int
  /// How many were considered.
  public let candidates: Int
  /// Who drafted the list first.
  public let draftedBy: String
  /// From which account of the machine.
  public let draftedFrom: String?
  /// When.
  public let draftedAt: Instant
  /// Who approved it; nil where nobody has yet.
  public let approvedBy: String?
  /// From which account of the machine.
  public let approvedFrom: String?
  /// When.
  public let approvedAt: Instant?

  var drafter: Signature { Signature(name: draftedBy, account: draftedFrom) }
  var approver: Signature? { approvedBy.map { Signature(name: $0, account: approvedFrom) } }
}

extension RecordedDraft: RowDecodable {
  package static let columns = """
    round_draft.id, label, input_digest, policy_version, honorees, candidates, round_draft.operator,
      round_draft.account, round_draft.at, round_approval.operator, round_approval.account, round_approval.at
    """

  static let query = """
    select \(columns)
    from round_draft
    left join round_approval on round_approval.draft_id = round_draft.id
    """

  package init(_ row: inout RowReader) throws {
    id = try row.next()
    label = try row.next()
    inputDigest = try row.next()
    policyVersion = try row.next()
    honorees = try row.next()
    candidates = try row.next()
    draftedBy = try row.next()
    draftedFrom = try row.next()
    draftedAt = try row.next()
    approvedBy = try row.next()
    approvedFrom = try row.next()
    approvedAt = try row.next()
  }
}
