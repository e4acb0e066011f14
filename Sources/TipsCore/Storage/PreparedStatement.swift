import TipsFiles

/// A statement that an engine has made ready: what stands behind a ``Statement``. Parameters are numbered from 1, columns
/// from 0.
package protocol PreparedStatement: AnyObject {
  /// What was asked, in the engine's own words.
  var sql: String { get }
  /// The largest number of a parameter.
  var parameterCount: Int { get }
  /// How many columns a row has.
  var columnCount: Int32 { get }

  /// Makes room for the texts of a run, where the engine reads them from the statement's own memory.
  func makeRoom(forTexts bytes: Int)
  /// Binds a text for which room was made.
  func bind(_ number: Int32, inRoom text: String)
  func bindNull(_ number: Int32)
  func bind(_ number: Int32, _ value: Int64)
  func bind(_ number: Int32, _ value: Double)
  func bind(_ number: Int32, _ value: String)
  func bind(_ number: Int32, _ value: [UInt8])

  /// Has the rows of each run come together from now on, where they would come one by one from a server: for few of them that
  /// is faster, and they are in memory meanwhile.
  func readAtOnce()

  /// Steps once; true while there is a row. After the last one, and after an error, the statement is ready again.
  func step() throws -> Bool
  /// Makes the statement ready for the next use.
  func reset()

  func isNull(_ column: Int32) -> Bool
  func int64(_ column: Int32) -> Int64
  func double(_ column: Int32) -> Double
  /// Nil for null.
  func text(_ column: Int32) -> String?
  func blob(_ column: Int32) -> [UInt8]
  /// Adds columns of the row as canonical bytes, as they are stored.
  func append(to bytes: inout CanonicalBytes, columns: Range<Int32>)
}

extension PreparedStatement {
  package func readAtOnce() {}
}
