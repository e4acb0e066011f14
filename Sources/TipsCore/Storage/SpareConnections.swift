import Synchronization

/// Connections that have read beside another one, kept for its next time: a server takes longer to begin with one than to
/// answer many questions.
package final class SpareConnections: Sendable {
  private let spares = Mutex<[Spare]>([])

  /// One that nobody uses; nil where there is none.
  package func take() -> Connection? { spares.withLock { $0.popLast() }?.connection }

  /// Keeps one that nobody uses any more.
  package func keep(_ connection: Connection) {
    let spare = Spare(connection: connection)
    spares.withLock { $0.append(spare) }
  }
}

/// A connection that no thread uses.
private struct Spare: @unchecked Sendable {
  let connection: Connection
}
