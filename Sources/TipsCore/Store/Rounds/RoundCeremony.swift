import TipsCalendar
import TipsIdentity
import TipsRecognition

/// What happens to a list after it was issued: withdrawals, replacements, ceremonies.
extension RoundStore {
  /// Records a ceremony: everybody on the list who was not thanked yet, those who withdrew left out, was there, apart from
  /// the ones who are named as absent. Those can be thanked at a later one.
  ///
  /// - Parameters:
  ///   - absent: Pseudonyms as typed.
  /// - Returns: how many were thanked.
  /// - Throws: ``RoundError``, ``ReporterError``.
  @discardableResult
  public func thank(
    _ label: String, day: LocalDay, place: String, absent: [String], operatorName: String, now: Instant
  ) throws -> Int {
    let place = try ReporterStore.line(place, field: "--place")
    guard day <= store.zone.day(of: now) else { throw RoundError.ceremonyAhead }
    return try store.write { connection in
      let round = try existing(label)
      guard let id = try find(label) else { throw RoundError.notIssued(label) }
      guard try day >= issueDay(of: id) else { throw RoundError.ceremonyTooEarly(label) }
      let waiting = round.named.map(\.reporter).filter { round.thanks[$0]?.wasPresent != true }
      let missing = try Set(
        absent.map { typed in
          let reporter = try store.reporters.reporter(typed).id
          guard waiting.contains(reporter) else { throw RoundError.notOnList(label, reporter: reporter) }
          return reporter
        })
      guard waiting.count > missing.count else { throw RoundError.nobodyToThank(label) }
      let audit = AuditStore(connection: connection)
      let before = try audit.commitment(.round, key: id)
      let ceremony = try insertCeremony(of: id, day: day, place: place, operatorName: operatorName, now: now)
      let row = try connection.prepare(
        "insert into round_thanks (ceremony_id, reporter_id, present) values ($1, $2, $3)")
      for reporter in waiting {
        row.bind(1, ceremony)
        row.bind(2, reporter)
        row.bind(3, !missing.contains(reporter))
        try row.run()
      }
      let thanked = waiting.count - missing.count
      try audit.append(
        AuditEntry(
          action: .thankRound, subject: "round \(label)", detail: "\(thanked) thanked, \(missing.count) absent",
          operatorName: operatorName, at: now),
        before: before, after: try audit.commitment(.round, key: id))
      return thanked
    }
  }

  private func issueDay(of id: Int64) throws -> LocalDay {
    let statement = try store.connection.prepare("select issued_at from round where id = $1")
    statement.bind(1, id)
    return store.zone.day(of: try statement.first { $0.instant(0) } ?? Instant(epochSeconds: 0))
  }

  private func insertCeremony(
    of id: Int64, day: LocalDay, place: String, operatorName: String, now: Instant
  ) throws -> Int64 {
    let insert = try store.connection.prepare(
      "insert into round_ceremony (round_id, day, place, operator, recorded_at) values ($1, $2, $3, $4, $5)")
    insert.bind(1, id)
    insert.bind(2, day.number)
    insert.bind(3, place)
    insert.bind(4, operatorName)
    insert.bind(5, now)
    try insert.run()
    return store.connection.lastInsertedRow
  }

  /// Reads who withdrew, who came instead, and who was thanked.
  func readCeremony(of id: Int64, into round: inout RecognitionRound) throws {
    let withdrawals = try store.connection.prepare(
      "select reporter_id, reason, operator, at from round_withdrawal where round_id = $1")
    withdrawals.bind(1, id)
    try withdrawals.each { row in
      round.withdrawals[row.int64(0)] = RecognitionRound.Withdrawal(
        reason: row.text(1), operatorName: row.text(2), at: row.instant(3))
    }
    let replacements = try store.connection.prepare(
      """
      select round_replacement.place, round_replacement.reporter_id, score, confirmed, volume, reliability, county_id,
        seat, for_reporter_id
      from round_replacement
      join round_candidate on round_candidate.round_id = round_replacement.round_id
        and round_candidate.reporter_id = round_replacement.reporter_id
      where round_replacement.round_id = $1
      order by round_replacement.place
      """)
    replacements.bind(1, id)
    try replacements.each { row in
      round.replacements.append(
        Honoree(
          place: row.int(0), reporter: row.int64(1), score: row.int(2), confirmed: row.int(3), volume: row.int(4),
          reliability: row.int(5), county: row.optionalInt64(6), seat: SeatKind(rawValue: row.text(7))))
      round.replacedBy[row.int64(8)] = row.int64(1)
    }
    let thanks = try store.connection.prepare(
      """
      select round_thanks.reporter_id, round_ceremony.day, round_ceremony.place, round_thanks.present
      from round_thanks
      join round_ceremony on round_ceremony.id = round_thanks.ceremony_id
      where round_ceremony.round_id = $1
      order by round_ceremony.id
      """)
    thanks.bind(1, id)
    try thanks.each { row in
      round.thanks[row.int64(0)] = RecognitionRound.Thanks(
        day: row.day(1), place: row.text(2), wasPresent: row.bool(3))
    }
  }
}
