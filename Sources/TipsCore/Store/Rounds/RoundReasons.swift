import TipsCalendar
import TipsDomain
import TipsRecognition
import TipsSQLite

/// Why somebody is on a list or not: worked out for a draft, kept for an issued round.
extension RoundStore {
  /// Why somebody is on the list of a period or not: as it was when it was issued, else as the draft stands now.
  ///
  /// - Throws: ``RoundError/lineNotKept(_:)`` where the round was issued before reasons were kept, ``ReporterError``.
  public func reasons(_ period: Period, reporter typed: String, now: Instant) throws -> Reasons {
    try store.read { _ in
      let reporter = try store.reporters.reporter(typed).id
      var reasons =
        if let id = try find(period.label) {
          try reasons(for: reporter, in: id, existing(period.label))
        } else {
          try evaluate(period, policy: nil, extent: .place(of: reporter), now: now).reasons(for: reporter)
        }
      reasons.histories = try reasons.merit.lines.map { try history(of: $0.incident) }
      return reasons
    }
  }

  /// As the reports are now: the time of recording never changes, and marks are only added.
  private func history(of incident: CountedIncident) throws -> IncidentHistory {
    let history = try store.connection.first(
      """
      select own.recorded_at, leading.received_at, count(outcome_event.id), max(outcome_event.recorded_at)
      from report as own
      join report as leading on leading.id = $2
      left join outcome_event on outcome_event.report_id = leading.id
      where own.id = $1
      group by own.id, own.recorded_at, leading.received_at
      """, incident.ownReportID, incident.leadID
    ) { (recordedAt: Instant, leadReceivedAt: Instant, marks: Int, markedAt: Instant?) in
      IncidentHistory(recordedAt: recordedAt, leadReceivedAt: leadReceivedAt, marks: marks, markedAt: markedAt)
    }
    return history
      ?? IncidentHistory(
        recordedAt: incident.receivedAt, leadReceivedAt: incident.receivedAt, marks: 0, markedAt: nil)
  }

  // MARK: Issued rounds

  /// Keeps what an issued round was worked out from: everybody who was considered, with every incident.
  func freezeReasons(of evaluation: RoundEvaluation, approval: Approval?, into id: Int64) throws {
    precondition(evaluation.extent == .line, "reasons need the whole line")
    try store.connection.run(
      "insert into round_basis (round_id, founded, assessed, drafted_by, approved_by) values ($1, $2, $3, $4, $5)", id,
      evaluation.base.founded, evaluation.base.assessed, approval?.draftedBy, approval?.approvedBy)
    let county = try store.connection.prepare(
      "insert into round_county (round_id, county_id, weight, seats) values ($1, $2, $3, $4)")
    for share in evaluation.draft.countyShares { try county.run(id, share.county, share.weight, share.seats) }
    let line = evaluation.draft.honorees + evaluation.draft.waiting
    let inLine = Dictionary(line.map { ($0.reporter, $0) }, uniquingKeysWith: { first, _ in first })
    let candidate = try store.connection.prepare(
      """
      insert into round_candidate (
        round_id, reporter_id, place, reason, score, confirmed, volume, reliability, founded, assessed, county_id,
        neighbourhood_id
      )
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
      """)
    let incident = try store.connection.prepare(
      """
      insert into round_incident (
        round_id, reporter_id, ordinal, lead_id, own_id, received_at, received_day, confirmed_at, disposition, credit,
        sharers, weight, points, beyond_day_cap
      )
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
      """)
    for reporter in evaluation.candidates.reporters {
      let (merit, record) = try evaluation.merit(of: reporter)
      let place = inLine[reporter]
      try candidate.run(
        id, reporter, place?.place, evaluation.reason(of: reporter, place: place), merit.score, merit.confirmed,
        merit.volume, merit.reliability, record.founded, record.assessed, place?.county, place?.neighbourhood)
      for (index, line) in merit.lines.enumerated() {
        let counted = line.incident
        try incident.run(
          id, reporter, index + 1, counted.leadID, counted.ownReportID, counted.receivedAt, counted.receivedDay,
          counted.confirmedAt, counted.disposition, counted.credit, counted.sharers, line.weight, line.points,
          line.isBeyondDayCap)
      }
    }
  }

  private func reasons(for reporter: Int64, in id: Int64, _ round: RecognitionRound) throws -> Reasons {
    let basis = try store.connection.first(
      """
      select round_basis.founded, round_basis.assessed, round.policy
      from round_basis join round on round.id = round_basis.round_id
      where round_id = $1
      """, id
    ) { (founded: Int, assessed: Int, policy: Policy) in
      (base: BaseRate(founded: founded, assessed: assessed), policy: policy)
    }
    guard let basis else { throw RoundError.lineNotKept(round.label) }
    let candidate = try candidates(of: id, where: "reporter_id = $2", reporter).first
    let place = round.honorees.first { $0.reporter == reporter }
    let verdict: Reasons.Verdict =
      if let place {
        .seat(place: place.place, kind: place.seat ?? .score)
      } else {
        candidate.map { .leftOut($0.reason ?? .noSeat) } ?? .notConsidered
      }
    let lines = try store.connection.rows(
      """
      select \(Merit.Line.columns)
      from round_incident
      where round_id = $1 and reporter_id = $2
      order by ordinal
      """, id, reporter, as: Merit.Line.self)
    let merit = Merit(
      volume: candidate?.volume ?? 0, reliability: candidate?.reliability ?? 0, score: candidate?.score ?? 0,
      confirmed: candidate?.confirmed ?? 0, firstConfirmation: lines.lazy.map(\.incident.confirmedAt).min(),
      lines: lines)
    let inLine = candidate?.place.flatMap { $0 > round.honorees.count ? $0 - round.honorees.count : nil }
    let countySeats: Int? = try candidate?.county.flatMap { county in
      try store.connection.value("select seats from round_county where round_id = $1 and county_id = $2", id, county)
    }
    return Reasons(
      reporter: reporter, verdict: verdict, placeInLine: inLine, merit: merit, founded: candidate?.founded ?? 0,
      assessed: candidate?.assessed ?? 0, base: basis.base, policy: basis.policy,
      lastScore: round.honorees.lastScore, county: candidate?.county, countySeats: countySeats,
      honorees: round.honorees.count, asOf: round.asOf, isIssued: true, withdrawal: round.withdrawals[reporter],
      replacementPlace: round.replacements.first { $0.reporter == reporter }?.place)
  }

  /// Those who were considered for an issued round, by their places.
  ///
  /// - Parameters:
  ///   - condition: SQL on the columns of `round_candidate`, in which `$2` is `value`.
  func candidates(of id: Int64, where condition: String, _ value: Int64) throws -> [Candidate] {
    try store.connection.rows(
      """
      select \(Candidate.columns)
      from round_candidate
      where round_id = $1 and \(condition)
      order by place
      """, id, value, as: Candidate.self)
  }

  /// Somebody who was considered for an issued round.
  struct Candidate: RowDecodable {
    static let columns = """
      reporter_id, place, reason, score, confirmed, volume, reliability, founded, assessed, county_id,
        neighbourhood_id
      """

    let reporter: Int64
    let place: Int?
    let reason: OmissionReason?
    let score: Int
    let confirmed: Int
    let volume: Int
    let reliability: Int
    let founded: Int
    let assessed: Int
    let county: Int64?
    let neighbourhood: Int64?

    init(_ row: inout RowReader) throws {
      reporter = try row.next()
      place = try row.next()
      reason = try row.next()
      score = try row.next()
      confirmed = try row.next()
      volume = try row.next()
      reliability = try row.next()
      founded = try row.next()
      assessed = try row.next()
      county = try row.next()
      neighbourhood = try row.next()
    }
  }
}

extension Merit.Line: RowDecodable {
  package static let columns = """
    lead_id, own_id, received_at, received_day, confirmed_at, credit, disposition, sharers, weight, points,
      beyond_day_cap
    """

  package init(_ row: inout RowReader) throws {
    self.init(
      incident: CountedIncident(
        leadID: try row.next(), ownReportID: try row.next(), receivedAt: try row.next(), receivedDay: try row.next(),
        confirmedAt: try row.next(), credit: try row.next(), disposition: try row.next(), county: nil,
        sharers: try row.next()),
      weight: try row.next(), points: try row.next(), isBeyondDayCap: try row.next())
  }
}

// MARK: Drafts

extension RoundEvaluation {
  /// Why a candidate has no seat; nil for whoever has one.
  ///
  /// - Parameter place: The candidate's place on the list or in line; nil for who is not eligible.
  fileprivate func reason(of reporter: Int64, place: Honoree?) throws -> OmissionReason? {
    guard let place else {
      let confirmed = candidates[reporter]?.count ?? 0
      return try standings.standing(of: reporter).omissionReason(confirmed: confirmed, policy: policy)
    }
    guard place.seat == nil else { return nil }
    return draft.neighbourhoodFull.contains(reporter) ? .neighbourhoodFull : .noSeat
  }

  /// Why somebody is on the list or not. Their place in line is told as far as it was worked out.
  func reasons(for reporter: Int64) throws -> Reasons {
    let (merit, record) = try merit(of: reporter)
    let place = (draft.honorees + draft.waiting).first { $0.reporter == reporter }
    let verdict: Reasons.Verdict =
      if let place, let kind = place.seat {
        .seat(place: place.place, kind: kind)
      } else if candidates[reporter] == nil {
        .notConsidered
      } else {
        .leftOut(try reason(of: reporter, place: place) ?? .noSeat)
      }
    return Reasons(
      reporter: reporter, verdict: verdict,
      placeInLine: place.flatMap { $0.seat == nil ? $0.place - draft.honorees.count : nil }, merit: merit,
      founded: record.founded, assessed: record.assessed, base: base, policy: policy,
      lastScore: draft.honorees.lastScore, county: place?.county,
      countySeats: place?.county.flatMap { county in draft.countyShares.first { $0.county == county }?.seats },
      honorees: draft.honorees.count, asOf: round.asOf, isIssued: false)
  }
}

extension [Honoree] {
  /// The lowest score of those who have a seat by the score over the whole store.
  fileprivate var lastScore: Int? { lazy.filter { $0.seat == .score }.map(\.score).min() }
}
