import TipsCalendar
import TipsDomain
import TipsFiles
import TipsText

/// A prepared statement. Parameters are numbered `$1`, `$2`, … and columns counted from 0.
///
/// ``run(_:)``, ``first(_:row:)``, ``forEach(_:row:)`` and ``rows(_:row:)`` take all values in the order of the parameters
/// and give a row's columns, typed, in the order of the closure's arguments. Counting by hand with `bind`, `step` and
/// `int64` is for loops that were measured to need it, and they say so; what these call is inlined there.
package final class Statement {
  /// What the engine made of it.
  @usableFromInline let engine: any PreparedStatement
  private unowned let connection: Connection

  init(_ engine: any PreparedStatement, of connection: Connection) {
    self.engine = engine
    self.connection = connection
  }

  /// Has the rows of each run come together; see ``PreparedStatement/readAtOnce()``.
  package func readAtOnce() { engine.readAtOnce() }

  // MARK: Values in order

  /// Runs a statement that gives no rows.
  package func run<each Value: ParameterValue>(_ values: repeat each Value) throws {
    try bindAll(repeat each values)
    while try step() {}
  }

  /// The first row as the body reads it; nil where there is none.
  package func first<each Value: ParameterValue, each Column: ColumnValue, Answer>(
    _ values: repeat each Value, row body: (repeat each Column) throws -> Answer
  ) throws -> Answer? {
    try bindAll(repeat each values)
    defer { reset() }
    guard try step() else { return nil }
    var reader = RowReader(self)
    return try body(repeat try reader.next((each Column).self))
  }

  /// The first row as a value; nil where there is none.
  package func first<each Value: ParameterValue, Row: RowDecodable>(
    _ values: repeat each Value, as type: Row.Type
  ) throws -> Row? {
    try bindAll(repeat each values)
    defer { reset() }
    guard try step() else { return nil }
    var reader = RowReader(self)
    return try Row(&reader)
  }

  /// Calls the body with each row.
  package func forEach<each Value: ParameterValue, each Column: ColumnValue>(
    _ values: repeat each Value, row body: (repeat each Column) throws -> Void
  ) throws {
    try bindAll(repeat each values)
    defer { reset() }
    while try step() {
      var reader = RowReader(self)
      try body(repeat try reader.next((each Column).self))
    }
  }

  /// Calls the body with each row as a value.
  package func forEach<each Value: ParameterValue, Row: RowDecodable>(
    _ values: repeat each Value, as type: Row.Type, _ body: (Row) throws -> Void
  ) throws {
    try bindAll(repeat each values)
    defer { reset() }
    while try step() {
      var reader = RowReader(self)
      try body(Row(&reader))
    }
  }

  /// Binds all values in the order of the parameters.
  ///
  /// - Throws: ``StoreError`` where there are more or fewer values than parameters.
  package func bindAll<each Value: ParameterValue>(_ values: repeat each Value) throws {
    reset()
    var count = 0
    var bytes = 0
    for value in repeat each values {
      count += 1
      bytes += value.textBytes
    }
    guard count == engine.parameterCount else {
      throw StoreError.sqlite(
        code: Self.misuse,
        detail: Message(
          en: "\(count) values for \(engine.parameterCount) parameters: \(engine.sql)",
          fa: "\(count) مقدار برای \(engine.parameterCount) پارامتر: \(engine.sql)"))
    }
    engine.makeRoom(forTexts: bytes)
    var number: Int32 = 0
    for value in repeat each values {
      number += 1
      value.bind(to: self, at: number)
    }
  }

  /// SQLite's code for a wrong use, which is a defect of this program whatever the engine is.
  private static let misuse: Int32 = 21

  /// What only a damaged file holds.
  func damage(noMember raw: some Any, of type: Any.Type) -> StoreError {
    let shown = SafeText.line("\(raw)")
    return .damaged(
      path: connection.path,
      detail: Message(en: "no \(type) is \(shown)", fa: "مقدار \(shown) برای \(type) شناخته نیست"))
  }

  // MARK: Binding

  /// Binds a text among values that ``bindAll(_:)`` has made room for.
  func bind(_ number: Int32, inRoom text: String) { engine.bind(number, inRoom: text) }

  func bindNull(_ number: Int32) { engine.bindNull(number) }

  package func bind(_ number: Int32, _ value: Int64?) {
    if let value { engine.bind(number, value) } else { engine.bindNull(number) }
  }

  package func bind(_ number: Int32, _ value: Int?) { bind(number, value.map(Int64.init)) }

  package func bind(_ number: Int32, _ value: Bool) { engine.bind(number, value ? Int64(1) : 0) }

  package func bind(_ number: Int32, _ value: Double?) {
    if let value { engine.bind(number, value) } else { engine.bindNull(number) }
  }

  package func bind(_ number: Int32, _ value: Instant?) { bind(number, value?.epochSeconds) }

  package func bind(_ number: Int32, _ value: String?) {
    if let value { engine.bind(number, value) } else { engine.bindNull(number) }
  }

  package func bind(_ number: Int32, _ value: [UInt8]?) {
    if let value { engine.bind(number, value) } else { engine.bindNull(number) }
  }

  // MARK: Running

  /// Steps once; true while there is a row.
  @inlinable package func step() throws -> Bool { try engine.step() }

  /// Makes the statement ready for the next use.
  package func reset() { engine.reset() }

  /// Runs a statement that gives no rows.
  package func run() throws {
    while try step() {}
  }

  /// Calls the body for each row.
  package func each(_ body: (Statement) throws -> Void) throws {
    defer { reset() }
    while try step() { try body(self) }
  }

  /// The first row as the body reads it, nil where there is none.
  package func first<T>(_ body: (Statement) throws -> T) throws -> T? {
    defer { reset() }
    return try step() ? try body(self) : nil
  }
}
