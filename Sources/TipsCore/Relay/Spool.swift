import Glibc
import Synchronization
import TipsFiles

/// Sealed submissions on a host that holds no store, until the station fetches them: a file for each.
///
/// A file has its name only when all of it is durable. There are never more of them than the limit, or bytes.
package final class Spool: Sendable {
  /// How much waits at most.
  package struct Limit: Sendable {
    package var files: Int
    package var bytes: Int

    package init(files: Int = 20_000, bytes: Int = 256 << 20) {
      self.files = files
      self.bytes = bytes
    }
  }

  private static let suffix = ".sealed"
  private static let largest = 64 << 10

  private let folder: String
  private let limit: Limit
  /// What waits, and what is being written.
  private let fill: Mutex<(files: Int, bytes: Int)>

  /// Opens the spool in a host's folder; it is made where it is missing.
  ///
  /// - Throws: ``FileError``.
  package init(in host: String, limit: Limit = Limit()) throws {
    let folder = host + "/spool"
    self.folder = folder
    self.limit = limit
    try PrivateFile.makeFolder(folder)
    PartialFile.sweep(folder, named: ".")
    let names = Self.names(in: folder)
    let bytes = names.reduce(0) { $0 + PrivateFile.size(folder + "/" + $1 + Self.suffix) }
    fill = Mutex((names.count, bytes))
  }

  /// Whether it takes more.
  package var isFull: Bool { fill.withLock { $0.files >= limit.files || $0.bytes >= limit.bytes } }

  /// Keeps a submission; it is durable when this returns. One of the same name that waits already is kept as it is.
  ///
  /// - Throws: ``RelayError/full``; ``PartialFileError``, as on a full disk. Nothing is kept then.
  package func put(_ submission: SealedSubmission) throws {
    guard !has(submission.name) else { return }
    let size = submission.bytes.count
    let isTaken = fill.withLock { fill in
      guard fill.files < limit.files, fill.bytes + size <= limit.bytes else { return false }
      fill.files += 1
      fill.bytes += size
      return true
    }
    guard isTaken else { throw RelayError.full }
    do {
      let file = try PartialFile(for: submission.name, in: folder, access: .ownerAlone)
      try file.write(submission.bytes)
      try file.commit(as: submission.name + Self.suffix)
    } catch {
      release(size)
      throw error
    }
  }

  /// Whether a submission of that name waits.
  package func has(_ name: String) -> Bool { PrivateFile.exists(path(name)) }

  /// The submissions that have waited longest, at most so many and so large together, and how many wait in all.
  package func oldest(files: Int, bytes: Int) -> (submissions: [SealedSubmission], waiting: Int) {
    let names = Self.names(in: folder)
    let byAge = names.map { (age: age($0), name: $0) }.sorted { ($0.age, $0.name) < ($1.age, $1.name) }
    var submissions: [SealedSubmission] = []
    var size = 0
    for (_, name) in byAge.prefix(files) {
      guard let content = try? PrivateFile.read(path(name), limit: Self.largest) else { continue }
      size += content.count
      if size > bytes, !submissions.isEmpty { break }
      submissions.append(SealedSubmission(name: name, bytes: content))
    }
    return (submissions, names.count)
  }

  /// Removes submissions that the station has, durably; names that are not there are passed over.
  ///
  /// - Returns: how many were removed.
  @discardableResult
  package func remove(_ names: [String]) throws -> Int {
    var removed = 0
    for name in names where SealedSubmission.isName(name) {
      let size = PrivateFile.size(path(name))
      guard unlink(path(name)) == 0 else { continue }
      release(size)
      removed += 1
    }
    if removed > 0 { try PrivateFile.syncFolder(of: path("")) }
    return removed
  }

  private func release(_ size: Int) {
    fill.withLock { fill in
      fill.files -= 1
      fill.bytes -= size
    }
  }

  private func path(_ name: String) -> String { "\(folder)/\(name)\(Self.suffix)" }

  /// When a file was written, in nanoseconds.
  private func age(_ name: String) -> Int {
    var status = stat()
    guard stat(path(name), &status) == 0 else { return .max }
    return status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
  }

  private static func names(in folder: String) -> [String] {
    FolderListing.names(in: folder).filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) }
      .filter(SealedSubmission.isName)
  }
}
