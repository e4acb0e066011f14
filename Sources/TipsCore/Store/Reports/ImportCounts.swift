/// How many records of an import became what. `read` is the sum of all the others.
public struct ImportCounts: Sendable, Equatable {
  /// Records that the input has.
  public package(set) var read = 0
  /// Records that became reports.
  public package(set) var recorded = 0
  /// Records whose stages were added to a report of the same import.
  public package(set) var merged = 0
  /// Records whose key was there already.
  public package(set) var already = 0
  /// Records that make no report.
  public package(set) var refused = 0

  package init(read: Int = 0, recorded: Int = 0, merged: Int = 0, already: Int = 0, refused: Int = 0) {
    self.read = read
    self.recorded = recorded
    self.merged = merged
    self.already = already
    self.refused = refused
  }
}
