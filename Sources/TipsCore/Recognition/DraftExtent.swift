/// How much of a ranking is worked out.
package enum DraftExtent: Sendable, Equatable {
  /// The list, and how many were left out for which reason. Track records of those who can't reach a seat are not needed.
  case list
  /// Also the line of those who wait behind it.
  case line
  /// Also the line down to one candidate, where no more than so many people could stand before them: the place of
  /// somebody further back would need the track records of everybody.
  case place(of: Int64, within: Int = 4_096)
}
