import Glibc
import TipsCalendar
import TipsDomain
import TipsFiles
import TipsIdentity
import TipsText

/// The file in which the station's relay key lives, beside its recognition key.
package struct RelayKeyFile: Sendable, Equatable {
  private static let heading = "tips relay key 1"

  /// Where the file is.
  package let path: String

  /// The file that belongs to a store: `tips.relay` beside `tips.key`.
  package init(beside key: KeyFile) {
    path = (key.path.hasSuffix(".key") ? String(key.path.dropLast(4)) : key.path) + ".relay"
  }

  /// Where submissions are kept, sealed as they came, that can't be recorded.
  package var asideFolder: String { path + ".aside" }

  /// Where the key is kept for a while that was replaced.
  package var formerPath: String { path + ".old" }

  /// The key of a store; nil where the file is missing.
  ///
  /// - Throws: ``RelayError``, ``FileError``.
  package func load(for settings: StoreSettings) throws -> RelayKey? {
    try Self.read(path, for: settings)?.key
  }

  /// The key that was replaced, as long as it is kept; one whose time is over is removed.
  ///
  /// - Throws: ``RelayError``, ``FileError``.
  package func loadFormer(for settings: StoreSettings, at now: Instant) throws -> RelayKey? {
    guard let (key, until) = try Self.read(formerPath, for: settings) else { return nil }
    guard let until, until <= now else { return key }
    unlink(formerPath)
    return nil
  }

  private static func read(_ path: String, for settings: StoreSettings) throws -> (key: RelayKey, until: Instant?)? {
    guard let bytes = try PrivateFile.read(path) else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    var values: [Substring: String] = [:]
    for line in lines.dropFirst() {
      let words = line.split(separator: " ")
      if words.count == 2 { values[words[0]] = String(words[1]) }
    }
    guard lines.first == heading[...], let store = values["store"],
      let id = values["relay"]?.hexadecimalBytes, let key = values["key"]?.hexadecimalBytes,
      let secret = values["secret"]?.hexadecimalBytes, let relay = RelayKey(id: id, privateKey: key, secret: secret)
    else { throw RelayError.malformedKey(path: path) }
    guard store == settings.uuid else { throw RelayError.otherStore(path: path) }
    return (relay, values["until"].flatMap(Int64.init).map(Instant.init(epochSeconds:)))
  }

  /// The key of a store that has one.
  ///
  /// - Throws: ``RelayError/noKey(path:)`` and what ``load(for:)`` throws.
  package func existing(for settings: StoreSettings) throws -> RelayKey {
    guard let key = try load(for: settings) else { throw RelayError.noKey(path: path) }
    return key
  }

  /// Writes a key durably, 0600, in a folder of 0700; one that is there is never overwritten.
  package func save(_ key: RelayKey, for settings: StoreSettings) throws {
    try PrivateFile.makeFolder(PrivateFile.folder(of: path))
    guard !PrivateFile.exists(path) else { throw FileError.exists(path: path) }
    try PrivateFile.write(Self.bytes(of: key, for: settings), to: path)
  }

  /// Keeps a key that is about to be replaced, durably, until its time is over.
  package func keepFormer(_ key: RelayKey, for settings: StoreSettings, until: Instant) throws {
    try PrivateFile.write(Self.bytes(of: key, for: settings, until: until), to: formerPath)
  }

  /// Puts a key in the place of the present one, durably: the file holds either the one or the other.
  package func replace(with key: RelayKey, for settings: StoreSettings) throws {
    try PrivateFile.write(Self.bytes(of: key, for: settings), to: path)
  }

  private static func bytes(of key: RelayKey, for settings: StoreSettings, until: Instant? = nil) -> [UInt8] {
    let lines = [
      heading, "store \(settings.uuid)", "relay \(String(hexadecimal: key.id))",
      "key \(String(hexadecimal: Array(key.privateKey.rawRepresentation)))", "secret \(key.bearer)",
      until.map { "until \($0.epochSeconds)" },
    ]
    return Array(lines.compactMap(\.self).map { $0 + "\n" }.joined().utf8)
  }
}
