import TipsCore

/// How many seats hang on each constant of the policy.
enum SensitivityListing {
  static func write(_ period: Period, _ store: Store, _ invocation: Invocation) throws {
    let bar = ProgressBar("rankings")
    defer { bar.end() }
    let (round, changes) = try store.rounds.sensitivity(period, now: invocation.now) { variation in
      bar.show("ranking with \(variation.constant) \(variation.new) …")
    }
    bar.end()
    let rows = changes.map(SensitivityRow.init)
    if invocation.format == .json {
      return try Console.line(
        JSONOutput.object([
          "round": .string(round.label), "policy_version": .number(round.policyVersion),
          "as_of": .string(store.zone.iso8601(round.asOf)), "honorees": .number(round.honorees.count),
          "variations": .array(rows.map(\.json)),
        ]).pretty)
    }
    guard invocation.format == .table else { return try invocation.style.write(list: rows) }
    try Console.line(
      "Round \(round.label), each constant of policy \(round.policyVersion) a fifth smaller and larger. "
        + "\(period.spanDescription); \(round.honorees.count) honorees; as of \(store.zone.solarHijri(round.asOf)).")
    try invocation.style.write(list: rows)
    try Console.line(summary(round, changes))
  }

  /// What the list hangs on. A different number of seats changes the list by itself and is no weakness of it.
  private static func summary(_ round: RecognitionRound, _ changes: [Sensitivity]) -> String {
    let others = changes.filter { $0.variation.constant != PolicyNumber.seats.rawValue }
    guard let worst = others.max(by: { $0.changed < $1.changed }), worst.changed > 0 else {
      return "no constant apart from the seats changes who is on the list"
    }
    return "the list hangs most on \(worst.variation.constant) (\(worst.variation.old) → \(worst.variation.new)): "
      + "\(worst.changed) of \(round.honorees.count) places change"
  }
}

extension Sensitivity {
  /// How many places change hands; where the lists differ in length, the larger of both numbers.
  fileprivate var changed: Int { max(entering, leaving) }
}

/// One constant with another value.
private struct SensitivityRow: Row {
  static let columns = [
    Column("constant"), Column("from"), Column("to"), Column("enter", isNumeric: true),
    Column("leave", isNumeric: true),
  ]

  let sensitivity: Sensitivity

  init(_ sensitivity: Sensitivity) { self.sensitivity = sensitivity }

  var cells: [Cell] {
    [
      Cell(sensitivity.variation.constant), Cell(sensitivity.variation.old), Cell(sensitivity.variation.new),
      Cell(Int64(sensitivity.entering)), Cell(Int64(sensitivity.leaving)),
    ]
  }

  var json: JSONOutput {
    .object([
      "constant": .string(sensitivity.variation.constant), "from": .string(sensitivity.variation.old),
      "to": .string(sensitivity.variation.new), "enter": .number(sensitivity.entering),
      "leave": .number(sensitivity.leaving),
    ])
  }
}
