/// One column of an answer.
struct Column: Sendable {
  /// Who sees a column.
  enum Audience { case everyone, people, programs }

  /// The name in the header of a CSV; in capitals above a table.
  let name: String
  /// Numbers stand flush right in a table, and a spreadsheet takes them for numbers.
  let isNumeric: Bool
  /// Whether it is part of tables, of the other formats, or of both.
  let audience: Audience

  init(_ name: String, isNumeric: Bool = false, for audience: Audience = .everyone) {
    self.name = name
    self.isNumeric = isNumeric
    self.audience = audience
  }
}
