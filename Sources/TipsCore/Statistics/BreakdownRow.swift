import TipsDomain
import TipsText

/// A line of a table that isn't published, the last one with the sums among them.
package struct BreakdownRow: Sendable {
  /// The code, number or date; `total` in the last line.
  package let key: String?
  /// What it is called; without words where the key says it.
  package let name: Message
  package let isTotal: Bool
  package let measures: Measures
  package let perMille: Int
  /// Reports per 100,000 inhabitants in tenths.
  package let rate: Int?
  package let then: Int?
  package let answer: FiguresAnswer

  /// The change in thousandths.
  package var change: Int? { then.flatMap { Change.perMille(measures.reports, from: $0) } }

  package init(_ row: Breakdown.Row, _ answer: FiguresAnswer) {
    self.answer = answer
    key = row.key
    name = row.name
    isTotal = false
    measures = row.measures
    perMille = row.perMille
    rate = row.rate
    then = row.then
  }

  /// The last line.
  package init(totalOf breakdown: Breakdown, _ answer: FiguresAnswer) {
    self.answer = answer
    key = "total"
    name = Message(en: "", fa: "")
    isTotal = true
    measures = breakdown.total
    perMille = breakdown.total.reports > 0 ? 1_000 : 0
    rate = breakdown.mean
    then = breakdown.totalThen
  }

  /// All lines of a table.
  package static func all(_ breakdown: Breakdown, _ answer: FiguresAnswer) -> [BreakdownRow] {
    breakdown.rows.map { BreakdownRow($0, answer) } + [BreakdownRow(totalOf: breakdown, answer)]
  }
}
