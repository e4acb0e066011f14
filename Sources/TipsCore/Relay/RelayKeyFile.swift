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

  /// The key of a store; nil where the file is missing.
  ///
  /// - Throws: ``RelayError``, ``FileError``.
  package func load(for settings: StoreSettings) throws -> RelayKey? {
    guard let bytes = try PrivateFile.read(path) else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    var values: [Substring: String] = [:]
    for line in lines.dropFirst() {
      let words = line.split(separator: " ")
      if words.count == 2 { values[words[0]] = String(words[1]) }
    }
    guard lines.first == Self.heading[...], let store = values["store"],
      let id = values["relay"]?.hexadecimalBytes, let key = values["key"]?.hexadecimalBytes,
      let secret = values["secret"]?.hexadecimalBytes, let relay = RelayKey(id: id, privateKey: key, secret: secret)
    else { throw RelayError.malformedKey(path: path) }
    guard store == settings.uuid else { throw RelayError.otherStore(path: path) }
    return relay
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
    let text = """
      \(Self.heading)
      store \(settings.uuid)
      relay \(String(hexadecimal: key.id))
      key \(String(hexadecimal: Array(key.privateKey.rawRepresentation)))
      secret \(key.bearer)

      """
    try PrivateFile.write(Array(text.utf8), to: path)
  }
}
