/// A table whose rows go from a station to its centre.
package struct FeedTable: Sendable {
  /// The table's name, at both ends.
  package let name: String

  package init(_ name: String) { self.name = name }
}
