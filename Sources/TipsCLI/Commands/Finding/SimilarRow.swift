import TipsCore

/// A report that may be of the same event, as a row of a list, or as an object; `docs/json.md` explains the keys.
struct SimilarRow: FieldRow, Zoned {
  static let fields: [Field<Self>] = [
    .digits(.number) { $0.report.number.description }, .column(.age, for: .people) { Cell($0.age) },
    .time(.receivedAt, for: .programs) { $0.report.receivedAt }, .text(.category) { $0.report.category },
    .column(.outcome, for: .people) { Cell($0.report.disposition.code) },
    .text(.disposition, for: .programs) { $0.report.disposition.code }, .text(.text) { $0.report.text },
  ]

  let report: SimilarReport
  let zone: StationZone
  let now: Instant

  /// How long ago it was received.
  var age: String { Elapsed.span(from: min(report.receivedAt, now), to: now) }
}

extension Store {
  /// Reports that were there before and may be of the same event as a new one; nil where they can't be looked up, which
  /// takes nothing away from what was recorded.
  func similarRows(toNew number: ReportNumber, now: Instant) -> [SimilarRow]? {
    try? similar.reports(like: reports.existing(number), amongEarlier: true).map {
      SimilarRow(report: $0, zone: zone, now: now)
    }
  }
}

extension [SimilarRow] {
  /// Lines for a person who is asked or told: number, age and text, cut at the edge of the terminal.
  ///
  /// - Parameter areCounted: whether a digit to choose by stands in front.
  func lines(areCounted: Bool) -> [String] {
    let cells = enumerated().map { index, row in
      (areCounted ? ["\(index + 1)"] : []) + ["\(row.report.number)", row.age, SafeText.line(row.report.text)]
    }
    let columns = AlignedColumns(
      measuring: cells, isNumeric: (areCounted ? [true] : []) + [true, false, false], edge: Console.width)
    return cells.map(columns.line)
  }
}
