/// One column of an answer.
struct Column {
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

/// One cell of an answer: what people see, and what programs see where that is something else.
struct Cell {
  let people: String
  let programs: String

  init(_ text: String?) {
    people = text ?? "–"
    programs = text ?? ""
  }

  init(people: String, programs: String) {
    self.people = people
    self.programs = programs
  }

  init(_ number: Int64?) { self.init(number.map(String.init)) }

  init(_ flag: Bool) { self.init(people: flag ? "yes" : "no", programs: flag ? "1" : "0") }
}

/// Something that is answered as a row of a list.
protocol Row {
  /// The columns; a column of text from people is the last one, and no other holds any.
  static var columns: [Column] { get }
  /// One cell for each column.
  var cells: [Cell] { get }
  /// The same for programs, with documented keys.
  var json: JSONOutput { get }
}

/// Something that is answered alone: a sentence for people, a row or an object for programs.
protocol Answer: Row {
  /// Lines for people.
  var sentence: String { get }
}
