import TipsCore

/// Something that is answered as a row of a list.
protocol Row {
  /// The columns; a column of text from people is the last one, and no other holds any.
  static var columns: [Column] { get }
  /// One cell for each column.
  var cells: [Cell] { get }
  /// The same for programs, with documented keys.
  var json: JSONOutput { get }
  /// How the row stands out on a terminal with colours.
  var emphasis: Emphasis? { get }
}

extension Row {
  /// As all others.
  var emphasis: Emphasis? { nil }
}

/// Something that is answered alone: a sentence for people, a row or an object for programs.
protocol Answer: FieldRow {
  /// Lines for people.
  var sentence: Message { get }
}
