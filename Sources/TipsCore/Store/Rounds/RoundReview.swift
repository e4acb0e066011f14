import TipsCalendar
import TipsDomain
import TipsRecognition
import TipsSQLite

/// What a person should look at before a list is issued, or whenever it is asked about.
public struct RoundReview: Sendable {
  /// The list.
  public let round: RecognitionRound
  /// How many credited incidents of the people on it were looked at.
  public let incidents: Int
  /// With how many incidents of everybody who was considered they were compared.
  public let compared: Int
  /// What was noticed, by kinds and the places of the people.
  public let signs: [ReviewSign]
}

extension RoundStore {
  /// Looks for signs in the draft of a period, or in its issued round. Nothing is recorded, and no place changes.
  ///
  /// It reads the rows of the incidents of those on the list, and to compare with so many others as
  /// ``ReviewSigns/compared`` and ``UsualTexts/limit`` say: whatever the store holds, it costs no more.
  public func review(_ period: Period, now: Instant) throws -> RoundReview {
    try store.read { _ in
      if let id = try find(period.label) { return try review(issued: existing(period.label), id: id) }
      let evaluation = try evaluate(period, policy: nil, extent: .list, now: now)
      let honorees = evaluation.round.honorees
      return try review(
        evaluation.round, policy: evaluation.policy,
        listed: honorees.map { honoree in
          (evaluation.candidates[honoree.reporter] ?? []).map { ReviewedIncident(reporter: honoree.reporter, $0) }
        }, compared: evaluation.candidates.sample(atMost: ReviewSigns.compared))
    }
  }

  /// An issued round has its incidents in rows of its own; how they were written down is as it is now.
  private func review(issued round: RecognitionRound, id: Int64) throws -> RoundReview {
    guard let policy = try store.connection.value("select policy from round where id = $1", id) as Policy? else {
      throw RoundError.notIssued(round.label)
    }
    let incidents: RowCount? = try store.connection.value("select count(*) from round_incident where round_id = $1", id)
    guard let count = incidents?.value, count > 0 else { throw RoundError.lineNotKept(round.label) }
    let step = (count + ReviewSigns.compared - 1) / ReviewSigns.compared
    var compared: [ReviewedIncident] = []
    var place = 0
    let all = try store.connection.prepare(
      "select \(ReviewedIncident.columns) from round_incident where round_id = $1 order by reporter_id, ordinal")
    try all.forEach(id, as: ReviewedIncident.self) { incident in
      if place % step == 0 { compared.append(incident) }
      place += 1
    }
    let own = try store.connection.prepare(
      "select \(ReviewedIncident.columns) from round_incident where round_id = $1 and reporter_id = $2 order by ordinal"
    )
    let listed = try (round.honorees + round.replacements).map { honoree in
      var incidents: [ReviewedIncident] = []
      try own.forEach(id, honoree.reporter, as: ReviewedIncident.self) { incidents.append($0) }
      return incidents
    }
    return try review(round, policy: policy, listed: listed, compared: compared)
  }

  private func review(
    _ round: RecognitionRound, policy: Policy, listed: [[ReviewedIncident]], compared: [ReviewedIncident]
  ) throws -> RoundReview {
    let reader = try IncidentRecordReader(store.connection)
    let listed = try listed.map { try $0.map { try reader.read($0, withDetails: true) } }
    let compared = try compared.map { try reader.read($0, withDetails: false) }
    let eligible = Dictionary(
      try store.references.categories().map { ($0.id, $0.isEligible) }, uniquingKeysWith: { first, _ in first })
    let own = Set(listed.joined().map(\.incident.ownReportID))
    let window = round.to.advanced(by: -policy.windowDays)..<round.to
    let signs = try ReviewSigns(listed: listed, compared: compared, periodEnd: round.toInstant).all(
      usualTexts: { try UsualTexts(store.connection).forEach(of: window, without: own, $0) },
      mayEarn: { $0.mayEarn(isEligible: { eligible[$0] == true }, policy: policy, zone: store.zone) })
    let people = (round.honorees + round.replacements).map(\.reporter)
    return RoundReview(
      round: round, incidents: listed.reduce(0) { $0 + $1.count }, compared: compared.count,
      signs: try signs + changes(since: round, of: people, incidents: listed.flatMap(\.self)))
  }
}

extension ReviewedIncident: RowDecodable {
  package static let columns = "reporter_id, \(Merit.Line.columns)"

  package init(_ row: inout RowReader) throws {
    self.init(reporter: try row.next(), try Merit.Line(&row).incident)
  }
}
