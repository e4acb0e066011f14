import TipsStatistics
import TipsText

/// The numbers of a page, exact or as they may be published. No number reaches a page but through here.
///
/// A page has many tables of the same reports beside each other, so every count of one for publication is rounded like
/// those of a list of figures, and what could tie a hidden cell of one table to another one is left out.
struct PageFigures {
  /// Rows of reports by one of their properties.
  struct Table {
    /// The rows that are shown.
    var rows: [Row]
    /// How many rows are not.
    var hidden: Int
  }

  /// One row.
  struct Row {
    /// As in ``Breakdown/Row/key``.
    let key: String?
    let name: Message
    /// Whether it is the sum of all rows behind the last one.
    let isRest: Bool
    let now: Int
    /// Nil where nothing is compared, or hidden.
    let then: Int?
    /// Tips that led to an operation, of all tips; nil on a page for publication.
    let led: Proportion?
    /// Nil on a page for publication, as everywhere in what is published.
    let rate: Int?
  }

  let figures: PeriodFigures
  let then: PeriodFigures?
  let isPublished: Bool
  /// All single figures in their order.
  let list: [Figure]
  private let byID: [Figure.ID: Figure]

  init(_ figures: PeriodFigures, then: PeriodFigures?, isPublished: Bool) {
    self.figures = figures
    self.then = then
    self.isPublished = isPublished
    list = isPublished ? figures.published(comparedWith: then) : figures.list(comparedWith: then)
    byID = Dictionary(list.map { ($0.id, $0) }) { first, _ in first }
  }

  /// A figure that has a value; nil where there is none or it is hidden.
  subscript(_ id: Figure.ID) -> Figure? { byID[id].flatMap { $0.now.value == nil ? nil : $0 } }

  /// A count, and what it was; nil where there is none or it is hidden.
  func count(_ id: Figure.ID) -> (now: Int, then: Int?)? {
    guard let figure = self[id], let now = figure.now.value?.whole else { return nil }
    return (now, figure.then?.value?.whole)
  }

  /// Reports by a property, the largest first; of a page for publication at most so many and the rest.
  func table(_ dimension: BreakdownDimension, limit: Int) -> Table {
    let exact = figures.breakdown(by: dimension, then: then)
    guard isPublished else {
      return Table(
        rows: exact.rows.map { row in
          Row(
            key: row.key, name: row.name, isRest: false, now: row.measures.reports, then: row.then,
            led: Proportion(row.measures.led, of: row.measures.tips), rate: row.rate)
        }, hidden: 0)
    }
    let isCut = exact.rows.count > limit + 1
    let rows = (isCut ? figures.breakdown(by: dimension, top: limit, then: then) : exact).publishedBesideOthers.rows
    let shown = rows.enumerated().compactMap { index, row in
      row.reports.map { reports in
        Row(
          key: row.key, name: row.name, isRest: isCut && index == rows.count - 1, now: reports, then: row.then,
          led: nil, rate: nil)
      }
    }
    return Table(rows: shown, hidden: rows.count - shown.count)
  }

  /// Reports of each day; nil where one of them is hidden, since a chart with gaps would mislead.
  var days: [Int]? { whole(figures.daily) }

  /// Reports of each day of the span that is compared with.
  var daysThen: [Int]? { then.flatMap { whole($0.daily) } }

  /// Tips that led to an operation, of all tips, by month; nil where one of them is hidden.
  var months: [(key: String, led: Proportion)]? { Self.months(figures, whole) }

  /// The same in the span that is compared with, the first month beside the first.
  var monthsThen: [Proportion]? { then.flatMap { Self.months($0, whole)?.map(\.led) } }

  private static func months(
    _ figures: PeriodFigures, _ whole: ([Int]) -> [Int]?
  ) -> [(key: String, led: Proportion)]? {
    let rows = figures.breakdown(by: .month).rows
    guard let led = whole(rows.map(\.measures.led)), let tips = whole(rows.map(\.measures.tips)) else { return nil }
    return rows.indices.compactMap { index in
      rows[index].key.map { ($0, Proportion(led[index], of: tips[index])) }
    }
  }

  private func whole(_ counts: [Int]) -> [Int]? {
    guard isPublished else { return counts }
    let cells = Publication.parts(counts).cells.compactMap(\.self)
    return cells.count == counts.count ? cells : nil
  }
}

extension Figure.Value {
  /// A count, or a length in seconds or days.
  var whole: Int? {
    switch self {
    case .count(let number), .seconds(let number), .days(let number): number
    case .sum, .tenths: nil
    }
  }
}
