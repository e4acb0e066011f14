import TipsCalendar
import TipsIdentity
import TipsRecognition
import TipsSQLite
import TipsText

/// Drafts that wait for a second person, where the policy asks for one.
extension RoundStore {
  /// Who drafted a list and who approved it.
  struct Approval {
    let draftedBy: String
    let approvedBy: String
  }

  /// Takes down who drafted the list of a period, where the policy asks for an approval. The first one to draft a list is
  /// its drafter; whoever looks at the same list later is not.
  ///
  /// - Returns: what was taken down, now or before; nil where the policy asks for no approval.
  @discardableResult
  public func recordDraft(_ period: Period, operatorName: String, now: Instant) throws -> RecordedDraft? {
    guard try store.policies.current().approval else { return nil }
    return try store.write { connection in
      let evaluation = try evaluate(period, policy: nil, extent: .list, now: now)
      guard evaluation.policy.approval, try find(period.label) == nil else { return nil }
      if let known = try recordedDraft(evaluation.round) { return known }
      let insert = try connection.prepare(
        """
        insert into round_draft (label, input_digest, policy_version, honorees, candidates, operator, at)
        values ($1, $2, $3, $4, $5, $6, $7)
        """)
      insert.bind(1, period.label)
      insert.bind(2, evaluation.round.inputDigest)
      insert.bind(3, evaluation.policy.version)
      insert.bind(4, evaluation.round.honorees.count)
      insert.bind(5, evaluation.round.candidates)
      insert.bind(6, operatorName)
      insert.bind(7, now)
      try insert.run()
      let id = connection.lastInsertedRow
      let audit = AuditStore(connection: connection)
      try audit.append(
        AuditEntry(
          action: .draftRound, subject: "draft \(period.label) \(id)",
          detail: "digest \(evaluation.round.inputDigest)", operatorName: operatorName, at: now),
        after: try audit.commitment(.roundDraft, key: id))
      return try recordedDraft(evaluation.round)
    }
  }

  /// Approves the list of a period as it stands now. A change of anything that the list depends on voids it.
  ///
  /// - Throws: ``RoundError``: the policy asks for none, no draft of this list was recorded, the operator drafted it
  ///   themselves, it is issued or approved already.
  @discardableResult
  public func approve(_ period: Period, operatorName: String, now: Instant) throws -> RecordedDraft {
    try store.writeOrRefuse(
      "approval", of: "round \(period.label)", operatorName: operatorName, now: now
    ) { connection in
      guard try find(period.label) == nil else { throw RoundError.issuedAlready(period.label) }
      let evaluation = try evaluate(period, policy: nil, extent: .list, now: now)
      guard evaluation.policy.approval else { throw RoundError.approvalNotAsked(period.label) }
      guard now >= evaluation.round.toInstant else { throw RoundError.notOver(period.label) }
      guard let draft = try recordedDraft(evaluation.round) else { throw RoundError.notDrafted(period.label) }
      if let name = draft.approvedBy { throw RoundError.approvedAlready(period.label, by: name) }
      guard !Self.isSame(draft.draftedBy, operatorName) else {
        throw RoundError.ownDraft(period.label, drafter: draft.draftedBy)
      }
      let audit = AuditStore(connection: connection)
      let before = try audit.commitment(.roundDraft, key: draft.id)
      let insert = try connection.prepare("insert into round_approval (draft_id, operator, at) values ($1, $2, $3)")
      insert.bind(1, draft.id)
      insert.bind(2, operatorName)
      insert.bind(3, now)
      try insert.run()
      try audit.append(
        AuditEntry(
          action: .approveRound, subject: "draft \(period.label) \(draft.id)", detail: "digest \(draft.inputDigest)",
          operatorName: operatorName, at: now),
        before: before, after: try audit.commitment(.roundDraft, key: draft.id))
      return try recordedDraft(evaluation.round) ?? draft
    }
  }

  /// The approval of a list, checked again; nil where the policy asks for none.
  func approval(for evaluation: RoundEvaluation) throws -> Approval? {
    guard evaluation.policy.approval else { return nil }
    let draft = try recordedDraft(evaluation.round)
    guard let draft, let name = draft.approvedBy, !Self.isSame(name, draft.draftedBy) else {
      throw RoundError.notApproved(evaluation.round.label)
    }
    return Approval(draftedBy: draft.draftedBy, approvedBy: name)
  }

  /// The newest draft of each period that is not issued, newest first.
  public func recordedDrafts() throws -> [RecordedDraft] {
    var drafts: [RecordedDraft] = []
    let list = try store.connection.prepare(
      """
      \(RecordedDraft.query)
      where not exists (select 1 from round where round.label = round_draft.label)
        and round_draft.id = (select max(later.id) from round_draft as later where later.label = round_draft.label)
      order by round_draft.id desc
      """)
    try list.each { drafts.append(RecordedDraft($0)) }
    return drafts
  }

  /// Whether a draft is of the list as it stands now.
  func isCurrent(_ draft: RecordedDraft, _ evaluation: RoundEvaluation) throws -> Bool {
    evaluation.policy.approval && draft.inputDigest == evaluation.round.inputDigest
  }

  private func recordedDraft(_ round: RecognitionRound) throws -> RecordedDraft? {
    let find = try store.connection.prepare(
      "\(RecordedDraft.query) where round_draft.label = $1 and round_draft.input_digest = $2")
    find.bind(1, round.label)
    find.bind(2, round.inputDigest)
    return try find.first { RecordedDraft($0) }
  }

  /// Whether two names are one person's as far as names can tell: letter case, spellings of the same Persian letter and
  /// blanks make no difference.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    left == right || PersianText.matchKey(left) == PersianText.matchKey(right)
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
  /// When.
  public let draftedAt: Instant
  /// Who approved it; nil where nobody has yet.
  public let approvedBy: String?
  /// When.
  public let approvedAt: Instant?

  static let query = """
    select round_draft.id, label, input_digest, policy_version, honorees, candidates, round_draft.operator, round_draft.at,
      round_approval.operator, round_approval.at
    from round_draft
    left join round_approval on round_approval.draft_id = round_draft.id
    """

  init(_ row: Statement) {
    id = row.int64(0)
    label = row.text(1)
    inputDigest = row.text(2)
    policyVersion = row.int(3)
    honorees = row.int(4)
    candidates = row.int(5)
    draftedBy = row.text(6)
    draftedAt = row.instant(7)
    approvedBy = row.optionalText(8)
    approvedAt = row.optionalInstant(9)
  }
}
