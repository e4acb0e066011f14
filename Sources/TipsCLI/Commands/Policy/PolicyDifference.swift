import TipsCore

/// One key in which two policies differ.
enum PolicyDifference {
  /// The values are JSON themselves: texts of numbers, of strings with their quotes, of `null`, `true` or `false`.
  static func json(_ change: (key: String, old: String, new: String)) -> JSONOutput {
    .object(["key": .string(change.key), "old": .string(change.old), "new": .string(change.new)])
  }
}
