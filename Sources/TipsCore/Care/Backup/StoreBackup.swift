import Glibc
import TipsCalendar
import TipsDomain
import TipsFiles
import TipsIdentity
import TipsSQLite
import TipsStore
import TipsText

/// Makes a backup of a store while others read and write it.
///
/// `VACUUM INTO` writes the copy, from one state of the store and without keeping a writer waiting. Unlike a copy of
/// pages it leaves out free pages, in which removed things may still stand, and the copy needs no log (WAL).
/// See docs/decisions/0013-backups-by-vacuum-into.md.
public struct StoreBackup {
  /// What was made.
  public struct Result: Sendable, Equatable {
    /// Where the backup is.
    public let path: String
    /// Its size in bytes.
    public let bytes: Int
    /// How many reports it holds.
    public let reports: Int
    /// When its newest report was received.
    public let newest: Instant?
    /// Whether it is encrypted.
    public let isEncrypted: Bool
    /// Whether it lies on the same file system as the store, and is lost with it.
    public let isOnSameDisk: Bool
    /// Whether others may read it, because its file system keeps no permissions.
    public let isExposed: Bool
    /// The names of older backups that were removed.
    public let removed: [String]
  }

  private let store: Store
  private let folder: String
  private let recipients: [AgeRecipient]
  private let keep: Int?
  /// Called now and then, with how far the backup is.
  public var onProgress: (WorkProgress) -> Void = { _ in }

  /// Prepares a backup.
  ///
  /// - Parameters:
  ///   - folder: where it goes; it must be there, for the place where a disk should be mounted is no place for a
  ///     backup.
  ///   - recipients: for whom to encrypt; empty for a backup in the clear.
  ///   - keep: how many backups of the store stay in the folder, the new one among them; nil for all.
  public init(store: Store, folder: String, recipients: [AgeRecipient] = [], keep: Int? = nil) {
    self.store = store
    self.folder = folder
    self.recipients = recipients
    self.keep = keep
  }

  /// Makes the backup; it is durable and has its name when this returns. The audit entry comes first: nobody takes a
  /// copy away without one.
  ///
  /// - Throws: ``BackupError``, ``AgeError``, ``StoreError``.
  public func run(operatorName: String, now: Instant) throws -> Result {
    let age = recipients.isEmpty ? nil : try AgeProgram()
    var status = stat()
    guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { throw BackupError.noFolder(folder) }
    let name = BackupName(storeUUID: store.settings.uuid, at: now, isEncrypted: age != nil)
    guard !PrivateFile.exists("\(folder)/\(name.text)") else { throw BackupError.exists("\(folder)/\(name.text)") }
    let beginning = "." + BackupName.beginning(storeUUID: store.settings.uuid)
    for place in [folder, PrivateFile.folder(of: store.path)] { PartialFile.sweep(place, named: beginning) }

    // Before the audit entry, so that a folder which can't be written leaves none.
    let file = try PartialFile(for: name.text, in: folder, access: FileAccess(of: store.path))
    try note(name, operatorName, now)
    let contents: DatabaseCheck
    if let age {
      contents = try encrypt(name, with: age, into: file)
    } else {
      contents = try copy(to: file)
    }
    try file.commit(as: name.text)
    return try result(name, contents, file)
  }

  private func note(_ name: BackupName, _ operatorName: String, _ now: Instant) throws {
    try store.write { connection in
      try AuditStore(connection: connection).append(
        AuditEntry(
          action: .backUp, subject: .backup(name.text), detail: recipients.isEmpty ? "in the clear" : "encrypted",
          operatorName: operatorName, at: now))
    }
  }

  /// Copies the store into the file and reads the copy through.
  private func copy(to file: PartialFile) throws -> DatabaseCheck {
    do {
      let size = try store.connection.sizeWithoutFreePages
      try store.connection.watchingReads { bytes in
        onProgress(WorkProgress(Message(en: "copying", fa: "رونوشت‌برداری"), bytes, of: size, .bytes))
      } _: {
        try store.connection.run("vacuum into $1", file.path)
      }
    } catch StoreError.diskFull {
      throw BackupError.noSpace(folder: PrivateFile.folder(of: file.path))
    }
    let check = try DatabaseCheck(path: file.path, isThorough: false, onProgress: onProgress)
    // The key may have been replaced since the store was opened.
    let (copy, own) = (check.settings, store.settings)
    guard copy.uuid == own.uuid, copy.station == own.station, copy.zoneIdentifier == own.zoneIdentifier else {
      throw BackupError.unlike(file.path)
    }
    return check
  }

  /// The copy in the clear is made beside the store, where all of it is in the clear already, and never reaches the
  /// backup's disk. It has no name any more before `age` begins to read.
  private func encrypt(_ name: BackupName, with age: AgeProgram, into file: PartialFile) throws -> DatabaseCheck {
    let clear = try PartialFile(
      for: name.text + ".clear", in: PrivateFile.folder(of: store.path), access: FileAccess(of: store.path))
    let contents = try copy(to: clear)
    clear.discard()
    lseek(clear.descriptor, 0, SEEK_SET)
    try age.encrypt(from: clear.descriptor, to: file.descriptor, for: recipients) {
      onProgress(
        WorkProgress(
          Message(en: "encrypting", fa: "رمزکردن"), size(file.descriptor), of: size(clear.descriptor), .bytes))
    }
    // The secret key is elsewhere, so the form and the length are all that can be checked.
    var heading = [UInt8](repeating: 0, count: EncryptedFile.heading.count)
    let count = pread(file.descriptor, &heading, heading.count, 0)
    guard count == heading.count, heading == EncryptedFile.heading, size(file.descriptor) > size(clear.descriptor)
    else {
      throw AgeError.failed(
        Message(
          en: "what it wrote is no encrypted file of that length",
          fa: "آنچه نوشت پروندهٔ رمزشده‌ای به این درازا نیست"))
    }
    return contents
  }

  private func result(_ name: BackupName, _ contents: DatabaseCheck, _ file: PartialFile) throws -> Result {
    var own = stat()
    var stores = stat()
    fstat(file.descriptor, &own)
    stat(store.path, &stores)
    return Result(
      path: "\(folder)/\(name.text)", bytes: Int(own.st_size), reports: contents.reports, newest: contents.newest,
      isEncrypted: !recipients.isEmpty, isOnSameDisk: own.st_dev == stores.st_dev,
      isExposed: own.st_mode & 0o777 & ~FileAccess(of: store.path).fileMode != 0,
      removed: removeOlder(than: name))
  }

  /// Removes all but the newest; the one that was just made stays, whatever the clock says.
  private func removeOlder(than name: BackupName) -> [String] {
    guard let keep else { return [] }
    let others = FolderListing.names(in: folder).filter {
      $0 != name.text && BackupName($0, storeUUID: store.settings.uuid) != nil
    }
    return others.dropLast(max(0, keep - 1)).filter { unlink("\(folder)/\($0)") == 0 }
  }

  private func size(_ descriptor: Int32) -> Int {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }
}

/// How an encrypted file begins.
enum EncryptedFile {
  static let heading = Array("age-encryption.org/v1\n".utf8)
  private static let armour = Array("-----BEGIN AGE ENCRYPTED FILE-----".utf8)

  /// Whether a file that begins so is encrypted by `age`.
  static func begins(_ bytes: some Sequence<UInt8>) -> Bool {
    let bytes = Array(bytes)
    return bytes.starts(with: heading) || bytes.starts(with: armour)
  }
}

/// Why there is no backup.
public enum BackupError: UserFacingError, Equatable {
  case noFolder(String)
  case exists(String)
  case noSpace(folder: String)
  case unlike(String)

  /// Which exit status the error leads to.
  public var category: ErrorCategory {
    switch self {
    case .noFolder, .exists: .cannotCreate
    case .noSpace, .unlike: .inputOutput
    }
  }

  /// What is wrong and what to do.
  public var message: Message {
    switch self {
    case .noFolder(let folder):
      Message(
        en: "no folder at \(folder); no backup was made. Is its disk mounted? "
          + "Else make it with: mkdir -p -m 700 \(folder)",
        fa: "پوشهٔ \(folder) نیست؛ پشتیبانی ساخته نشد. آیا دیسک آن سوار است؟ وگرنه آن را بسازید: "
          + "mkdir -p -m 700 \(folder)")
    case .exists(let path):
      Message(
        en: "\(path) is there already; no backup was made. Try again in a second",
        fa: "پروندهٔ \(path) از پیش هست؛ پشتیبانی ساخته نشد. پس از یک ثانیه دوباره تلاش کنید")
    case .noSpace(let folder):
      Message(
        en: "the disk of \(folder) is full; no backup was made. Free some space and try again",
        fa: "دیسک \(folder) پر است؛ پشتیبانی ساخته نشد. جا باز کنید و دوباره تلاش کنید")
    case .unlike(let path):
      Message(
        en: "the copy at \(path) was not that of this store; no backup was made. Check the disk",
        fa: "نسخهٔ \(path) از آنِ این پایگاه داده نبود؛ پشتیبانی ساخته نشد. دیسک را بررسی کنید")
    }
  }
}
