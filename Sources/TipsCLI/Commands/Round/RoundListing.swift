import TipsCore

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
