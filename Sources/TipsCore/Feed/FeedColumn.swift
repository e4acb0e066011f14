/// A column of a table that goes to a centre.
package struct FeedColumn: Sendable, Equatable {
  /// What SQLite's strict tables hold.
  package enum ValueType: Sendable { case integer, real, text, blob }

  /// What a value says, as far as a centre has to change it.
  package enum Meaning: Sendable, Equatable {
    /// The same everywhere: a count, an instant, a text, the number of a report or what is derived from it.
    case plain
    /// The row of the station with this id.
    case own
    /// The row of `reporter` with this id. A person who is known at several stations is one at a centre.
    case reporter
    /// The row with this id of a table whose rows are told apart by their code: ``FeedTable/named(_:)`` finds it.
    case reference(String)
    /// What a column of a report was, as digits or text: where the column `field` says line, category or place, the
    /// digits are a reference.
    case corrected
  }

  /// The column's name, at both ends.
  package let name: String
  package let type: ValueType
  /// Whether it may be null.
  package let isOptional: Bool
  package let meaning: Meaning

  init(_ name: String, _ type: ValueType, _ meaning: Meaning = .plain, isOptional: Bool = false) {
    self.name = name
    self.type = type
    self.isOptional = isOptional
    self.meaning = meaning
  }

  static func integer(_ name: String, _ meaning: Meaning = .plain) -> FeedColumn { FeedColumn(name, .integer, meaning) }
  static func real(_ name: String) -> FeedColumn { FeedColumn(name, .real) }
  static func text(_ name: String, _ meaning: Meaning = .plain) -> FeedColumn { FeedColumn(name, .text, meaning) }
  static func blob(_ name: String) -> FeedColumn { FeedColumn(name, .blob) }

  /// The same column, which may be null.
  var optional: FeedColumn { FeedColumn(name, type, meaning, isOptional: true) }

  /// Whether the column may hold the value.
  func takes(_ value: FeedValue) -> Bool {
    switch (value, type) {
    case (.null, _): isOptional
    case (.integer, .integer), (.real, .real), (.text, .text), (.blob, .blob): true
    default: false
    }
  }
}
