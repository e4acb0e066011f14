import TipsRecords
import TipsText

/// A policy as somebody wrote it.
package struct WrittenPolicy: Sendable {
  package let policy: Policy
  /// Whether the version is written down, so that it can be compared.
  package let hasVersion: Bool
  /// The most bytes that are read.
  package static let limit = 65_536

  /// - Throws: ``PolicyError``.
  package init(json text: String) throws(PolicyError) {
    policy = try Policy(json: text)
    hasVersion = (try? JSONDocument.parse(Array(text.utf8)))?["version"] != nil
  }
}
