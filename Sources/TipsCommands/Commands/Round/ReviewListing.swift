import TipsCore

/// What to look at in a list, a sign a row.
struct ReviewListing: Listing {
  private let review: RoundReview
  private let period: Period
  private let zone: StationZone
  let rows: [ReviewRow]

  init(_ review: RoundReview, period: Period, zone: StationZone) {
    self.review = review
    self.period = period
    self.zone = zone
    rows = review.signs.map { ReviewRow(sign: $0, zone: zone) }
  }

  /// What was looked at.
  var base: Message {
    let round = review.round
    return ReviewWords.base(
      round.label, state: round.state.words, people: round.honorees.count, incidents: review.incidents,
      compared: review.compared)
  }

  func writePage(_ style: TableStyle) throws {
    guard !rows.isEmpty else { return }
    try Console.line(
      ReviewWords.heading(base, span: period.spanWords, asOf: zone.solarHijri(review.round.asOf)))
    for row in rows {
      try Console.line("")
      for line in row.page { try Console.line(sentence: SafeText.line(line)) }
    }
    try Console.line("")
    try Console.line(review.signs.counts)
    try Console.line(ReviewWords.noProof)
  }

  var json: JSONOutput {
    .object([
      "round": .string(review.round.label), "state": .string(review.round.state.rawValue),
      "policy_version": .number(review.round.policyVersion), "as_of": .string(zone.iso8601(review.round.asOf)),
      "honorees": .number(review.round.honorees.count), "incidents": .number(review.incidents),
      "compared": .number(review.compared), "signs": .array(rows.map(\.json)),
    ])
  }
}

/// A sign as a row.
struct ReviewRow: FieldRow, Zoned {
  static let fields: [Field<Self>] = [
    .text(.sign) { $0.sign.kind.rawValue },
    .both(.reporters) { (Cell($0.reporters.joined(separator: " ")), .array($0.reporters.map { .string($0) })) },
    .both(.reports) { (Cell($0.reports.joined(separator: " ")), .array($0.reports.map { .string($0) })) },
    .number(.of) { $0.sign.whole }, .number(.othersPerMille) { $0.sign.othersPerMille },
    .text(.operator) { $0.sign.operatorName }, .time(.at) { $0.sign.at }, .text(.detail) { $0.sign.detail },
    .text(.note) { $0.sign.sentence($0.zone).en },
  ]

  let sign: ReviewSign
  let zone: StationZone

  private var reporters: [String] { sign.reporters.map(Reporter.pseudonym) }
  private var reports: [String] { sign.reports.map(\.description) }

  /// The lines for people: the sentence, whom it is about, and which reports to read.
  var page: [String] {
    [ReviewWords.sign(sign.kind.words, sign.sentence(zone)).spoken]
      + Self.wrapped(ReviewWords.people.spoken, reporters) + Self.wrapped(ReviewWords.reports.spoken, reports)
  }

  /// Names under a title, as many to a line as are read at ease.
  private static func wrapped(_ title: String, _ names: [String]) -> [String] {
    var lines: [String] = []
    for name in names {
      if let last = lines.last, last.utf8.count + name.utf8.count < 76 {
        lines[lines.count - 1] = last + "  " + name
      } else {
        lines.append((lines.isEmpty ? "  " + title : "  ").padding(to: 11) + name)
      }
    }
    return lines
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    DisplayWidth.padded(self, to: width, .trailing)
  }
}
