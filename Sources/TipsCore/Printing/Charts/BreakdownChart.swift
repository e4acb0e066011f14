import TipsText

/// The rows of a table as a drawing: columns where they have an order of their own, with bars in their place on a narrow
/// screen; else bars.
package struct BreakdownChart {
  /// One row.
  package struct Row {
    let label: String
    let now: Int
    let then: Int?

    package init(label: String, now: Int, then: Int? = nil) { (self.label, self.now, self.then) = (label, now, then) }
  }

  private let title: String
  private let rows: [Row]
  private let isOrdered: Bool
  /// So many bars are drawn; the table beside the chart has all rows.
  private static let mostBars = 15
  /// So many columns become bars on a narrow screen.
  private static let mostNarrowBars = 31

  package init(title: String, rows: [Row], isOrdered: Bool) {
    (self.title, self.rows, self.isOrdered) = (title, rows, isOrdered)
  }

  /// The drawings, of which the page's style sheet shows the one that fits; none where there is nothing to draw.
  package func svg(_ language: Language) -> [String] {
    guard rows.count > 1 else { return [] }
    guard isOrdered else {
      return [bars("breakdown", Array(rows.prefix(Self.mostBars)), style: "", language).svg(language)]
    }
    let columns = ColumnChart(
      name: "breakdown-wide", title: title, description: description(language),
      columns: rows.map { ColumnChart.Column(value: $0.now, then: $0.then, label: $0.label) },
      style: rows.count <= Self.mostNarrowBars ? "wide" : "full")
    guard rows.count <= Self.mostNarrowBars else { return [columns.svg(language)] }
    return [columns.svg(language), bars("breakdown-narrow", rows, style: "narrow", language).svg(language)]
  }

  private func bars(_ name: String, _ rows: [Row], style: String, _ language: Language) -> BarChart {
    BarChart(
      name: name, title: title, description: description(language),
      bars: rows.map { BarChart.Bar(label: $0.label, now: $0.now, then: $0.then, value: language.number($0.now)) },
      style: style)
  }

  private func description(_ language: Language) -> String {
    rows.prefix(Self.mostNarrowBars).map { row in
      "\(row.label): \(language.number(row.now))"
        + (row.then.map { " (\(language.word(.then)): \(language.number($0)))" } ?? "")
    }.joined(separator: language == .fa ? "؛ " : "; ")
  }
}
