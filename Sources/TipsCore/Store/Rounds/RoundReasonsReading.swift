import TipsCalendar
import TipsDomain
import TipsRecognition

extension RoundStore {
  /// Why somebody is on the list of a period or not: as it was when it was issued, else as the draft stands now.
  ///
  /// - Throws: ``RoundError/lineNotKept(_:)`` where the round was issued before reasons were kept, ``ReporterError``.
  public func reasons(_ period: Period, reporter typed: String, now: Instant) throws -> Reasons {
    try store.read { _ in
      let reporter = try store.reporters.reporter(typed).id
      guard let id = try find(period.label) else {
        return try evaluate(period, policy: nil, extent: .line, now: now).reasons(for: reporter)
      }
      return try reasons(for: reporter, in: id, existing(period.label))
    }
  }

  private func reasons(for reporter: Int64, in id: Int64, _ round: RecognitionRound) throws -> Reasons {
    guard let basis = try basis(of: id) else { throw RoundError.lineNotKept(round.label) }
    let candidate = try candidates(of: id, where: "reporter_id = $2", reporter).first
    let place = round.honorees.first { $0.reporter == reporter }
    let verdict: Reasons.Verdict =
      if let place {
        .seat(place: place.place, kind: place.seat ?? .score)
      } else {
        candidate.map { .leftOut($0.reason ?? .noSeat) } ?? .notConsidered
      }
    let lines = try incidents(of: reporter, in: id)
    let merit = Merit(
      volume: candidate?.volume ?? 0, reliability: candidate?.reliability ?? 0, score: candidate?.score ?? 0,
      confirmed: candidate?.confirmed ?? 0, firstConfirmation: lines.lazy.map(\.incident.confirmedAt).min(),
      lines: lines)
    let inLine = candidate.flatMap { $0.place }.flatMap { place in
      place > round.honorees.count ? place - round.honorees.count : nil
    }
    var reasons = Reasons(
      reporter: reporter, verdict: verdict, placeInLine: inLine, merit: merit, founded: candidate?.founded ?? 0,
      assessed: candidate?.assessed ?? 0, base: basis.base, policy: basis.policy,
      lastScore: round.honorees.lastScore, county: candidate?.county,
      countySeats: try candidate?.county.flatMap { try countySeats(of: $0, in: id) }, honorees: round.honorees.count,
      asOf: round.asOf, isIssued: true)
    reasons.withdrawal = round.withdrawals[reporter]
    reasons.replacementPlace = round.replacements.first { $0.reporter == reporter }?.place
    return reasons
  }

  private func basis(of id: Int64) throws -> (base: BaseRate, policy: Policy)? {
    let statement = try store.connection.prepare(
      """
      select round_basis.founded, round_basis.assessed, round.policy
      from round_basis join round on round.id = round_basis.round_id
      where round_id = $1
      """)
    statement.bind(1, id)
    return try statement.first {
      (BaseRate(founded: $0.int(0), assessed: $0.int(1)), try Policy(json: $0.text(2)))
    }
  }

  private func countySeats(of county: Int64, in id: Int64) throws -> Int? {
    let statement = try store.connection.prepare(
      "select seats from round_county where round_id = $1 and county_id = $2")
    statement.bind(1, id)
    statement.bind(2, county)
    return try statement.first { $0.int(0) }
  }

  private func incidents(of reporter: Int64, in id: Int64) throws -> [Merit.Line] {
    let statement = try store.connection.prepare(
      """
      select lead_id, own_id, received_at, received_day, confirmed_at, disposition, credit, sharers, weight, points,
        beyond_day_cap
      from round_incident
      where round_id = $1 and reporter_id = $2
      order by ordinal
      """)
    statement.bind(1, id)
    statement.bind(2, reporter)
    var lines: [Merit.Line] = []
    try statement.each { row in
      lines.append(
        Merit.Line(
          incident: CountedIncident(
            leadID: row.int64(0), ownReportID: row.int64(1), receivedAt: row.instant(2),
            receivedDay: row.day(3), confirmedAt: row.instant(4), credit: row.int(6),
            disposition: Disposition(rawValue: row.int(5)) ?? .operation, county: nil, sharers: row.int(7)),
          weight: row.int(8), points: row.int(9), isBeyondDayCap: row.bool(10)))
    }
    return lines
  }

  /// Somebody who was considered for an issued round.
  struct Candidate {
    let reporter: Int64
    let place: Int?
    let reason: LeftOutReason?
    let score: Int
    let confirmed: Int
    let volume: Int
    let reliability: Int
    let founded: Int
    let assessed: Int
    let county: Int64?
    let neighbourhood: Int64?
  }

  /// Those who were considered for an issued round, by their places.
  ///
  /// - Parameters:
  ///   - condition: SQL on the columns of `round_candidate`, in which `$2` is `value`.
  func candidates(of id: Int64, where condition: String, _ value: Int64) throws -> [Candidate] {
    let statement = try store.connection.prepare(
      """
      select reporter_id, place, reason, score, confirmed, volume, reliability, founded, assessed, county_id,
        neighbourhood_id
      from round_candidate
      where round_id = $1 and \(condition)
      order by place
      """)
    statement.bind(1, id)
    statement.bind(2, value)
    var candidates: [Candidate] = []
    try statement.each { row in
      candidates.append(
        Candidate(
          reporter: row.int64(0), place: row.optionalInt64(1).map(Int.init),
          reason: row.optionalText(2).flatMap(LeftOutReason.init(rawValue:)), score: row.int(3),
          confirmed: row.int(4), volume: row.int(5), reliability: row.int(6), founded: row.int(7),
          assessed: row.int(8), county: row.optionalInt64(9), neighbourhood: row.optionalInt64(10)))
    }
    return candidates
  }
}
