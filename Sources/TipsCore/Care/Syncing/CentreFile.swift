import TipsDomain
import TipsFeed
import TipsFiles
import TipsIdentity

/// The file beside the recognition key in which a station keeps how it reaches its centre: the file by which it joined.
package struct CentreFile: Sendable, Equatable {
  /// Where the file is.
  package let path: String

  /// The file that belongs to a store: `tips.centre` beside `tips.key`.
  package init(beside key: KeyFile) {
    path = (key.path.hasSuffix(".key") ? String(key.path.dropLast(4)) : key.path) + ".centre"
  }

  /// What it says.
  ///
  /// - Throws: ``JoinFileError``, ``FileError``.
  package func load() throws -> JoinFile { try JoinFile(path: path) }

  /// Writes it durably, 0600, in a folder of 0700.
  package func save(_ file: JoinFile) throws {
    try PrivateFile.makeFolder(PrivateFile.folder(of: path))
    try PrivateFile.write(Array(file.text.utf8), to: path)
  }

  /// Removes it.
  package func remove() { PrivateFile.remove(path) }
}
