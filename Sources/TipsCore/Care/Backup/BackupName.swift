import TipsCalendar

/// The name of a backup: `tips-1a2b3c4d-20251003T181000Z.db`, with `.age` behind it where it is encrypted.
///
/// The first eight digits of the store's uuid tell stores apart, and names of one store sort by the time.
public struct BackupName: Sendable, Equatable {
  /// The name of the file, without its folder.
  public let text: String

  /// The name of a backup that is begun at the instant.
  public init(storeUUID: String, at instant: Instant, isEncrypted: Bool) {
    let time = instant.iso8601(offsetSeconds: 0).filter { $0 != "-" && $0 != ":" }
    text = Self.beginning(storeUUID: storeUUID) + time + ".db" + (isEncrypted ? Self.encrypted : "")
  }

  /// The name if it is that of a backup of the store, else nil.
  init?(_ name: String, storeUUID: String) {
    let beginning = Self.beginning(storeUUID: storeUUID)
    guard name.hasPrefix(beginning) else { return nil }
    var rest = name.dropFirst(beginning.count)
    if rest.hasSuffix(Self.encrypted) { rest = rest.dropLast(Self.encrypted.count) }
    guard rest.hasSuffix(".db") else { return nil }
    let time = Array(rest.dropLast(3).utf8)
    guard time.count == 16, time[8] == UInt8(ascii: "T"), time[15] == UInt8(ascii: "Z"),
      (time[..<8] + time[9..<15]).allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    text = name
  }

  /// What the names of all backups of a store begin with.
  static func beginning(storeUUID: String) -> String { "tips-\(storeUUID.prefix(8))-" }

  private static let encrypted = ".age"
}
