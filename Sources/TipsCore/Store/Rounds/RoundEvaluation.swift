import TipsCalendar
import TipsRecognition

/// A round as a draft, with all that it was worked out from.
struct RoundEvaluation {
  /// How much of the line is known.
  let extent: DraftExtent
  let round: RecognitionRound
  let draft: RoundDraft
  let policy: Policy
  let base: BaseRate
  let candidates: Candidates
  /// What the store knows of reporters, candidates or not.
  let standings: StandingReader
  /// What became of the incidents of reporters, candidates or not.
  let records: TrackRecords

  /// What a candidate's incidents come to.
  func merit(of reporter: Int64) throws -> (merit: Merit, record: TrackRecord) {
    let record = try records.record(of: reporter)
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
    let reader = try CandidateReader(store: store, policy: policy)
    let windowStart = policy.windowStart(periodEnd: period.to, zone: zone)
    let days = zone.day(of: windowStart)..<period.to
    let beside = try reader.windowReader.begin(windowStart..<to, days: days, beside: store.connection)
    let candidates = Candidates(try reader.incidentReader().counted(in: from..<to, store.connection))
    let past =
      try beside.flatMap { try? $0.wait() }
      ?? reader.windowReader.past(windowStart..<to, days: days, store.connection)
    let base = past.base
    let standings = try StandingReader(
      store.connection, honoured: try honoured(after: policy.cooldownStart(periodStart: period.from, zone: zone)),
      falseReporters: past.falseReporters)
    let prefetcher = try StandingPrefetcher(of: candidates.reporters, standings, store.connection)
    let records = try TrackRecords(
      store.connection, TrackRecordFilter(policy: policy, eligible: reader.eligible, window: windowStart..<to))
    let draft = try Ranking.draft(
      label: period.label, from: from, to: to, candidates: candidates, standings: prefetcher.standing(of:),
      records: records.records(of:), identities: store.reporters.identityReport(of:), base: base, policy: policy,
      counties: reader.counties, extent: extent)
    var leftOut = draft.leftOut
    let unidentified = try UnidentifiedCallers(policy: policy, eligible: reader.eligible)
      .reports(in: from..<to, store.connection)
    if unidentified > 0 { leftOut[.unidentified] = unidentified }
    var round = RecognitionRound(
      label: period.label, state: .draft, from: period.from, to: period.to, fromInstant: from, toInstant: to,
      seats: policy.seats, policyVersion: policy.version, asOf: now, inputDigest: draft.inputDigest,
      candidates: draft.candidates, leftOut: leftOut, honorees: draft.honorees)
    round.signsOfTimes = ReviewSigns(draft.honorees, of: candidates, periodEnd: to).ofTimes()
    return RoundEvaluation(
      extent: extent, round: round, draft: draft, policy: policy, base: base, candidates: candidates,
      standings: standings, records: records)
  }
}
