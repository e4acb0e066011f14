/// How much of a ranking is worked out.
package enum DraftExtent: Sendable {
  /// The list, and how many were left out for which reason. Track records of those who can't reach a seat are not needed.
  case list
  /// Also the line of those who wait behind it.
  case line
}
