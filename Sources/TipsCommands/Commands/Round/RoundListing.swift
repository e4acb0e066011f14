import TipsCore

/// A round as it is shown: heading, list, and who was left out.
struct RoundListing: Listing {
  let round: RecognitionRound
  let period: Period
  let zone: StationZone
  /// The audit checkpoint that covers an issued round.
  let checkpoint: Checkpoint?
  let rows: [HonoreeRow]
  /// What one should know of a draft.
  private let cautions: RoundCautions?
  /// What one should look at in a draft, as far as that is known without reading reports.
  private let signs: [ReviewSign]
  /// What a person may do next.
  private let next: Message?

  /// - Parameter isNamedOnly: Whether those who withdrew are left off.
  init(
    _ round: RecognitionRound, period: Period, store: Store, people: [Int64: RevealedIdentity]?,
    isNamedOnly: Bool = false, cautions: RoundCautions? = nil, signs: [ReviewSign] = [],
    next: Message? = nil
  ) throws {
    self.round = round
    self.period = period
    self.cautions = cautions
    self.signs = signs
    self.next = next
    zone = store.zone
    checkpoint = round.state == .issued ? try store.auditTrail.checkpoint(ofRound: round.label) : nil
    let shown = isNamedOnly ? round.named : round.honorees + round.replacements
    rows = try shown.map { honoree in
      HonoreeRow(
        honoree: honoree, county: try honoree.county.flatMap(store.references.place(id:)),
        identity: people.map { $0[honoree.reporter] }, status: HonoreeRow.Status(of: honoree.reporter, in: round))
    }
  }

  /// The heading, one line.
  var heading: Message {
    RoundWords.heading(
      round.label, state: round.state.words, span: period.spanWords, policy: round.policyVersion,
      seats: "\(round.seats)", candidates: round.candidates, asOf: zone.solarHijri(round.asOf))
  }

  /// Everyone without a place, by reason.
  var leftOut: Message { RoundWords.leftOut(round.leftOut.isEmpty ? nil : round.leftOutWords) }

  /// The documented object.
  var json: JSONOutput {
    .object([
      "round": .string(round.label), "state": .string(round.state.rawValue),
      "span": .object([
        "from": .string(period.date(round.from)), "to": .string(period.date(round.to.advanced(by: -1))),
        "from_instant": .string(zone.iso8601(round.fromInstant)), "to_instant": .string(zone.iso8601(round.toInstant)),
      ]),
      "seats": .number(round.seats), "policy_version": .number(round.policyVersion),
      "as_of": .string(zone.iso8601(round.asOf)), "input_digest": .string(round.inputDigest),
      "candidates": .number(round.candidates), "checkpoint": .text(checkpoint?.note),
      "drafted_by": .text(round.draftedBy),
      "approved_by": .text(round.approvedBy),
      "left_out": .object(
        Dictionary(uniqueKeysWithValues: round.leftOut.map { ($0.key.rawValue, JSONOutput.number($0.value)) })),
      "overlaps": .text(cautions?.overlapping), "seed_set_at": .text(cautions?.seedSetAt.map(zone.iso8601)),
      "honorees": .array(rows.map(\.json)),
    ])
  }

  func writePage(_ style: TableStyle) throws {
    try Console.line(sentence: SafeText.line(heading.spoken))
    if !rows.isEmpty { try style.write(list: rows) }
    try Console.line(leftOut)
    if !signs.isEmpty { try Console.line(RoundWords.signs(signs.counts, in: round.label)) }
    if let checkpoint {
      try Console.line(RoundWords.checkpoint)
      try Console.line(SafeText.block(checkpoint.note.trimmingASCIISpace()))
    }
    if let next { try Console.line(HintWords.next(next)) }
  }
}
