import TipsCore

/// A report that may be of the same event, as a row of a list, or as an object; `docs/json.md` explains the keys.
struct SimilarRow: FieldRow, Zoned {
  static let fields: [Field<Self>] = [
    .digits(.number) { $0.report.number.description },
    .column(.age, isWord: true, for: .people) { Cell($0.age.spoken) },
    .time(.receivedAt, for: .programs) { $0.report.receivedAt },
    .word(.category) { Word($0.report.category, $0.report.categoryLabel) },
    .column(.outcome, isWord: true, for: .people) { Cell(word: Word($0.report.disposition)) },
    .text(.disposition, for: .programs) { $0.report.disposition.code }, .text(.text) { $0.report.text },
  ]

  let report: SimilarReport
  let zone: StationZone
  let now: Instant

  /// How long ago it was received.
  var age: Message { DurationWords.ago(Elapsed.span(from: min(report.receivedAt, now), to: now)) }
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
  /// Lines for a person who is asked or told: number, age and text, cut at the edge of the terminal. Of columns with
  /// Persian text there is one: terminals swap two.
  ///
  /// - Parameter areCounted: whether a digit to choose by stands in front.
  func lines(areCounted: Bool) -> [String] {
    let cells = enumerated().map { index, row in
      let (age, text) = (row.age.spoken, SafeText.line(row.report.text))
      let words = Language.spoken == .fa ? ["\(age) · \(text)"] : [age, text]
      return (areCounted ? ["\(index + 1)"] : []) + ["\(row.report.number)"] + words
    }
    let isNumeric = (cells.first ?? []).indices.map { $0 < (areCounted ? 2 : 1) }
    let columns = AlignedColumns(measuring: cells, isNumeric: isNumeric, edge: Console.width)
    return cells.map(columns.line)
  }
}
