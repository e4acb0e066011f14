import TestSupport
import Testing

@testable import TipsDomain
@testable import TipsStatistics
@testable import TipsStore
@testable import TipsText

@Suite("Tables for publication") struct PublicationTests {
  /// What somebody reads who knows the rule.
  private struct Seen: Hashable {
    let cells: [Int?]
    let total: Int?
  }

  /// All tables of so many cells with values in the range.
  private static func tables(_ cells: Int, _ range: ClosedRange<Int>) -> [[Int]] {
    (0..<cells).reduce([[]]) { tables, _ in tables.flatMap { table in range.map { table + [$0] } } }
  }

  @Test(
    "No hidden cell can be computed: whoever knows the rule still finds two values possible for each",
    arguments: [(1, 0...30), (2, 0...24), (3, 0...16), (4, 0...11), (2, 1...24), (3, 1...16), (4, 1...11)],
    [false, true])
  func secret(shape: (Int, ClosedRange<Int>), knowsTheExactTotal: Bool) {
    var possible: [Seen: [Set<Int>]] = [:]
    let tables = Self.tables(shape.0, shape.1)
    for cells in tables {
      let seen = Self.seen(cells, knowsTheExactTotal)
      let known = possible[seen] ?? Array(repeating: [], count: cells.count)
      possible[seen] = zip(known, cells).map { $0.union([$1]) }
    }
    let computed = possible.filter { seen, values in
      zip(seen.cells, values).contains { $0 == nil && $1.count < 2 }
    }
    #expect(computed.isEmpty, "computable: \(computed.prefix(3))")
  }

  private static func seen(_ cells: [Int], _ knowsTheExactTotal: Bool) -> Seen {
    let published = Publication.table(cells)
    let total = published.total == nil || !knowsTheExactTotal ? published.total : cells.reduce(0, +)
    return Seen(cells: published.cells, total: total)
  }

  @Test("In large tables too, the bounds of a hidden cell leave it open", arguments: 1...60)
  func bounds(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let cells = (0..<(2 + random.below(40))).map { _ in random.small(below: 1 + random.below(200)) }
    let table = Publication.table(cells)
    let hidden = table.cells.indices.filter { table.cells[$0] == nil }
    guard !hidden.isEmpty, let total = table.total else { return }
    // Shown cells are larger than hidden ones, and the sum of the hidden ones lies within two of what is left.
    let shown = table.cells.compactMap(\.self)
    let most = (shown.min() ?? .max / 100) - 1
    let left = total - shown.reduce(0, +)
    for index in hidden {
      let low = max(0, left - 2 - (hidden.count - 1) * most)
      let high = min(most, left + 2)
      #expect(low <= cells[index] && cells[index] <= high && high - low >= 2)
    }
  }

  @Test("Cells below 5 are hidden, shown ones are exact, totals are multiples of 5", arguments: 1...40)
  func shape(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let cells = (0..<(1 + random.below(12))).map { _ in random.below(40) }
    let table = Publication.table(cells)
    for (cell, shown) in zip(cells, table.cells) { #expect(shown == nil || (shown == cell && cell >= 5)) }
    if let total = table.total { #expect(total % 5 == 0 && abs(total - cells.reduce(0, +)) <= 2) }
    if cells.allSatisfy({ $0 >= 5 }) { #expect(table.cells.allSatisfy { $0 != nil }) }
  }

  @Test("Of parts in a text that add up to a sum, none that is hidden can be computed", arguments: [2, 3])
  func parts(count: Int) {
    var possible: [Seen: [Set<Int>]] = [:]
    for cells in Self.tables(count, 0...(count == 2 ? 30 : 15)) {
      let published = Publication.parts(cells)
      let seen = Seen(cells: published.cells, total: published.total)
      let known = possible[seen] ?? Array(repeating: [], count: cells.count)
      possible[seen] = zip(known, cells).map { $0.union([$1]) }
    }
    let computed = possible.filter { seen, values in zip(seen.cells, values).contains { $0 == nil && $1.count < 2 } }
    #expect(computed.isEmpty, "computable: \(computed.prefix(3))")
  }

  @Test("In a list of figures the parts of feedback are hidden together, and no small count is left")
  func list() throws {
    let temporary = try TemporaryStore()
    for (kind, count) in [("appreciation", 9), ("request", 6), ("complaint", 3)] {
      for _ in 0..<count {
        try temporary.log {
          $0.kind = kind
          $0.line = "197"
        }
      }
    }
    let figures = try temporary.store.figures.figures(of: try temporary.period("1404-07"), now: TemporaryStore.now)
    let list = figures.published()
    func value(_ code: String) -> Figure.Value? { list.first { $0.code == code }?.now.value }
    #expect(value("feedback.complaint") == nil && value("feedback.request") == nil)
    #expect(value("feedback.appreciation") == .count(10))
    #expect(value("feedback") == .count(20))
    for figure in list {
      if case .count(let count)? = figure.now.value { #expect(count >= 5 && count % 5 == 0, "\(figure.code)") }
    }
  }

  @Test("The places of hidden rows tell nothing of their numbers", arguments: 0..<40)
  func places(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let rows = (0..<9).map { index in
      var measures = Measures()
      measures.reports = random.chance(600) ? random.below(7) : 40 + random.below(100)
      return Breakdown.Row(
        key: "k\(index)", name: Message(en: "", fa: ""), measures: measures, perMille: 0, rate: nil, then: nil)
    }.sorted { $0.measures.reports > $1.measures.reports }
    let table = Breakdown(
      dimension: .county, rows: rows, cut: 0, total: rows.reduce(into: Measures()) { $0 += $1.measures }, totalThen: nil
    )
    let published = table.published.rows
    let hidden = published.drop { $0.reports != nil }
    #expect(hidden.allSatisfy { $0.reports == nil })
    #expect(hidden.map(\.key) == hidden.map(\.key).sorted { ($0 ?? "") < ($1 ?? "") })
  }
}
