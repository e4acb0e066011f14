import TipsCalendar
import TipsRecognition

/// The rows of issued rounds.
extension RoundStore {
  func find(_ label: String) throws -> Int64? {
    let statement = try store.connection.prepare("select id from round where label = $1")
    statement.bind(1, label)
    return try statement.first { $0.int64(0) }
  }

  func insert(_ round: RecognitionRound, policy: Policy, operatorName: String, now: Instant) throws -> Int64 {
    let statement = try store.connection.prepare(
      """
      insert into round (
        label, from_day, to_day, from_instant, to_instant, seats, policy_version, policy, seed, as_of, input_digest,
        candidates, issued_at, issued_by
      )
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
      """)
    statement.bind(1, round.label)
    statement.bind(2, round.from.number)
    statement.bind(3, round.to.number)
    statement.bind(4, round.fromInstant)
    statement.bind(5, round.toInstant)
    statement.bind(6, round.seats)
    statement.bind(7, round.policyVersion)
    statement.bind(8, policy.json())
    statement.bind(9, policy.seed ?? round.label)
    statement.bind(10, round.asOf)
    statement.bind(11, round.inputDigest)
    statement.bind(12, round.candidates)
    statement.bind(13, now)
    statement.bind(14, operatorName)
    try statement.run()
    return store.connection.lastInsertedRow
  }

  func insert(_ honorees: [Honoree], leftOut: [LeftOutReason: Int], into id: Int64) throws {
    let row = try store.connection.prepare(
      """
      insert into honoree (round_id, place, reporter_id, score, confirmed, volume, reliability, county_id, seat)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      """)
    for honoree in honorees {
      row.bind(1, id)
      row.bind(2, honoree.place)
      row.bind(3, honoree.reporter)
      row.bind(4, honoree.score)
      row.bind(5, honoree.confirmed)
      row.bind(6, honoree.volume)
      row.bind(7, honoree.reliability)
      row.bind(8, honoree.county)
      row.bind(9, (honoree.seat ?? .score).rawValue)
      try row.run()
    }
    let reason = try store.connection.prepare(
      "insert into round_left_out (round_id, reason, reporters) values ($1, $2, $3)")
    for (key, count) in leftOut {
      reason.bind(1, id)
      reason.bind(2, key.rawValue)
      reason.bind(3, count)
      try reason.run()
    }
  }

  func load(_ id: Int64) throws -> RecognitionRound? {
    let statement = try store.connection.prepare(
      """
      select label, from_day, to_day, from_instant, to_instant, seats, policy_version, as_of, input_digest, candidates,
        drafted_by, approved_by
      from round
      left join round_basis on round_basis.round_id = round.id
      where id = $1
      """)
    statement.bind(1, id)
    let honorees = try honorees(of: id)
    let leftOut = try leftOut(of: id)
    let found = try statement.first { row in
      var round = RecognitionRound(
        label: row.text(0), state: .issued, from: row.day(1), to: row.day(2),
        fromInstant: row.instant(3), toInstant: row.instant(4), seats: row.int(5), policyVersion: row.int(6),
        asOf: row.instant(7), inputDigest: row.text(8), candidates: row.int(9), leftOut: leftOut, honorees: honorees)
      round.draftedBy = row.optionalText(10)
      round.approvedBy = row.optionalText(11)
      return round
    }
    guard var round = found else { return nil }
    try readCeremony(of: id, into: &round)
    return round
  }

  private func honorees(of id: Int64) throws -> [Honoree] {
    let list = try store.connection.prepare(
      """
      select place, reporter_id, score, confirmed, volume, reliability, county_id, seat
      from honoree
      where round_id = $1
      order by place
      """)
    list.bind(1, id)
    var honorees: [Honoree] = []
    try list.each { row in
      honorees.append(
        Honoree(
          place: row.int(0), reporter: row.int64(1), score: row.int(2), confirmed: row.int(3), volume: row.int(4),
          reliability: row.int(5), county: row.optionalInt64(6), seat: SeatKind(rawValue: row.text(7))))
    }
    return honorees
  }

  private func leftOut(of id: Int64) throws -> [LeftOutReason: Int] {
    let reasons = try store.connection.prepare("select reason, reporters from round_left_out where round_id = $1")
    reasons.bind(1, id)
    var leftOut: [LeftOutReason: Int] = [:]
    try reasons.each { row in
      if let reason = LeftOutReason(rawValue: row.text(0)) { leftOut[reason] = row.int(1) }
    }
    return leftOut
  }
}
