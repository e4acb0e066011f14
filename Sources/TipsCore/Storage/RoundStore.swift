/// Rounds of recognition: drafted from the reports, frozen when issued.
public struct RoundStore {
  let store: Store

  /// The list of a period as it would be issued now. Settle first: see ``Settlement``.
  public func draft(_ period: Period, policy: Policy = .standard, now: Instant) throws -> RecognitionRound {
    try store.read { _ in try rank(period, policy: policy, now: now).round }
  }

  /// Freezes the list of a period, with its policy, digest and the incidents that it credits.
  ///
  /// - Parameter key: signs a checkpoint of the audit trail that covers the issue; nil leaves it out.
  /// - Throws: ``RoundError`` when it is issued already, not over yet, or empty.
  public func issue(
    _ period: Period, policy: Policy = .standard, key: RecognitionKey? = nil, operatorName: String, now: Instant
  ) throws -> RecognitionRound {
    try store.write { connection in
      guard try find(period.label) == nil else { throw RoundError.issuedAlready(period.label) }
      let (round, credited) = try rank(period, policy: policy, now: now)
      guard now >= round.toInstant else { throw RoundError.notOver(period.label) }
      guard !round.honorees.isEmpty else { throw RoundError.empty(period.label) }
      let id = try insert(round, policy: policy, operatorName: operatorName, now: now)
      try insert(round.honorees, leftOut: round.leftOut, into: id)
      let credit = try connection.prepare(
        "insert into round_credit (reporter_id, report_id, round_id) values ($1, $2, $3)")
      for honoree in round.honorees {
        for incident in credited[honoree.reporter] ?? [] {
          credit.bind(1, honoree.reporter)
          credit.bind(2, incident.leadID)
          credit.bind(3, id)
          try credit.run()
        }
      }
      let audit = AuditStore(connection: connection)
      try audit.append(
        AuditEntry(
          action: .issueRound, subject: "round \(period.label)",
          detail: "\(round.honorees.count) honorees, digest \(round.inputDigest)", operatorName: operatorName, at: now),
        after: try audit.commitment(.round, key: id))
      if let key { _ = try store.auditTrail.sign(key: key, operatorName: operatorName, now: now) }
      return try existing(period.label)
    }
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
    var ids: [Int64] = []
    try store.connection.prepare("select id from round order by to_day desc, id desc").each { ids.append($0.int64(0)) }
    return try ids.compactMap(load)
  }

  // MARK: Ranking

  private func rank(
    _ period: Period, policy: Policy, now: Instant
  ) throws -> (round: RecognitionRound, counted: [Int64: [CountedIncident]]) {
    let zone = store.zone
    let from = zone.startOfDay(period.from)
    let to = zone.startOfDay(period.to)
    let candidates = try CandidateStore(store: store, policy: policy)
    let incidents = try candidates.incidents(from: from, to: to)
    let credits = try candidates.credits(of: incidents)
    let counted = Ranking.countedIncidents(of: incidents, policy: policy) { reporter, lead in
      !credits.isEmpty && credits.contains(CandidateStore.Credit(reporter: reporter, leadID: lead))
    }
    let window = policy.windowStart(periodEnd: period.to, zone: zone)
    let cooldown = policy.cooldownStart(periodStart: period.from, zone: zone)
    let base = try candidates.baseRate(from: zone.day(of: window), to: period.to)
    let draft = try Ranking.draft(
      label: period.label, from: from, to: to, candidates: counted,
      standings: { try candidates.standing(of: $0, from: window, to: to, honouredAfter: cooldown) },
      base: base, policy: policy)
    let round = RecognitionRound(
      label: period.label, state: .draft, from: period.from, to: period.to, fromInstant: from, toInstant: to,
      seats: policy.seats, policyVersion: policy.version, asOf: now, inputDigest: draft.inputDigest,
      candidates: draft.candidates, leftOut: draft.leftOut, honorees: draft.honorees)
    return (round, counted)
  }

  // MARK: Rows

  private func find(_ label: String) throws -> Int64? {
    let statement = try store.connection.prepare("select id from round where label = $1")
    statement.bind(1, label)
    return try statement.first { $0.int64(0) }
  }

  private func insert(_ round: RecognitionRound, policy: Policy, operatorName: String, now: Instant) throws -> Int64 {
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

  private func insert(_ honorees: [Honoree], leftOut: [LeftOutReason: Int], into id: Int64) throws {
    let row = try store.connection.prepare(
      """
      insert into honoree (round_id, place, reporter_id, score, confirmed, volume, reliability, county_id)
      values ($1, $2, $3, $4, $5, $6, $7, $8)
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

  private func load(_ id: Int64) throws -> RecognitionRound? {
    let list = try store.connection.prepare(
      """
      select place, reporter_id, score, confirmed, volume, reliability, county_id
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
          reliability: row.int(5), county: row.optionalInt64(6)))
    }
    let reasons = try store.connection.prepare("select reason, reporters from round_left_out where round_id = $1")
    reasons.bind(1, id)
    var leftOut: [LeftOutReason: Int] = [:]
    try reasons.each { row in
      if let reason = LeftOutReason(rawValue: row.text(0)) { leftOut[reason] = row.int(1) }
    }
    let statement = try store.connection.prepare(
      """
      select label, from_day, to_day, from_instant, to_instant, seats, policy_version, as_of, input_digest, candidates
      from round
      where id = $1
      """)
    statement.bind(1, id)
    return try statement.first { row in
      RecognitionRound(
        label: row.text(0), state: .issued, from: row.day(1), to: row.day(2),
        fromInstant: row.instant(3), toInstant: row.instant(4), seats: row.int(5), policyVersion: row.int(6),
        asOf: row.instant(7), inputDigest: row.text(8), candidates: row.int(9), leftOut: leftOut, honorees: honorees)
    }
  }
}

extension Store {
  /// Rounds of recognition.
  public var rounds: RoundStore { RoundStore(store: self) }
}
