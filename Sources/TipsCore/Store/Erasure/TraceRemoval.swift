import TipsIdentity
import TipsSQLite

/// What is done about copies of removed content that a row left behind when it moved.
public enum FileRewriting: Sendable {
  /// The file is rewritten where such a copy is found.
  case whenNeeded
  /// The file is rewritten in any case, which also gives its free space back.
  case always
  /// The file is left as it is, so that nobody has to wait.
  case never
}

/// What clearing away came to.
public struct TraceRemovalResult: Sendable, Equatable {
  /// Whether a copy of something removed was found outside the rows.
  public var foundTraces = false
  /// Whether the whole file was written anew.
  public var isRewritten = false
}

/// Makes sure that what a transaction has removed is in no file of the store any more: the search index forgets its
/// words, the WAL is emptied, and the file is searched for copies.
struct TraceRemoval {
  /// Pages of the search index that are merged in one transaction, so that others can write in between.
  private static let mergeStep = 500

  let store: Store

  func run(_ traces: TraceSearch, searchIndex: Bool, rewriting: FileRewriting) throws -> TraceRemovalResult {
    var result = TraceRemovalResult()
    if searchIndex { try ReportSearchIndex.tables.forEach(merge) }
    try store.alone { try emptyLog($0) }
    // Others may write meanwhile: what was removed is in nothing that they write.
    if rewriting != .always { result.foundTraces = try traces.isLeft(in: store.connection) }
    if rewriting == .always || (rewriting == .whenNeeded && result.foundTraces) {
      try store.alone { try rewrite($0) }
      result.isRewritten = true
    }
    return result
  }

  /// Merges a search index into one piece, step by step: only then are removed words really gone.
  private func merge(_ index: String) throws {
    while true {
      let before = store.connection.totalChanges
      try store.write { connection in
        try connection.execute(
          "insert into \(index) (\(index), rank) values ('merge', -\(Self.mergeStep))")
      }
      // The command itself counts as a change.
      if store.connection.totalChanges - before < 2 { return }
    }
  }

  /// Takes the WAL into the file and empties it; a reader may hold that up.
  private func emptyLog(_ connection: Connection) throws {
    var attempts = max(1, store.patience / 5)
    while attempts > 0 {
      if try connection.value("pragma wal_checkpoint(truncate)") == false { return }
      attempts -= 1
    }
    throw ErasureError.heldByReader(path: store.path)
  }

  private func rewrite(_ connection: Connection) throws {
    connection.forgetStatements()
    // In memory the copy would be as large as the store.
    try connection.execute("pragma temp_store = default")
    defer { try? connection.execute("pragma temp_store = memory") }
    try connection.execute("vacuum")
    try emptyLog(connection)
  }
}
