import TipsCore

/// The keys in which two policies differ.
struct PolicyDifferences {
  /// The values are JSON themselves: texts of numbers, of strings with their quotes, of `null`, `true` or `false`.
  let changes: [(key: String, old: String, new: String)]

  /// On one line; nil where nothing differs.
  var words: Message? {
    changes.isEmpty ? nil : changes.map { PolicyKeyWords.change($0.key, from: $0.old, to: $0.new) }.joined()
  }

  var json: JSONOutput {
    .array(
      changes.map { .object(["key": .string($0.key), "old": .string($0.old), "new": .string($0.new)]) })
  }
}
