import TipsDomain
import TipsRecognition

/// The reasons of lists: worked out for a draft, kept for an issued round.
struct RoundReasons {
  let store: Store

  /// Keeps what an issued round was worked out from: everybody who was considered, with every incident.
  func freeze(_ evaluation: RoundEvaluation, approval: RoundStore.Approval?, into id: Int64) throws {
    precondition(evaluation.extent == .line, "reasons need the whole line")
    try insertBasis(evaluation, approval: approval, into: id)
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
    for reporter in evaluation.candidates.reporters {
      let standing = try evaluation.standing(reporter)
      let (merit, record) = try evaluation.merit(of: reporter)
      let place = inLine[reporter]
      candidate.bind(1, id)
      candidate.bind(2, reporter)
      candidate.bind(3, place?.place)
      candidate.bind(4, evaluation.reason(of: reporter, standing: standing, place: place)?.rawValue)
      candidate.bind(5, merit.score)
      candidate.bind(6, merit.confirmed)
      candidate.bind(7, merit.volume)
      candidate.bind(8, merit.reliability)
      candidate.bind(9, record.founded)
      candidate.bind(10, record.assessed)
      candidate.bind(11, place?.county)
      candidate.bind(12, place?.neighbourhood)
      try candidate.run()
      try insert(merit.lines, of: reporter, into: id)
    }
  }

  private func insertBasis(_ evaluation: RoundEvaluation, approval: RoundStore.Approval?, into id: Int64) throws {
    let basis = try store.connection.prepare(
      "insert into round_basis (round_id, founded, assessed, drafted_by, approved_by) values ($1, $2, $3, $4, $5)")
    basis.bind(1, id)
    basis.bind(2, evaluation.base.founded)
    basis.bind(3, evaluation.base.assessed)
    basis.bind(4, approval?.draftedBy)
    basis.bind(5, approval?.approvedBy)
    try basis.run()
    let county = try store.connection.prepare(
      "insert into round_county (round_id, county_id, weight, seats) values ($1, $2, $3, $4)")
    for share in evaluation.draft.countyShares {
      county.bind(1, id)
      county.bind(2, share.county)
      county.bind(3, share.weight)
      county.bind(4, share.seats)
      try county.run()
    }
  }

  private func insert(_ lines: [Merit.Line], of reporter: Int64, into id: Int64) throws {
    let row = try store.connection.prepare(
      """
      insert into round_incident (
        round_id, reporter_id, ordinal, lead_id, own_id, received_at, received_day, confirmed_at, disposition, credit,
        sharers, weight, points, beyond_day_cap
      )
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
      """)
    for (index, line) in lines.enumerated() {
      let incident = line.incident
      row.bind(1, id)
      row.bind(2, reporter)
      row.bind(3, index + 1)
      row.bind(4, incident.leadID)
      row.bind(5, incident.ownReportID)
      row.bind(6, incident.receivedAt)
      row.bind(7, incident.receivedDay.number)
      row.bind(8, incident.confirmedAt)
      row.bind(9, incident.disposition.rawValue)
      row.bind(10, incident.credit)
      row.bind(11, incident.sharers)
      row.bind(12, line.weight)
      row.bind(13, line.points)
      row.bind(14, line.isBeyondDayCap)
      try row.run()
    }
  }
}

extension RoundEvaluation {
  /// Why a candidate has no seat; nil for whoever has one.
  ///
  /// - Parameter place: The candidate's place on the list or in line; nil for who is not eligible.
  func reason(of reporter: Int64, standing: Standing, place: Honoree?) -> LeftOutReason? {
    guard let place else { return standing.leftOutReason(confirmed: candidates[reporter]?.count ?? 0, policy: policy) }
    guard place.seat == nil else { return nil }
    return draft.neighbourhoodFull.contains(reporter) ? .neighbourhoodFull : .noSeat
  }

  /// Why somebody is on the list or not.
  func reasons(for reporter: Int64) throws -> Reasons {
    precondition(extent == .line, "reasons need the whole line")
    let standing = try standing(reporter)
    let (merit, record) = try merit(of: reporter)
    let line = draft.honorees + draft.waiting
    let place = line.first { $0.reporter == reporter }
    let verdict: Reasons.Verdict =
      if let place, let kind = place.seat {
        .seat(place: place.place, kind: kind)
      } else if candidates[reporter] == nil {
        .notConsidered
      } else {
        .leftOut(reason(of: reporter, standing: standing, place: place) ?? .noSeat)
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
  var lastScore: Int? { lazy.filter { $0.seat == .score }.map(\.score).min() }
}
