import TipsText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The file in which the system keeps a zone of the IANA time zone database.
struct ZoneFile {
  let identifier: String
  let folder: String

  /// - Throws: ``StationZoneError/malformedName(_:)`` for a name that could lead out of the folder.
  init(identifier: String, folder: String) throws {
    guard Self.isSafeName(identifier) else { throw StationZoneError.malformedName(identifier) }
    self.identifier = identifier
    self.folder = folder
  }

  /// Reads the zone.
  func zone() throws -> StationZone {
    let bytes = try contents()
    do {
      return try bytes.withUnsafeBytes { try ZoneFileFormat(bytes: $0).zone(identifier: identifier) }
    } catch let error as ZoneFileFormat.Malformed {
      throw StationZoneError.unreadable(name: identifier, reason: error.reason)
    }
  }

  /// Letters, digits, `_`, `+` and `-`, in parts between single slashes of which the first begins with a letter: no
  /// dots, so no way up.
  static func isSafeName(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    guard bytes.count <= 64, let first = bytes.first, 0x61...0x7A ~= first | 0x20 else { return false }
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty
        && part.allSatisfy { byte in
          switch byte {
          case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "-"):
            true
          default: false
          }
        }
    }
  }

  private func contents() throws -> [UInt8] {
    let file = open(folder + "/" + identifier, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw openingError(errno) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else {
      throw StationZoneError.unreadable(name: identifier, reason: Message(systemError: errno))
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw StationZoneError.unknownName(identifier, folder: folder)
    }
    guard 44...Self.largestSize ~= Int(status.st_size) else { throw notAZoneFile }
    return try [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, filled in
      while filled < buffer.count {
        let count = read(file, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw notAZoneFile }
        filled += count
      }
    }
  }

  private func openingError(_ code: Int32) -> StationZoneError {
    guard code == ENOENT || code == ENOTDIR else {
      return .unreadable(name: identifier, reason: Message(systemError: code))
    }
    return access(folder, F_OK) == 0
      ? .unknownName(identifier, folder: folder) : .zoneFilesMissing(name: identifier, folder: folder)
  }

  private var notAZoneFile: StationZoneError {
    .unreadable(
      name: identifier,
      reason: Message(en: "it has not the size of a zone file", fa: "به اندازهٔ پروندهٔ منطقهٔ زمانی نیست"))
  }

  /// The largest in use has a few kilobytes.
  private static let largestSize = 1 << 20
}
