import TipsCore

/// One column of an answer.
struct Column: Sendable {
  /// Who sees a column.
  enum Audience {
    case everyone, people, programs

    /// Everyone but people who read Persian: English names of what has a Persian one beside it.
    static var everyoneInEnglish: Audience { Language.spoken == .en ? .everyone : .programs }
  }

  /// The name in the header of a CSV.
  let name: FieldName
  /// Numbers stand flush right in a table, and a spreadsheet takes them for numbers.
  let isNumeric: Bool
  /// Whether it holds words of a language: in Persian they share the last column of a table with the text.
  let isWord: Bool
  /// Whether it is part of tables, of the other formats, or of both.
  let audience: Audience

  init(_ name: FieldName, isNumeric: Bool = false, isWord: Bool = false, for audience: Audience = .everyone) {
    self.name = name
    self.isNumeric = isNumeric
    self.isWord = isWord
    self.audience = audience
  }
}
