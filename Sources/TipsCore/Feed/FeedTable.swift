/// A table whose rows go from a station to its centre, as they are stored.
package struct FeedTable: Sendable, Equatable {
  /// What stands for the table in a batch; it never changes, and no other table gets it.
  package let number: Int
  /// The table's name, at both ends.
  package let name: String
  /// The columns in the order in which they travel.
  package let columns: [FeedColumn]
  /// The position in ``columns`` of the integer by which rows go and are replaced together.
  package let group: Int
  /// Columns of the store's table, before the others, that never leave the station.
  package let withheld: [String]

  /// The position in the store's table of the column by which rows go together.
  package var storedGroup: Int { group + withheld.count }

  /// The column by which rows go and are replaced together.
  package var groupColumn: FeedColumn { columns[group] }

  /// - Parameters:
  ///   - group: the name of the column by which rows go together; nil for the first one.
  ///   - withheld: the columns of the store's table, before the others, that stay there.
  init(
    _ number: Int, _ name: String, by group: String? = nil, withholding withheld: [String] = [],
    _ columns: [FeedColumn]
  ) {
    self.number = number
    self.withheld = withheld
    self.name = name
    self.columns = columns
    self.group = group.flatMap { group in columns.firstIndex { $0.name == group } } ?? 0
  }

  /// The table of a number; nil where none has it.
  package static func numbered(_ number: Int) -> FeedTable? { byNumber[number] }

  /// The table of a name; nil where it doesn't travel.
  package static func named(_ name: String) -> FeedTable? { byName[name] }

  private static let byNumber = Dictionary(uniqueKeysWithValues: all.map { ($0.number, $0) })
  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
}
