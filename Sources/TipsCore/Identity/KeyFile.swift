/// What can be wrong with the private key.
public enum KeyError: UserFacingError, Equatable {
  case missing(path: String)
  case malformed(path: String)
  case otherStore(path: String)
  case unreadable(path: String)
  case unopenable(report: String)

  /// The key is part of the configuration.
  public var category: ErrorCategory {
    switch self {
    case .missing: .unavailable
    case .unreadable: .notPermitted
    case .malformed, .otherStore: .configuration
    case .unopenable: .badData
    }
  }

  /// What is wrong with the key and what to do.
  public var message: String {
    switch self {
    case .missing(let path):
      "the recognition key is not at \(path): reporters can't be told apart without it. Bring it back, or name its folder with --keys"
    case .malformed(let path): "\(path) is not a recognition key; bring back the right file"
    case .otherStore(let path): "\(path) is the key of another store; bring back the right file"
    case .unreadable(let path): "the recognition key at \(path) may not be read by you"
    case .unopenable(let report):
      "the sealed identity of report \(report) can't be opened: it was sealed to another key or changed"
    }
  }
}

/// The file in which the officer's private key lives.
public struct KeyFile: Sendable, Equatable {
  private static let heading = "tips recognition key 1"

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

  /// Writes the key durably, 0600, in a folder of 0700. A key that is there already is never overwritten: it may be
  /// the only one that opens what another store sealed.
  func save(_ key: RecognitionKey, storeUUID: String) throws {
    try PrivateFile.makeFolder(PrivateFile.folder(of: path))
    guard !exists else {
      throw StoreError.cannotOpen(
        path: path, reason: "a recognition key is there already; move it away, or name another folder with --keys")
    }
    let text = "\(Self.heading)\nstore \(storeUUID)\nsecret \(String(hexadecimal: key.secret))\n"
    try PrivateFile.write(Array(text.utf8), to: path)
  }

  /// Reads the key of a store.
  ///
  /// - Throws: ``KeyError`` when it is missing, malformed, or that of another store.
  public func load(for settings: Store.Settings) throws -> RecognitionKey {
    let bytes: [UInt8]?
    do { bytes = try PrivateFile.read(path) } catch { throw KeyError.unreadable(path: path) }
    guard let bytes else { throw KeyError.missing(path: path) }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.count == 3, lines[0] == Self.heading, lines[1].hasPrefix("store "), lines[2].hasPrefix("secret "),
      let secret = String(lines[2].dropFirst(7)).hexadecimalBytes
    else { throw KeyError.malformed(path: path) }
    let key = try RecognitionKey(secret: secret, path: path)
    guard lines[1].dropFirst(6) == settings.uuid, key.publicKey == settings.publicKey else {
      throw KeyError.otherStore(path: path)
    }
    return key
  }
}
