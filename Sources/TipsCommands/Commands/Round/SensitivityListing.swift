import TipsCore

/// How many seats hang on each constant of the policy.
struct SensitivityListing: Listing {
  let round: RecognitionRound
  let changes: [Sensitivity]
  let period: Period
  let zone: StationZone

  var rows: [SensitivityRow] { changes.map(SensitivityRow.init) }

  func writePage(_ style: TableStyle) throws {
    try Console.line(
      RoundWords.sensitivity(
        round.label, policy: round.policyVersion, span: period.spanWords, honorees: round.honorees.count,
        asOf: zone.solarHijri(round.asOf)))
    try style.write(list: rows)
    try Console.line(summary)
  }

  /// What the list hangs on. A different number of seats changes the list by itself and is no weakness of it.
  private var summary: Message {
    let others = changes.filter { $0.variation.constant != PolicyNumber.seats.rawValue }
    guard let worst = others.max(by: { $0.changed < $1.changed }), worst.changed > 0 else {
      return RoundWords.nothingHangs
    }
    return RoundWords.hangsMost(
      on: worst.variation.constant, from: worst.variation.old, to: worst.variation.new, places: worst.changed,
      of: round.honorees.count)
  }

  var json: JSONOutput {
    .object([
      "round": .string(round.label), "policy_version": .number(round.policyVersion),
      "as_of": .string(zone.iso8601(round.asOf)), "honorees": .number(round.honorees.count),
      "variations": .array(rows.map(\.json)),
    ])
  }
}

extension Sensitivity {
  /// How many places change hands; where the lists differ in length, the larger of both numbers.
  fileprivate var changed: Int { max(entering, leaving) }
}

/// One constant with another value.
struct SensitivityRow: FieldRow {
  static let fields: [Field<Self>] = [
    .both(.constant, isWord: true) {
      let constant = $0.sensitivity.variation.constant
      return (Cell(people: PolicyKeyWords.named(constant).spoken, programs: constant), .text(constant))
    }, .text(.from) { $0.sensitivity.variation.old },
    .text(.to) { $0.sensitivity.variation.new }, .number(.enter) { $0.sensitivity.entering },
    .number(.leave) { $0.sensitivity.leaving },
  ]

  let sensitivity: Sensitivity
}
