import TipsCalendar
import TipsIdentity
import TipsRecognition
import TipsSQLite

/// Rounds of recognition: drafted from the reports, frozen when issued.
public struct RoundStore {
  let store: Store

  /// The list of a period as it would be issued now, by the policy of the store unless another one is given. Settle first:
  /// see ``Settlement``.
  public func draft(_ period: Period, policy: Policy? = nil, now: Instant) throws -> RecognitionRound {
    try store.read { _ in try evaluate(period, policy: policy, extent: .list, now: now).round }
  }

  /// Freezes the list of a period, with its policy, digest, reasons, and the incidents that it credits.
  ///
  /// - Parameters:
  ///   - key: checks that the reports are those of the people on the list, and signs a checkpoint of the audit trail that
  ///     covers the issue; nil leaves both out.
  ///   - isClockSet: whether `now` is what somebody set, and not the machine's clock; the trail says so.
  ///   - digest: what the list that somebody looked at was worked out from; nil where that is not to be compared.
  /// - Throws: ``RoundError`` when it or a round of some of its days is issued already, it is not over yet, empty, or not
  ///   approved where the policy asks for it, is another one than was looked at, or a report is tied to somebody without the officer's key.
  public func issue(
    _ period: Period, policy: Policy? = nil, key: RecognitionKey? = nil, operatorName: String, now: Instant,
    isClockSet: Bool = false, expecting digest: String? = nil
  ) throws -> RecognitionRound {
    try store.writeOrRefuse(
      "issue", of: .round(period.label), operatorName: operatorName, now: now
    ) { connection in
      let (evaluation, approval) = try evaluateToIssue(period, policy: policy, extent: .line, now: now)
      let round = evaluation.round
      guard digest == nil || digest == round.inputDigest else { throw RoundError.changed(period.label) }
      if let key { try checkLinks(of: evaluation, key: key) }
      let seedSetAt = try cautions(on: round).seedSetAt
      let id = try insert(round, policy: evaluation.policy, operatorName: operatorName, now: now)
      try insert(round.honorees, leftOut: round.leftOut, into: id)
      try freezeReasons(of: evaluation, approval: approval, into: id)
      for honoree in round.honorees { try honour(honoree.reporter, in: id) }
      let audit = AuditStore(connection: connection)
      try audit.append(
        AuditEntry(
          action: .issueRound, subject: .round(period.label),
          detail: "\(round.honorees.count) honorees, policy \(round.policyVersion), digest \(round.inputDigest)"
            + (seedSetAt.map { ", seed set after the period's end, \(store.zone.iso8601($0))" } ?? "")
            + (isClockSet ? ", by a clock that was set with TIPS_NOW" : ""),
          operatorName: operatorName, at: now),
        after: try audit.commitment(.round, key: id))
      if let key { _ = try store.auditTrail.sign(key: key, operatorName: operatorName, now: now) }
      return try existing(period.label)
    }
  }

  /// The list of a period as ``issue(_:policy:key:operatorName:now:isClockSet:)`` would freeze it now, for whoever asks
  /// somebody first. A refusal is recorded.
  ///
  /// - Throws: what issuing it would throw, links apart.
  public func draftToIssue(_ period: Period, operatorName: String, now: Instant) throws -> RecognitionRound {
    try store.writeOrRefuse("issue", of: .round(period.label), operatorName: operatorName, now: now) { _ in
      try evaluateToIssue(period, policy: nil, extent: .list, now: now).evaluation.round
    }
  }

  /// Ranks a period whose list may be issued.
  ///
  /// - Throws: ``RoundError`` where it may not.
  private func evaluateToIssue(
    _ period: Period, policy: Policy?, extent: DraftExtent, now: Instant
  ) throws -> (evaluation: RoundEvaluation, approval: Approval?) {
    guard try find(period.label) == nil else { throw RoundError.issuedAlready(period.label) }
    if let other = try overlapping(period.from..<period.to) {
      throw RoundError.overlaps(period.label, issued: other)
    }
    guard now >= store.zone.startOfDay(period.to) else { throw RoundError.notOver(period.label) }
    let evaluation = try evaluate(period, policy: policy, extent: extent, now: now)
    guard !evaluation.round.honorees.isEmpty else { throw RoundError.empty(period.label) }
    return (evaluation, try approval(for: evaluation))
  }

  /// An issued round.
  ///
  /// - Throws: ``RoundError/notIssued(_:)``.
  public func existing(_ label: String) throws -> RecognitionRound {
    guard let id = try find(label), let round = try load(id) else { throw RoundError.notIssued(label) }
    return round
  }

  /// Whether the round of a period is issued.
  public func isIssued(_ label: String) throws -> Bool { try find(label) != nil }

  /// All issued rounds, newest period first.
  public func all() throws -> [RecognitionRound] {
    try rounds(try store.connection.rows("select id from round order by to_day desc, id desc") { (id: Int64) in id })
  }

  func rounds(_ ids: [Int64]) throws -> [RecognitionRound] { try ids.compactMap(load) }

  /// Takes down what a round credits to somebody who gets a seat, as the reasons of the round count it, and which report
  /// says their name.
  func honour(_ reporter: Int64, in id: Int64) throws {
    try store.connection.run(
      """
      insert into round_credit (reporter_id, report_id, round_id)
      select reporter_id, lead_id, round_id
      from round_incident
      where round_id = $1 and reporter_id = $2
      on conflict do nothing
      """, id, reporter)
    try store.connection.run(
      """
      insert into round_identity (round_id, reporter_id, report_id)
      select $1, id, identity_report_id from reporter where id = $2 and identity_report_id is not null
      """, id, reporter)
  }
}

extension Store {
  /// Rounds of recognition.
  public var rounds: RoundStore { RoundStore(store: self) }
}
