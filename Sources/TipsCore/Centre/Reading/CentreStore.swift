import TipsPostgreSQL
import TipsStorage
import TipsStore

extension Store {
  /// Opens a centre's database, to be read by whatever reads a station's store.
  ///
  /// - Throws: ``PostgreSQLError``, ``CentreError/notACentre`` and ``CentreError/newerSchema(found:known:)``.
  package static func open(centreAt address: PostgreSQLAddress) throws -> Store {
    let storage = try PostgreSQLStorage(address)
    let found = try CentreSchema(storage.session).version()
    guard found > 0 else { throw CentreError.notACentre }
    guard found <= CentreSchema.currentVersion else {
      throw CentreError.newerSchema(found: found, known: CentreSchema.currentVersion)
    }
    return try Store(over: Connection(storage))
  }
}
