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

  /// Opens a centre's database as the office of a province, to be read and written by whatever does so with a station's
  /// store; as a whole where no office is chosen.
  ///
  /// Two who write at an office wait for each other, and for batches of stations.
  ///
  /// - Parameter choose: which of the offices; nil for none.
  /// - Throws: ``PostgreSQLError``, ``CentreError/notACentre`` and ``CentreError/newerSchema(found:known:)``.
  package static func open(
    centreAt address: PostgreSQLAddress, as choose: ([ProvinceOffices.Office]) throws -> ProvinceOffices.Office?
  ) throws -> Store {
    let storage = try PostgreSQLStorage(address)
    try CentreSchema(storage.session).upgrade()
    guard let office = try choose(try ProvinceOffices(storage.session).all()) else {
      return try Store(over: Connection(storage))
    }
    try storage.enter(schema: ProvinceSchema.name(of: office.number), writersLock: BatchReceiver.peopleLock)
    let store = try Store(over: Connection(storage), isOffice: true)
    // Who works on another machine may call themselves anything: whom the server let in counts.
    store.account = try storage.session.query("select left(session_user, 64)")[0].text(0)
    return store
  }

  /// Opens the office of a province.
  ///
  /// - Throws: ``PostgreSQLError``, ``CentreError/noOffice(_:)``.
  package static func open(officeOf province: String, at address: PostgreSQLAddress) throws -> Store {
    try open(centreAt: address) { offices in
      guard let office = offices.first(where: { $0.province == province }) else {
        throw CentreError.noOffice(province)
      }
      return office
    }
  }
}
