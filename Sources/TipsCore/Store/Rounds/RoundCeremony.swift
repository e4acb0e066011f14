import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsRecognition
import TipsSQLite

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
    return try store.write { connection in
      let round = try existing(label)
      let id = try checkCeremony(of: label, on: day, now: now)
      let waiting = round.named.map(\.reporter).filter { round.thanks[$0]?.wasPresent != true }
      let missing = try Set(
        absent.map { typed in
          let reporter = try store.reporters.reporter(typed).id
          guard waiting.contains(reporter) else { throw RoundError.notOnList(label, reporter: reporter) }
          return reporter
        })
      guard waiting.count > missing.count else { throw RoundError.nobodyToThank(label) }
      return try AuditStore(connection: connection).recording(.round, key: id) {
        try connection.run(
          "insert into round_ceremony (round_id, day, place, operator, recorded_at) values ($1, $2, $3, $4, $5)", id,
          day, place, operatorName, now)
        let ceremony = connection.lastInsertedRow
        let row = try connection.prepare(
          "insert into round_thanks (ceremony_id, reporter_id, present) values ($1, $2, $3)")
        for reporter in waiting { try row.run(ceremony, reporter, !missing.contains(reporter)) }
        let thanked = waiting.count - missing.count
        let entry = AuditEntry(
          action: .thankRound, subject: .round(label), detail: "\(thanked) thanked, \(missing.count) absent",
          operatorName: operatorName, at: now)
        return (thanked, entry)
      }
    }
  }

  /// Refuses a ceremony on a day on which none can have been.
  ///
  /// - Returns: the round's row.
  /// - Throws: ``RoundError``.
  @discardableResult
  package func checkCeremony(of label: String, on day: LocalDay, now: Instant) throws -> Int64 {
    guard day <= store.zone.day(of: now) else { throw RoundError.ceremonyAhead }
    guard let id = try find(label) else { throw RoundError.notIssued(label) }
    guard try day >= issueDay(of: id) else { throw RoundError.ceremonyTooEarly(label) }
    return id
  }

  /// Takes the last ceremony of a round back, as though nobody had been thanked at it.
  ///
  /// - Returns: the ceremony's day and place, and how many were thanked.
  /// - Throws: ``RoundError``, ``ReporterError`` for a reason that is none.
  @discardableResult
  public func undoThanks(
    _ label: String, reason: String, operatorName: String, now: Instant
  ) throws -> (day: LocalDay, place: String, thanked: Int) {
    let reason = try ReporterStore.line(reason, field: "--reason", limit: Limits.reason)
    return try store.write { connection in
      guard let id = try find(label) else { throw RoundError.notIssued(label) }
      let last = try connection.first(
        """
        select id, day, place,
          (select count(*) from round_thanks where ceremony_id = round_ceremony.id and present = 1)
        from round_ceremony
        where round_id = $1 and id not in (select ceremony_id from round_ceremony_undo)
        order by id desc
        limit 1
        """, id
      ) { (id: Int64, day: LocalDay, place: String, thanked: Int) in (id: id, day: day, place: place, thanked: thanked)
      }
      guard let last else { throw RoundError.noCeremony(label) }
      return try AuditStore(connection: connection).recording(.round, key: id) {
        try connection.run(
          "insert into round_ceremony_undo (ceremony_id, reason, operator, at) values ($1, $2, $3, $4)", last.id,
          reason,
          operatorName, now)
        let entry = AuditEntry(
          action: .undoThanks, subject: .round(label), detail: "\(last.thanked) thanked",
          operatorName: operatorName, at: now)
        return ((last.day, last.place, last.thanked), entry)
      }
    }
  }

  private func issueDay(of id: Int64) throws -> LocalDay {
    let issued: Instant? = try store.connection.value("select issued_at from round where id = $1", id)
    return store.zone.day(of: issued ?? Instant(epochSeconds: 0))
  }

  /// Reads who withdrew, who came instead, and who was thanked.
  func readCeremony(of id: Int64, into round: inout RecognitionRound) throws {
    try store.connection.forEach(
      "select reporter_id, reason, operator, at from round_withdrawal where round_id = $1", id
    ) { (reporter: Int64, reason: String, operatorName: String, at: Instant) in
      round.withdrawals[reporter] = RecognitionRound.Withdrawal(reason: reason, operatorName: operatorName, at: at)
    }
    let replacements = try store.connection.rows(
      """
      select \(Replacement.columns)
      from round_replacement
      join round_candidate on round_candidate.round_id = round_replacement.round_id
        and round_candidate.reporter_id = round_replacement.reporter_id
      where round_replacement.round_id = $1
      order by round_replacement.place
      """, id, as: Replacement.self)
    round.replacements = replacements.map(\.honoree)
    for replacement in replacements { round.replacedBy[replacement.replaced] = replacement.honoree.reporter }
    try store.connection.forEach(
      """
      select round_thanks.reporter_id, round_ceremony.day, round_ceremony.place, round_thanks.present
      from round_thanks
      join round_ceremony on round_ceremony.id = round_thanks.ceremony_id
      where round_ceremony.round_id = $1
        and round_ceremony.id not in (select ceremony_id from round_ceremony_undo)
      order by round_ceremony.id
      """, id
    ) { (reporter: Int64, day: LocalDay, place: String, wasPresent: Bool) in
      round.thanks[reporter] = RecognitionRound.Thanks(day: day, place: place, wasPresent: wasPresent)
    }
  }
}

/// Who took the seat of somebody who withdrew.
private struct Replacement: RowDecodable {
  static let columns = """
    round_replacement.place, round_replacement.reporter_id, score, confirmed, volume, reliability, county_id,
      seat, for_reporter_id
    """

  let honoree: Honoree
  let replaced: Int64

  init(_ row: inout RowReader) throws {
    honoree = try Honoree(&row)
    replaced = try row.next()
  }
}
