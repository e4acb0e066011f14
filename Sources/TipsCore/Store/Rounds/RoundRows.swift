import TipsCalendar
import TipsRecognition
import TipsSQLite

/// The rows of issued rounds.
extension RoundStore {
  func find(_ label: String) throws -> Int64? {
    try store.connection.value("select id from round where label = $1", label)
  }

  func insert(_ round: RecognitionRound, policy: Policy, operatorName: String, now: Instant) throws -> Int64 {
    try store.connection.run(
      """
      insert into round (
        label, from_day, to_day, from_instant, to_instant, seats, policy_version, policy, seed, as_of, input_digest,
        candidates, issued_at, issued_by
      )
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
      """, round.label, round.from, round.to, round.fromInstant, round.toInstant, round.seats, round.policyVersion,
      policy.json(), policy.seed ?? round.label, round.asOf, round.inputDigest, round.candidates, now, operatorName)
    return store.connection.lastInsertedRow
  }

  func insert(_ honorees: [Honoree], leftOut: [OmissionReason: Int], into id: Int64) throws {
    let row = try store.connection.prepare(
      """
      insert into honoree (round_id, place, reporter_id, score, confirmed, volume, reliability, county_id, seat)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      """)
    for honoree in honorees {
      try row.run(
        id, honoree.place, honoree.reporter, honoree.score, honoree.confirmed, honoree.volume, honoree.reliability,
        honoree.county, honoree.seat ?? .score)
    }
    let reason = try store.connection.prepare(
      "insert into round_left_out (round_id, reason, reporters) values ($1, $2, $3)")
    for (key, count) in leftOut { try reason.run(id, key, count) }
  }

  func load(_ id: Int64) throws -> RecognitionRound? {
    let honorees = try store.connection.rows(
      """
      select \(Honoree.columns)
      from honoree
      where round_id = $1
      order by place
      """, id, as: Honoree.self)
    let leftOut = try store.connection.rows(
      "select reason, reporters from round_left_out where round_id = $1", id
    ) { (reason: OmissionReason, reporters: Int) in (reason, reporters) }
    let round = try store.connection.first(
      """
      select label, from_day, to_day, from_instant, to_instant, seats, policy_version, as_of, input_digest, candidates,
        drafted_by, approved_by
      from round
      left join round_basis on round_basis.round_id = round.id
      where id = $1
      """, id
    ) {
      (
        label: String, from: LocalDay, to: LocalDay, fromInstant: Instant, toInstant: Instant, seats: Int, version: Int,
        asOf: Instant, digest: String, candidates: Int, draftedBy: String?, approvedBy: String?
      ) in
      RecognitionRound(
        label: label, state: .issued, from: from, to: to, fromInstant: fromInstant, toInstant: toInstant, seats: seats,
        policyVersion: version, asOf: asOf, inputDigest: digest, candidates: candidates,
        leftOut: Dictionary(leftOut, uniquingKeysWith: { first, _ in first }), honorees: honorees,
        draftedBy: draftedBy, approvedBy: approvedBy)
    }
    guard var round else { return nil }
    try readCeremony(of: id, into: &round)
    return round
  }

  /// Everybody on an issued round that ends after an instant: its list and those who took a seat later, without those
  /// who withdrew.
  ///
  /// At an office these are the lists of the province and of its stations.
  func honoured(after: Instant) throws -> Set<Int64> {
    if store.isOffice {
      let listed = try store.connection.rows("select reporter_id from listed_person where to_instant > $1", after) {
        (reporter: Int64) in reporter
      }
      return Set(listed).union(try PastReader(store.connection).honoured(after: after))
    }
    return Set(
      try store.connection.rows(
        """
        select honoree.reporter_id
        from honoree
        join round on round.id = honoree.round_id
        left join round_withdrawal on round_withdrawal.round_id = honoree.round_id
          and round_withdrawal.reporter_id = honoree.reporter_id
        where round.to_instant > $1 and round_withdrawal.round_id is null
        union
        select round_replacement.reporter_id
        from round_replacement
        join round on round.id = round_replacement.round_id
        left join round_withdrawal on round_withdrawal.round_id = round_replacement.round_id
          and round_withdrawal.reporter_id = round_replacement.reporter_id
        where round.to_instant > $1 and round_withdrawal.round_id is null
        """, after
      ) { (reporter: Int64) in reporter }
    ).union(try PastReader(store.connection).honoured(after: after))
  }
}

extension Honoree: RowDecodable {
  package static let columns = "place, reporter_id, score, confirmed, volume, reliability, county_id, seat"

  package init(_ row: inout RowReader) throws {
    self.init(
      place: try row.next(), reporter: try row.next(), score: try row.next(), confirmed: try row.next(),
      volume: try row.next(), reliability: try row.next(), county: try row.next(), seat: try row.next(SeatKind.self))
  }
}

extension OmissionReason: ColumnValue, ParameterValue {}
extension SeatKind: ColumnValue, ParameterValue {}
