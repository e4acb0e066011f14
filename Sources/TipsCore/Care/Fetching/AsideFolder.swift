import Glibc
import TipsFiles
import TipsRelay

/// Submissions that could not be recorded, sealed as they came, beside the relay's key.
package struct AsideFolder {
  private static let suffix = ".sealed"

  package let path: String

  package init(_ path: String) { self.path = path }

  /// The names of all.
  package var names: [String] {
    FolderListing.names(in: path).filter { $0.hasSuffix(Self.suffix) }.map { String($0.dropLast(Self.suffix.count)) }
      .filter(SealedSubmission.isName)
  }

  /// Keeps one, durably.
  func put(_ submission: SealedSubmission) throws {
    try PrivateFile.makeFolder(path)
    try PrivateFile.write(submission.bytes, to: file(submission.name))
  }

  /// The one of a name.
  func submission(_ name: String) throws -> SealedSubmission? {
    try PrivateFile.read(file(name)).map { SealedSubmission(name: name, bytes: $0) }
  }

  /// Removes one that was recorded after all.
  func remove(_ name: String) { unlink(file(name)) }

  private func file(_ name: String) -> String { "\(path)/\(name)\(Self.suffix)" }
}
