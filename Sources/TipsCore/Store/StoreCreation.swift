import Glibc
import TipsCalendar
import TipsDomain
import TipsFiles
import TipsIdentity
import TipsSQLite
import TipsText

extension Store {
  /// Makes a store with its folder, its keys and the reference data of a fresh store.
  ///
  /// The folder gets mode 0700 and the files 0600, or 2770 and 0660 for a group; the key's stay their owner's. Nothing
  /// is there before everything is there: a store that was being made when the machine stopped is made anew.
  ///
  /// - Parameters:
  ///   - station: 0 to 999.
  ///   - group: the number of a group of accounts who work with the store, this one among them; nil for this one alone.
  ///   - keys: the file for the private key.
  ///   - privateKey: a key pair to use in place of a random one, for reproducible made-up stores.
  ///   - patience: how many seconds to wait for other writers at most, now and later.
  /// - Throws: ``StoreError/exists(path:)`` when the store is there already.
  public static func create(
    at path: String, station: Int = 0, zone: String = "Asia/Tehran", group: gid_t? = nil, keys: KeyFile,
    privateKey: RecognitionKey? = nil, operatorName: String = "", now: Instant, patience: Int = usualPatience,
    onWait: @escaping () -> Void = {}
  ) throws -> Store {
    guard (0...999).contains(station) else {
      throw StoreError.cannotOpen(
        path: path, reason: Message(en: "station is 0 to 999", fa: "شمارهٔ ایستگاه 0 تا 999 است"))
    }
    let zoneIdentifier = try StationZone(identifier: zone).identifier
    let access = group.map(FileAccess.group) ?? .ownerAlone
    access.letThrough()
    try PrivateFile.makeFolder(PrivateFile.folder(of: path), for: access)
    return try WriterLock(storePath: path, access: access).hold(seconds: patience, onWait: onWait) {
      guard PrivateFile.isPlain(path) else {
        throw StoreError.cannotOpen(
          path: path,
          reason: Message(
            en: "it is no file of its own; name another with --store",
            fa: "پروندهٔ مستقلی نیست؛ دیگری با --store نام ببرید"))
      }
      let begun = PrivateFile.lastChange(of: path)
      guard begun == nil || FileAccess(of: path) == access else {
        throw StoreError.cannotOpen(
          path: path,
          reason: Message(
            en: "it is there already, for others to open than you say; name another, or remove it",
            fa: "از پیش هست و دسترسی دیگری جز آنچه می‌گویید دارد؛ دیگری نام ببرید، یا آن را بردارید"))
      }
      if begun == nil {
        do { try PrivateFile.create(path, for: access) } catch FileError.exists { throw StoreError.exists(path: path) }
      }
      guard PrivateFile.isWritable(path) else { throw StoreError.readOnly(path: path) }
      let connection = try Connection(path: path, mode: .create)
      guard try connection.value("select count(*) from sqlite_schema") == 0 else { throw StoreError.exists(path: path) }
      if let begun { try keys.setAsideKey(ofStoreBegunAt: begun) }
      let key = privateKey ?? RecognitionKey()
      let uuid = String(hexadecimal: (0..<16).map { _ in UInt8.random(in: 0...255) })
      // The key is durable before the store that needs it.
      try keys.save(key, storeUUID: uuid)
      try connection.transaction(for: .writing) {
        try Migrator.migrate(connection, from: 0, now: now)
        try connection.run(
          "insert into store (id, uuid, station, zone, public_key, created_at) values (1, $1, $2, $3, $4, $5)", uuid,
          station, zoneIdentifier, key.publicKey, now)
        try FreshStore.fill(connection)
        try AuditBaseline(connection, operatorName: operatorName, now: now).begin(
          checkpointKey: Array(try key.checkpointKey.publicKey.rawRepresentation))
      }
      return try Store(path: path, connection: connection, patience: patience, onWait: onWait)
    }
  }
}
