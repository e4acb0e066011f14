import CSQLite
@_exported import TipsStorage

extension Connection {
  /// What a connection to a file may do.
  package typealias Mode = SQLiteSession.Mode

  /// Opens a store's file.
  package convenience init(path: String, mode: Mode) throws { self.init(try SQLiteSession(path: path, mode: mode)) }

  /// SQLite's session; nil where the store is no file.
  var file: SQLiteSession? { session as? SQLiteSession }

  /// Calls the body with the bytes of the database file, piece by piece; each piece begins with the last `overlap` bytes
  /// of the one before. What is in the WAL is not seen, and where the store is no file there is nothing to see.
  ///
  /// The file is read through SQLite's own descriptor: to close another one would drop the locks of this process.
  package func eachPieceOfFile(overlap: Int, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    try file?.eachPiece(overlap: overlap, body)
  }

  /// Notes from now on which rows of the tables change; the tables of the first call stay. Where the store is no file
  /// nothing is noted.
  package func watchChanges(of tables: @autoclosure () -> [WatchedTable]) throws {
    try file?.watchChanges(of: tables)
  }

  /// Notes changes no more.
  package func endWatchingChanges() { file?.endWatchingChanges() }

  /// What changed since the watch began or was last asked; nothing where there is none.
  package func takeChanges() throws -> [ChangedRows] { try file?.takeChanges() ?? [] }
}

extension SQLiteSession {
  fileprivate func eachPiece(overlap: Int, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    var file: UnsafeMutablePointer<sqlite3_file>?
    try check(sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file))
    guard let file, let methods = file.pointee.pMethods, let read = methods.pointee.xRead else { return }
    var size: sqlite3_int64 = 0
    try check(methods.pointee.xFileSize(file, &size))
    let piece = 1_048_576
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: overlap + piece, alignment: 8)
    defer { buffer.deallocate() }
    var kept = 0
    var offset: sqlite3_int64 = 0
    while offset < size {
      let count = Int(min(sqlite3_int64(piece), size - offset))
      try check(read(file, buffer.baseAddress?.advanced(by: kept), Int32(count), offset))
      try body(UnsafeRawBufferPointer(rebasing: buffer[..<(kept + count)]))
      offset += sqlite3_int64(count)
      let tail = min(overlap, kept + count)
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[(kept + count - tail)..<(kept + count)]))
      kept = tail
    }
  }
}
