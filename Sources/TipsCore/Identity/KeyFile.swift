import TipsDomain
import TipsFiles
import TipsText

/// A key that was opened, and the passphrase that opened it where it has one.
public struct OpenedKey: Sendable {
  /// The key.
  public let key: RecognitionKey
  package let passphrase: Passphrase?
}

/// The file in which the officer's private key lives.
public struct KeyFile: Sendable, Equatable {
  /// Where the file is.
  public let path: String

  /// The file at a path.
  public init(path: String) { self.path = path }

  /// The file that belongs to a store: in the given folder, or in `keys` beside the store.
  public init(storePath: String, folder: String? = nil) {
    let name = storePath.split(separator: "/").last.map(String.init) ?? "tips.db"
    let stem = name.hasSuffix(".db") ? String(name.dropLast(3)) : name
    path = (folder ?? PrivateFile.folder(of: storePath) + "/keys") + "/" + stem + ".key"
  }

  /// Whether the file is there.
  public var exists: Bool { PrivateFile.exists(path) }

  /// Whether this account can't tell, as with the officer's key beside a store that a group shares.
  package var isOutOfReach: Bool { PrivateFile.isOutOfReach(path) }

  /// The folder that holds it.
  package var folder: String { PrivateFile.folder(of: path) }

  /// Writes the key durably, 0600, in a folder of 0700. A key that is there already is never overwritten: it may be
  /// the only one that opens what another store sealed.
  package func save(_ key: RecognitionKey, storeUUID: String) throws {
    try PrivateFile.makeFolder(folder)
    guard !exists else {
      throw FileError.cannotOpen(
        path: path,
        reason: Message(
          en: "a recognition key is there already; move it away, or name another folder with --keys",
          fa: "کلید شناسایی از پیش آنجاست؛ آن را جابه‌جا کنید، یا پوشهٔ دیگری با --keys نام ببرید"))
    }
    try write(KeyFileContent(key, storeUUID: storeUUID))
  }

  /// The public half of the key that the file holds, and the name of the store that it belongs to; nil where there is no
  /// file.
  ///
  /// - Throws: ``KeyError/unreadable(path:)``, ``KeyError/malformed(path:)``.
  package func publicHalf() throws -> (publicKey: [UInt8], uuid: String)? {
    try read().map { ($0.publicKey, $0.storeUUID) }
  }

  package func write(_ text: KeyFileContent) throws { try PrivateFile.write(Array(text.text.utf8), to: path) }

  /// What stands in the file; nil where it is missing.
  func read() throws -> KeyFileContent? {
    let bytes: [UInt8]?
    do { bytes = try PrivateFile.read(path) } catch { throw KeyError.unreadable(path: path) }
    return try bytes.map { try KeyFileContent($0, path: path) }
  }

  /// Reads the key of a store that has no passphrase.
  ///
  /// - Throws: ``KeyError``.
  public func load(for settings: StoreSettings) throws -> RecognitionKey {
    try open(for: settings) { throw KeyError.passphraseNeeded(path: path) }.key
  }

  /// Reads the key of a store.
  ///
  /// - Parameter passphrase: asked for once, and only when the key has one.
  /// - Throws: ``KeyError`` when the key is missing, malformed, or that of another store, or the passphrase is wrong.
  public func open(for settings: StoreSettings, passphrase: () throws -> Passphrase) throws -> OpenedKey {
    let text = try current(for: settings)
    if case .clear(let key) = text.secret { return OpenedKey(key: key, passphrase: nil) }
    let typed = try passphrase()
    guard let key = text.open(typed) else { throw KeyError.wrongPassphrase(path: path) }
    return OpenedKey(key: key, passphrase: typed)
  }

  /// What stands in the file of a store's key. A rotation that was stopped behind its commit is brought to its end.
  package func current(for settings: StoreSettings) throws -> KeyFileContent {
    let text = try read()
    if let text, text.belongs(to: settings) { return text }
    if let next = try next.read(), next.belongs(to: settings) {
      // In a folder that can't be written the key serves where it lies.
      try? promoteNext(settings.publicKey)
      return next
    }
    guard let text else { throw KeyError.missing(path: path) }
    throw text.storeUUID == settings.uuid ? KeyError.replacedKey(path: path) : KeyError.otherStore(path: path)
  }
}
