import TipsCore

/// One field of an answer: its column in tables, tabs and spreadsheets, and its member of the object in JSON.
struct Field<Source>: Sendable {
  /// What reads a part of the answer out of its source.
  typealias Reader<Value> = @Sendable (Source) -> Value

  let name: String
  /// Nil where only the object has the field.
  let column: Column?
  fileprivate let cell: Reader<Cell>?
  /// Nil where only the columns have the field; reads nil where the object of this source goes without.
  fileprivate let member: Reader<JSONOutput?>?

  private init(_ name: String, _ column: Column?, _ cell: Reader<Cell>?, _ member: Reader<JSONOutput?>?) {
    self.name = name
    self.column = column
    self.cell = cell
    self.member = member
  }

  private init(
    _ name: FieldName, isNumeric: Bool = false, isWord: Bool = false, for audience: Column.Audience = .everyone,
    _ cell: Reader<Cell>?, _ member: Reader<JSONOutput?>?
  ) {
    self.init(name.rawValue, Column(name, isNumeric: isNumeric, isWord: isWord, for: audience), cell, member)
  }
}

extension Field {
  static func text(
    _ name: FieldName, for audience: Column.Audience = .everyone, _ value: @escaping Reader<String?>
  ) -> Field {
    Field(name, for: audience, { Cell(value($0)) }, { .text(value($0)) })
  }

  static func number<Number: BinaryInteger & SendableMetatype>(
    _ name: FieldName, for audience: Column.Audience = .everyone, _ value: @escaping Reader<Number?>
  ) -> Field {
    Field(
      name, isNumeric: true, for: audience, { Cell(value($0)) }, { .number(value($0)) })
  }

  /// A number that is a name: digits in a column, a string in the object.
  static func digits(_ name: FieldName, _ value: @escaping Reader<String?>) -> Field {
    Field(name, isNumeric: true, { Cell(value($0)) }, { .text(value($0)) })
  }

  /// A word of a closed set, or a name that the store has in both languages: people read it in theirs, programs its
  /// code.
  static func word(
    _ name: FieldName, for audience: Column.Audience = .everyone, _ value: @escaping Reader<Word?>
  ) -> Field {
    Field(name, isWord: true, for: audience, { Cell(word: value($0)) }, { .text(value($0)?.code) })
  }

  static func flag(
    _ name: FieldName, for audience: Column.Audience = .everyone, _ value: @escaping Reader<Bool>
  ) -> Field {
    Field(name, isWord: true, for: audience, { Cell(value($0)) }, { .bool(value($0)) })
  }

  /// A field whose cell and member differ by more than their form.
  static func both(
    _ name: FieldName, isNumeric: Bool = false, isWord: Bool = false, for audience: Column.Audience = .everyone,
    _ value: @escaping Reader<(Cell, JSONOutput?)>
  ) -> Field {
    Field(name, isNumeric: isNumeric, isWord: isWord, for: audience, { value($0).0 }, { value($0).1 })
  }

  /// A column without a member.
  static func column(
    _ name: FieldName, isNumeric: Bool = false, isWord: Bool = false, for audience: Column.Audience = .everyone,
    _ cell: @escaping Reader<Cell>
  ) -> Field {
    Field(name, isNumeric: isNumeric, isWord: isWord, for: audience, cell, nil)
  }

  /// A member without a column.
  static func member(_ name: String, _ value: @escaping Reader<JSONOutput?>) -> Field { Field(name, nil, nil, value) }

  /// The same field of something that has the source as a part.
  func of<Whole>(_ part: @escaping @Sendable (Whole) -> Source) -> Field<Whole> {
    let cell = cell.map { cell in { @Sendable (whole: Whole) in cell(part(whole)) } }
    let member = member.map { member in { @Sendable (whole: Whole) in member(part(whole)) } }
    return Field<Whole>(name, column, cell, member)
  }
}

/// An answer with times, which knows the clock on which they are shown.
protocol Zoned: SendableMetatype {
  var zone: StationZone { get }
}

extension Field where Source: Zoned {
  /// A time without a column.
  static func instant(_ name: String, _ value: @escaping Reader<Instant?>) -> Field {
    .member(name) { source in .text(value(source).map(source.zone.iso8601)) }
  }

  static func time(
    _ name: FieldName, for audience: Column.Audience = .everyone, _ value: @escaping Reader<Instant?>
  ) -> Field {
    Field(
      name, for: audience, { Cell(value($0), in: $0.zone) }, { source in .text(value(source).map(source.zone.iso8601)) }
    )
  }
}

/// A row whose columns, cells and object come from one list of fields.
protocol FieldRow: Row {
  /// In the order of the columns.
  static var fields: [Field<Self>] { get }
}

extension FieldRow {
  static var columns: [Column] { fields.compactMap(\.column) }

  var cells: [Cell] { usualCells }

  /// The cells of the fields.
  var usualCells: [Cell] { Self.fields.compactMap { $0.cell?(self) } }

  var json: JSONOutput { .object(members) }

  /// The members of the object, to be joined with others.
  var members: [String: JSONOutput] {
    var members: [String: JSONOutput] = [:]
    for field in Self.fields {
      if let member = field.member { members[field.name] = member(self) }
    }
    return members
  }
}
