import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite
import TipsText

/// What replacing the key did.
public struct KeyRotationResult: Sendable, Equatable {
  /// Identities that were sealed to the new key.
  public var sealed = 0
  /// Identities that the old key did not open; they stay as they are.
  public var unopenable = 0
  /// Reporters whose tag was derived anew; they keep their pseudonyms.
  public var reporters = 0
  /// Reporters of whose telephone number nothing is left: a new call of theirs gets a new pseudonym.
  public var untagged = 0
}

/// Seals every identity of a store to a new key, in one transaction, and derives the tags anew.
struct KeyRotation {
  private static let chunk = 2_000

  let connection: Connection
  let storeUUID: String
  let old: RecognitionKey
  let new: RecognitionKey
  let operatorName: String
  let now: Instant

  /// Does everything but ending the transaction.
  func run(progress: (Int) -> Void) throws -> KeyRotationResult {
    var result = KeyRotationResult()
    try retag(&result)
    try reseal(&result, progress)
    try relink()
    let statement = try connection.prepare("update store set public_key = $1")
    statement.bind(1, new.publicKey)
    try statement.run()
    return result
  }

  // MARK: Tags

  private func retag(_ result: inout KeyRotationResult) throws {
    let opener = IdentityOpener(key: old, storeUUID: storeUUID)
    let lives = try Erasure.all(in: connection).count + 1
    let page = try connection.prepare(
      "select id, tag from reporter where tag is not null and id > $1 order by id limit \(Self.chunk)")
    var last: Int64 = 0
    while true {
      page.bind(1, last)
      var reporters: [(id: Int64, tag: [UInt8])] = []
      try page.each { reporters.append(($0.int64(0), $0.blob(1))) }
      guard let newest = reporters.last else { return }
      for reporter in reporters {
        let phone = try phone(of: reporter.id, tag: reporter.tag, lives: lives, opener)
        if phone == nil { result.untagged += 1 } else { result.reporters += 1 }
        try setTag(phone.map { new.tag(of: $0) }, of: reporter.id)
      }
      last = newest.id
    }
  }

  /// The telephone number behind a tag, from whichever report of the reporter still holds it.
  private func phone(of reporter: Int64, tag: [UInt8], lives: Int, _ opener: IdentityOpener) throws -> PhoneNumber? {
    let identities = try connection.prepare(
      """
      select sealed_identity.report_id, sealed_identity.sealed, sealing_run.encapsulated_key
      from report
      join sealed_identity on sealed_identity.report_id = report.id
      join sealing_run on sealing_run.id = sealed_identity.run_id
      where report.reporter_id = $1
      """)
    identities.bind(1, reporter)
    defer { identities.reset() }
    while try identities.step() {
      let caller = try? opener.open(identities.blob(1), run: identities.blob(2), reportID: identities.int64(0))
      if let phone = caller?.phone.flatMap(PhoneNumber.init), old.isTag(tag, of: phone, lives: lives) { return phone }
    }
    return nil
  }

  private func setTag(_ tag: [UInt8]?, of reporter: Int64) throws {
    let update = try connection.prepare("update reporter set tag = $2 where id = $1")
    update.bind(1, reporter)
    update.bind(2, tag)
    try update.run()
  }

  // MARK: Links

  /// Authenticates under the new key which report is whose, also where no identity is left.
  private func relink() throws {
    let page = try connection.prepare(
      """
      select id, reporter_id from report
      where reporter_id is not null and link is not null and id > $1
      order by id
      limit \(Self.chunk)
      """)
    let update = try connection.prepare("update report set link = $2 where id = $1")
    var last: Int64 = 0
    while true {
      page.bind(1, last)
      var rows: [(id: Int64, reporter: Int64)] = []
      try page.each { rows.append(($0.int64(0), $0.int64(1))) }
      guard let newest = rows.last else { return }
      for row in rows {
        update.bind(1, row.id)
        update.bind(2, new.link(reportID: row.id, reporter: row.reporter, storeUUID: storeUUID))
        try update.run()
      }
      last = newest.id
    }
  }

  // MARK: Identities

  private func reseal(_ result: inout KeyRotationResult, _ progress: (Int) -> Void) throws {
    let opener = IdentityOpener(key: old, storeUUID: storeUUID)
    let sealer = try IdentitySealer(publicKey: new.publicKey, storeUUID: storeUUID)
    let run = try connection.insertSealingRun(sealer.encapsulatedKey, now: now)
    let audit = AuditStore(connection: connection)
    let page = try connection.prepare(
      """
      select sealed_identity.report_id, sealed_identity.sealed, sealing_run.encapsulated_key
      from sealed_identity
      join sealing_run on sealing_run.id = sealed_identity.run_id
      where sealed_identity.report_id > $1
      order by sealed_identity.report_id
      limit \(Self.chunk)
      """)
    var last: Int64 = 0
    while true {
      page.bind(1, last)
      var rows: [(id: Int64, sealed: [UInt8], run: [UInt8])] = []
      try page.each { rows.append(($0.int64(0), $0.blob(1), $0.blob(2))) }
      guard let newest = rows.last else { return }
      for row in rows {
        guard let caller = try? opener.open(row.sealed, run: row.run, reportID: row.id) else {
          result.unopenable += 1
          continue
        }
        try audit.recording(
          .rotateKey, of: ReportNumber(id: row.id), detail: "", operatorName: operatorName, now: now
        ) {
          try setSealed(try sealer.seal(caller, reportID: row.id), run: run, report: row.id)
        }
        result.sealed += 1
      }
      last = newest.id
      progress(result.sealed)
    }
  }

  private func setSealed(_ sealed: [UInt8], run: Int64, report: Int64) throws {
    let update = try connection.prepare("update sealed_identity set run_id = $2, sealed = $3 where report_id = $1")
    update.bind(1, report)
    update.bind(2, run)
    update.bind(3, sealed)
    try update.run()
  }
}
