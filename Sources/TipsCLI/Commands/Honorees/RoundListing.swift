import TipsCore

/// One place of a list, as a row.
struct HonoreeRow: Row {
  static let columns = [
    Column("place", isNumeric: true), Column("reporter"), Column("score", isNumeric: true),
    Column("confirmed", isNumeric: true), Column("volume", isNumeric: true, for: .programs),
    Column("reliability", isNumeric: true), Column("county"), Column("seat", for: .programs),
    Column("status", for: .programs), Column("phone", for: .programs), Column("consent", for: .programs),
    Column("name"),
  ]

  let honoree: Honoree
  let countyCode: String?
  let countyName: String?
  /// nil where identities were not asked for.
  let identity: RevealedIdentity??
  let status: Status

  /// What became of somebody's place.
  enum Status: String {
    /// On a draft, or on an issued list and still to be thanked.
    case listed
    /// Left the issued list.
    case withdrawn
    /// Was thanked.
    case thanked
    /// Did not come to the last ceremony.
    case absent

    init(of reporter: Int64, in round: RecognitionRound) {
      if round.withdrawals[reporter] != nil {
        self = .withdrawn
      } else if let thanks = round.thanks[reporter] {
        self = thanks.wasPresent ? .thanked : .absent
      } else {
        self = .listed
      }
    }
  }

  var cells: [Cell] {
    let hundredths = honoree.reliability / 10_000
    let shown = "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
    return [
      Cell(Int64(honoree.place)), Cell(Reporter.pseudonym(honoree.reporter)), Cell(Int64(honoree.score)),
      Cell(Int64(honoree.confirmed)), Cell(Int64(honoree.volume)),
      Cell(people: shown, programs: String(honoree.reliability)),
      Cell(people: countyName ?? "–", programs: countyCode ?? ""), Cell((honoree.seat ?? .score).rawValue),
      Cell(status.rawValue), Cell(identity??.phone), Cell(identity??.consent?.code),
      Cell(people: lastCell, programs: identity??.name ?? ""),
    ]
  }

  /// What became of the place, and the name where it was asked for.
  private var lastCell: String {
    let name = identity == nil ? "(sealed)" : revealed
    return status == .listed ? name : status == .withdrawn ? "(withdrawn)" : "\(name)  (\(status.rawValue))"
  }

  /// The number and the name, or that the person is to be thanked in private.
  private var revealed: String {
    let name = identity??.consent == .private ? "(thanks in private)" : identity??.name
    return [identity??.phone, name].compactMap(\.self).joined(separator: "  ")
  }

  var json: JSONOutput {
    var members: [String: JSONOutput] = [
      "place": .number(honoree.place), "reporter": .string(Reporter.pseudonym(honoree.reporter)),
      "score": .number(honoree.score), "confirmed": .number(honoree.confirmed), "volume": .number(honoree.volume),
      "reliability": .number(honoree.reliability), "county": .text(countyCode),
      "seat": .string((honoree.seat ?? .score).rawValue), "status": .string(status.rawValue),
    ]
    if let identity {
      members["name"] = .text(identity?.name)
      members["phone"] = .text(identity?.phone)
      members["consent"] = .text(identity?.consent?.code)
    }
    return .object(members)
  }
}

/// A round as it is shown: heading, list, and who was left out.
struct RoundListing {
  let round: RecognitionRound
  let period: Period
  let zone: StationZone
  /// The audit checkpoint that covers an issued round.
  let checkpoint: Checkpoint?
  private let rows: [HonoreeRow]

  /// - Parameter isNamedOnly: Whether those who withdrew are left off.
  init(
    _ round: RecognitionRound, period: Period, store: Store, people: [Int64: RevealedIdentity]?,
    isNamedOnly: Bool = false
  ) throws {
    self.round = round
    self.period = period
    zone = store.zone
    checkpoint = round.state == .issued ? try store.auditTrail.checkpoint(ofRound: round.label) : nil
    let names = try ReferenceNames(store)
    let shown = isNamedOnly ? round.named : round.honorees + round.replacements
    rows = try shown.map { honoree in
      HonoreeRow(
        honoree: honoree, countyCode: try names.placeCode(honoree.county),
        countyName: try honoree.county.flatMap { try store.references.place(id: $0)?.label.en },
        identity: people.map { $0[honoree.reporter] }, status: HonoreeRow.Status(of: honoree.reporter, in: round))
    }
  }

  /// The heading, one line.
  var heading: String {
    "Round \(round.label), \(round.state.rawValue). \(period.spanDescription); policy \(round.policyVersion); "
      + "\(round.seats) seats; \(round.candidates) candidate\(round.candidates == 1 ? "" : "s"); as of \(zone.solarHijri(round.asOf))."
  }

  /// Everyone without a place, by reason.
  var leftOut: String {
    let parts = LeftOutReason.allCases.compactMap { reason in
      round.leftOut[reason].map { "\($0) \(reason.words)" }
    }
    return "left out: " + (parts.isEmpty ? "nobody" : parts.joined(separator: " · "))
  }

  private func day(_ day: LocalDay) -> String {
    switch period.calendar {
    case .solarHijri: SolarHijriDate(day).description
    case .gregorian: GregorianDate(day).description
    }
  }

  /// The documented object.
  var json: JSONOutput {
    .object([
      "round": .string(round.label), "state": .string(round.state.rawValue),
      "span": .object([
        "from": .string(day(round.from)), "to": .string(day(round.to.advanced(by: -1))),
        "from_instant": .string(zone.iso8601(round.fromInstant)), "to_instant": .string(zone.iso8601(round.toInstant)),
      ]),
      "seats": .number(round.seats), "policy_version": .number(round.policyVersion),
      "as_of": .string(zone.iso8601(round.asOf)), "input_digest": .string(round.inputDigest),
      "candidates": .number(round.candidates), "checkpoint": .text(checkpoint?.note),
      "drafted_by": .text(round.draftedBy),
      "approved_by": .text(round.approvedBy),
      "left_out": .object(
        Dictionary(uniqueKeysWithValues: round.leftOut.map { ($0.key.rawValue, JSONOutput.number($0.value)) })),
      "honorees": .array(rows.map(\.json)),
    ])
  }

  /// Writes the round in the form that was asked for.
  func write(_ invocation: Invocation, next: String?) throws {
    if invocation.format == .json { return try Console.line(json.pretty) }
    guard invocation.format == .table else { return try invocation.style.write(list: rows) }
    try Console.line(SafeText.line(heading))
    if !rows.isEmpty { try invocation.style.write(list: rows) }
    try Console.line(leftOut)
    if let checkpoint { try Console.line("audit checkpoint:\n" + SafeText.block(checkpoint.note.trimmingASCIISpace())) }
    if let next, invocation.isConversation { try Console.line("next: " + next) }
  }
}
