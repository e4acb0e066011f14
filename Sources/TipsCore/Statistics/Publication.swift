/// Which cells of a table may be published; docs/figures.md states the rule for everybody.
///
/// Cells below 5 are hidden. With them the next smallest are hidden until there are at least two hidden cells, one of
/// them 5 or more, and every shown cell is larger than every hidden one. Where all cells are hidden and their sum is
/// below 10, the total is hidden too; else it is rounded to the nearest multiple of 5.
package enum Publication {
  /// Counts below this are never shown.
  package static let smallest = 5

  /// A table as it may be published: nil is hidden.
  package struct Table: Equatable, Sendable {
    /// The cells in their order.
    package let cells: [Int?]
    /// The sum of the cells, rounded.
    package let total: Int?
  }

  /// Hides what has to be hidden.
  package static func table(_ cells: [Int]) -> Table {
    let sum = cells.reduce(0, +)
    let order = cells.indices.sorted { (cells[$0], $0) < (cells[$1], $1) }
    var hidden = order.prefix { cells[$0] < smallest }.count
    if hidden > 0 {
      while hidden < order.count {
        let largest = cells[order[hidden - 1]]
        if hidden >= 2, largest >= smallest, cells[order[hidden]] > largest { break }
        hidden += 1
      }
    }
    let out = Set(order.prefix(hidden))
    let hidesAll = hidden == cells.count && sum < 2 * smallest
    return Table(
      cells: cells.indices.map { out.contains($0) ? nil : cells[$0] },
      total: hidesAll && !cells.isEmpty ? nil : rounded(sum))
  }

  /// The nearest multiple of 5.
  package static func rounded(_ count: Int) -> Int { (count + 2) / 5 * 5 }

  /// A figure that stands alone: rounded, or nil where it is below 5.
  package static func alone(_ count: Int) -> Int? { count < smallest ? nil : rounded(count) }

  /// Figures that add up to another one: hidden as in a table, the shown ones rounded like all figures that stand in a text.
  package static func parts(_ counts: [Int]) -> Table {
    let table = table(counts)
    return Table(cells: table.cells.map { $0.map(rounded) }, total: table.total)
  }
}
