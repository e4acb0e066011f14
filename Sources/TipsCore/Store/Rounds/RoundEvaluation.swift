import TipsCalendar
import TipsRecognition

/// A round as a draft, with all that it was worked out from.
struct RoundEvaluation {
  /// Places in the line and reasons are known only where the whole line was worked out.
  let extent: DraftExtent
  let round: RecognitionRound
  let draft: RoundDraft
  let policy: Policy
  let base: BaseRate
  let candidates: Candidates
  /// What the store knows of a reporter, candidate or not.
  let standing: (Int64) throws -> Standing
  /// What became of a reporter's incidents, candidate or not.
  let record: (Int64) throws -> TrackRecord

  /// What a candidate's incidents come to.
  func merit(of reporter: Int64) throws -> (merit: Merit, record: TrackRecord) {
    let record = try record(reporter)
    return (Ranking.merit(of: candidates[reporter] ?? [], record: record, base: base, policy: policy), record)
  }
}

extension RoundStore {
  /// Ranks the candidates of a period by the store's policy, or by another one.
  ///
  /// - Parameter extent: The line of those who wait is needed by who keeps it or asks for places in it.
  func evaluate(
    _ period: Period, policy: Policy?, extent: DraftExtent, now: Instant
  ) throws -> RoundEvaluation {
    let policy = try policy ?? store.policies.current()
    let zone = store.zone
    let from = zone.startOfDay(period.from)
    let to = zone.startOfDay(period.to)
    let source = try CandidateStore(store: store, policy: policy)
    let candidates = Candidates(
      try source.reading().counted(from: from, to: to, connection: store.connection))
    let window = policy.windowStart(periodEnd: period.to, zone: zone)
    let honoured = try source.honoured(after: policy.cooldownStart(periodStart: period.from, zone: zone))
    let base = try source.baseRate(from: zone.day(of: window), to: period.to)
    let question = StandingQuestion(
      honoured: honoured, falseReporters: try source.falseReporters(in: window..<to))
    let records = try source.records(in: window..<to)
    let standings = try StandingReadAhead(
      of: candidates.reporters, question: question, connection: store.connection)
    let draft = try Ranking.draft(
      label: period.label, from: from, to: to, candidates: candidates, standings: standings.standing(of:),
      records: records.records(of:), base: base, policy: policy, counties: source.counties, extent: extent)
    let round = RecognitionRound(
      label: period.label, state: .draft, from: period.from, to: period.to, fromInstant: from, toInstant: to,
      seats: policy.seats, policyVersion: policy.version, asOf: now, inputDigest: draft.inputDigest,
      candidates: draft.candidates, leftOut: draft.leftOut, honorees: draft.honorees)
    let anybody = try StandingReading(store.connection, question: question)
    return RoundEvaluation(
      extent: extent, round: round, draft: draft, policy: policy, base: base, candidates: candidates,
      standing: anybody.standing(of:),
      record: records.record(of:))
  }
}
