import Glibc
import Synchronization
import TipsFiles

/// Sealed states on a host that holds no store: a file for each receipt, which opens only by the receipt.
package final class Mailboxes: Sendable {
  private static let suffix = ".state"
  private static let largest = 64 << 10

  private let folder: String
  /// Held while a state is put in its place: what comes first must not lie over what the station gave.
  private let placing = Mutex(())

  /// Opens the mailboxes in a host's folder; they are made where they are missing.
  ///
  /// - Throws: ``FileError``.
  package init(in host: String) throws {
    folder = host + "/states"
    try PrivateFile.makeFolder(folder)
    PartialFile.sweep(folder, named: ".")
  }

  /// Puts a state where the last one lay.
  ///
  /// - Parameter isFirst: whether it gives way to one that is there: the host knows less than the station.
  package func put(_ sealed: [UInt8], name: String, isFirst: Bool = false) throws {
    guard MailboxKey.isName(name), sealed.count <= Self.largest else { throw RelayError.unopenable }
    try placing.withLock { _ in
      if isFirst, PrivateFile.exists(path(name)) { return }
      let file = try PartialFile(for: name, in: folder, access: .ownerAlone)
      try file.write(sealed)
      try file.commit(as: name + Self.suffix)
    }
  }

  /// The state that lies in a mailbox; nil where there is none.
  package func state(_ name: String) throws -> [UInt8]? {
    guard MailboxKey.isName(name) else { return nil }
    return try PrivateFile.read(path(name), limit: Self.largest)
  }

  /// Removes states.
  package func remove(_ names: [String]) throws {
    for name in names where MailboxKey.isName(name) { unlink(path(name)) }
    if !names.isEmpty { try PrivateFile.syncFolder(of: path("")) }
  }

  /// The names of all.
  package func names() -> [String] {
    FolderListing.names(in: folder).filter { $0.hasSuffix(Self.suffix) }
      .map { String($0.dropLast(Self.suffix.count)) }.filter(MailboxKey.isName)
  }

  private func path(_ name: String) -> String { "\(folder)/\(name)\(Self.suffix)" }
}
