/// Opens further sessions with a database, on any thread.
package struct SessionOpener: @unchecked Sendable {
  /// It is asked for nothing else than where the database is, which never changes.
  private let session: any StorageSession

  package init(_ session: any StorageSession) { self.session = session }

  package func open() throws -> Connection { Connection(try session.another()) }
}
