import TipsCalendar
import TipsDomain
import TipsFiles
import TipsIdentity
import TipsSQLite
import TipsText

/// What an officer does with the recognition key; each leaves an audit entry.
public struct KeyCustody {
  private let store: Store
  private let keyFile: KeyFile
  private let operatorName: String
  private let now: Instant
  /// log₂ of scrypt's N for what is written.
  var cost = SlowHash.cost

  /// The key of a store, in its file.
  public init(store: Store, keyFile: KeyFile, operatorName: String, now: Instant) {
    self.store = store
    self.keyFile = keyFile
    self.operatorName = operatorName
    self.now = now
  }

  /// Puts the key under a new passphrase. The file is replaced as a whole, so it holds either the one or the other.
  public func protect(_ opened: OpenedKey, with passphrase: Passphrase) throws {
    try passphrase.checkStrength()
    try refuseLink()
    let text = try KeyFileContent(opened.key, storeUUID: store.settings.uuid, passphrase: passphrase, cost: cost)
    try store.write { connection in
      try append(
        .protectKey, opened.passphrase == nil ? "a passphrase was set" : "the passphrase was changed", connection)
      try replace(text, connection)
    }
  }

  /// Takes the passphrase away.
  public func unprotect(_ opened: OpenedKey) throws {
    guard opened.passphrase != nil else { throw KeyError.notProtected(path: keyFile.path) }
    try refuseLink()
    try record(.unprotectKey, "the passphrase was taken away")
    try store.write { try replace(KeyFileContent(opened.key, storeUUID: store.settings.uuid), $0) }
  }

  /// The bytes of the key file, to be kept elsewhere; a passphrase stays on them. It is recorded, and durable, before
  /// they are handed out.
  ///
  /// - Parameter destination: where they go, for the record.
  public func export(to destination: String) throws -> [UInt8] {
    let text = try keyFile.current(for: store.settings)
    try record(
      .exportKey, "to \(destination), " + (text.hasPassphrase ? "with its passphrase" : "without a passphrase"))
    return Array(text.text.utf8)
  }

  /// Has the store seal to another key pair's public half from now on: that of the province, whose private half lies with
  /// its officer. What was sealed before opens with the station's own key, as before.
  ///
  /// - Parameter publicKey: 32 bytes.
  /// - Throws: ``KeyError/noPublicKey``, ``KeyError/adoptedAlready``.
  package func adopt(_ publicKey: [UInt8]) throws {
    let sealer = try? IdentitySealer(publicKey: publicKey, storeUUID: store.settings.uuid)
    guard publicKey.count == 32, sealer != nil else { throw KeyError.noPublicKey }
    try store.write { connection in
      guard try connection.publicKey() != publicKey else { throw KeyError.adoptedAlready }
      let audit = AuditStore(connection: connection)
      try audit.recording(.settings) {
        try connection.run("update store set public_key = $1", publicKey)
        let entry = AuditEntry(
          action: .adoptKey, subject: .settings,
          detail: "identities are sealed to \(KeyName.short(publicKey)) from now on", operatorName: operatorName,
          at: now)
        return ((), entry)
      }
    }
  }

  /// Replaces the key pair: a new key under the same passphrase, every identity sealed to it, every tag derived anew.
  ///
  /// All in one transaction; the new key is durable before it ends, so that at no moment the store's key is in no file.
  public func rotate(_ opened: OpenedKey, progress: (WorkProgress) -> Void = { _ in }) throws -> KeyRotationResult {
    try refuseLink()
    guard !keyFile.old.exists else { throw KeyError.oldKeyThere(path: keyFile.old.path) }
    let new = RecognitionKey()
    let uuid = store.settings.uuid
    let text =
      try opened.passphrase.map { try KeyFileContent(new, storeUUID: uuid, passphrase: $0, cost: cost) }
      ?? KeyFileContent(new, storeUUID: uuid)
    let result = try store.write { connection in
      // Only who holds the writers' lock, and with the store's own key, may put a next key there.
      guard try connection.publicKey() == opened.key.publicKey else { throw KeyError.replaced }
      try keyFile.next.write(text)
      let before = try AuditStore(connection: connection).commitment(.settings)
      let rotation = KeyRotation(
        connection: connection, storeUUID: uuid, old: opened.key, new: new, operatorName: operatorName, now: now)
      let result = try rotation.run(progress: progress)
      try append(
        .rotateKey,
        "\(result.sealed) identities sealed anew, \(result.unopenable) unopenable; \(result.reporters) reporters tagged "
          + "anew, \(result.untagged) without a number",
        connection)
      try AuditStore(connection: connection).append(
        AuditEntry(
          action: .rotateKey, subject: .settings, detail: "a new key", operatorName: operatorName, at: now),
        before: before, after: try AuditStore(connection: connection).commitment(.settings))
      return result
    }
    try keyFile.promoteNext(new.publicKey)
    store.emptyLog()
    return result
  }

  /// Where the key is that a rotation replaced.
  public var oldPath: String { keyFile.old.path }

  private func refuseLink() throws {
    if PrivateFile.isLink(keyFile.path) { throw KeyError.link(path: keyFile.path) }
  }

  /// Writers take turns, so that no rotation lies between the reading of the key and this.
  private func replace(_ text: KeyFileContent, _ connection: Connection) throws {
    guard try connection.publicKey() == text.publicKey else { throw KeyError.replaced }
    try PrivateFile.replace(Array(text.text.utf8), at: keyFile.path)
  }

  private func record(_ action: AuditEntry.Action, _ detail: String) throws {
    try store.write { try append(action, detail, $0) }
  }

  private func append(_ action: AuditEntry.Action, _ detail: String, _ connection: Connection) throws {
    try AuditStore(connection: connection).append(
      AuditEntry(action: action, subject: .key, detail: detail, operatorName: operatorName, at: now))
  }
}

/// A new file for an exported key.
public enum KeyExportFile {
  /// Writes bytes durably into a file of mode 0600 that must not be there yet.
  public static func write(_ bytes: [UInt8], to path: String) throws {
    let output = try PrivateFileWriter(path: path)
    do {
      try output.write(bytes)
      try output.finish()
    } catch {
      output.discard()
      throw error
    }
  }

  /// Refuses a path where something is already, before anything else is done.
  public static func check(_ path: String) throws {
    if PrivateFile.exists(path) || PrivateFile.isLink(path) { throw StoreError.exists(path: path) }
  }
}
