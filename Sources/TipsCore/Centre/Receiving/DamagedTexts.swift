import TipsCalendar
import TipsFeed
import TipsFiles
import TipsPostgreSQL

/// The texts of a batch that the server doesn't take: with bytes that are no UTF-8, or with NUL.
///
/// Rows get them mended, for nothing else of the row is wrong; what they were is kept in `damaged_text`, byte for byte, until
/// the station sends the group anew.
final class DamagedTexts {
  private let station: PostgreSQLValue
  private let session: PostgreSQLSession
  private let now: Instant
  /// Whether the station had some before this batch.
  private let hadSome: Bool
  private var found: [Text] = []

  private struct Text {
    let table: String
    let key: Int64
    let column: String
    let bytes: [UInt8]
  }

  init(of station: Int, _ session: PostgreSQLSession, now: Instant) throws {
    self.station = .integer(Int64(station))
    self.session = session
    self.now = now
    hadSome = try session.query("select exists (select from damaged_text where station = $1)", self.station)[0].bool(0)
  }

  /// The text as the server takes it. Where it is damaged, that is noted.
  ///
  /// - Parameters:
  ///   - key: the group's, at the centre.
  ///   - column: where it stands.
  /// - Returns: nil for one that it takes as it is.
  func mended(_ bytes: ArraySlice<UInt8>, table: String, key: Int64, column: String) -> String? {
    guard !bytes.isPlainText else { return nil }
    found.append(Text(table: table, key: key, column: column, bytes: Array(bytes)))
    return Self.mended(bytes)
  }

  /// What can't be read becomes U+FFFD.
  static func mended(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).replacing("\0", with: "\u{FFFD}")
  }

  /// How many were found; with ``drop(to:)``, what was found by a mere trial is forgotten.
  var count: Int { found.count }

  func drop(to count: Int) { found.removeLast(found.count - count) }

  /// Forgets what groups had that are replaced.
  func forget(_ table: String, keys: [Int64]) throws {
    guard hadSome else { return }
    try session.run(
      "delete from damaged_text where station = $1 and table_name = $2 and key = any($3)", station, .text(table),
      .integers(keys))
  }

  /// Writes what was found.
  func write() throws {
    var numbers: [String: [Int64: Int64]] = [:]
    for text in found {
      let number = numbers[text.table]?[text.key] ?? 0
      numbers[text.table, default: [:]][text.key] = number + 1
      try session.run(
        """
        insert into damaged_text (station, table_name, key, number, column_name, bytes, noted_at)
        values ($1, $2, $3, $4, $5, $6, $7)
        """, station, .text(text.table), .integer(text.key), .integer(number + 1), .text(text.column),
        .bytes(text.bytes), .integer(now.epochSeconds))
    }
  }
}
