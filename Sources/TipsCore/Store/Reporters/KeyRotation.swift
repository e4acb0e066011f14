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
  func run(progress: (WorkProgress) -> Void) throws -> KeyRotationResult {
    var result = KeyRotationResult()
    try retag(&result)
    try reseal(&result, progress)
    try relink()
    try connection.run("update store set public_key = $1", new.publicKey)
    return result
  }

  // MARK: Tags

  private func retag(_ result: inout KeyRotationResult) throws {
    let opener = IdentityOpener(key: old, storeUUID: storeUUID)
    let lives = try Erasure.all(in: connection).count + 1
    let page = "select id, tag from reporter where tag is not null and id > $1 order by id limit \(Self.chunk)"
    var last: Int64 = 0
    while true {
      let reporters = try connection.rows(page, last) { (id: Int64, tag: [UInt8]) in (id: id, tag: tag) }
      guard let newest = reporters.last else { return }
      for reporter in reporters {
        let phone = try phone(of: reporter.id, tag: reporter.tag, lives: lives, opener)
        if phone == nil { result.untagged += 1 } else { result.reporters += 1 }
        try connection.run("update reporter set tag = $2 where id = $1", reporter.id, phone.map { new.tag(of: $0) })
      }
      last = newest.id
    }
  }

  /// The telephone number behind a tag, from whichever report of the reporter still holds it.
  private func phone(of reporter: Int64, tag: [UInt8], lives: Int, _ opener: IdentityOpener) throws -> PhoneNumber? {
    let identities = try connection.prepare(
      """
      select \(SealedIdentity.columns)
      from report
      join sealed_identity on sealed_identity.report_id = report.id
      join sealing_run on sealing_run.id = sealed_identity.run_id
      where report.reporter_id = $1
      """)
    // Stepped by hand: the walk ends at the first identity that fits.
    try identities.bindAll(reporter)
    defer { identities.reset() }
    while try identities.step() {
      var row = RowReader(identities)
      let caller = try? SealedIdentity(&row).caller(opener)
      if let phone = caller?.phone.flatMap(PhoneNumber.init), old.isTag(tag, of: phone, lives: lives) { return phone }
    }
    return nil
  }

  // MARK: Links

  /// Authenticates under the new key which report is whose, also where no identity is left.
  private func relink() throws {
    let page = """
      select id, reporter_id from report
      where reporter_id is not null and link is not null and id > $1
      order by id
      limit \(Self.chunk)
      """
    let update = try connection.prepare("update report set link = $2 where id = $1")
    var last: Int64 = 0
    while true {
      let rows = try connection.rows(page, last) { (id: Int64, reporter: Int64) in (id: id, reporter: reporter) }
      guard let newest = rows.last else { return }
      for row in rows {
        try update.run(row.id, new.link(reportID: row.id, reporter: row.reporter, storeUUID: storeUUID))
      }
      last = newest.id
    }
  }

  // MARK: Identities

  private func reseal(_ result: inout KeyRotationResult, _ progress: (WorkProgress) -> Void) throws {
    let all: Int? = try connection.value("select count(*) from sealed_identity")
    let opener = IdentityOpener(key: old, storeUUID: storeUUID)
    let sealer = try IdentitySealer(publicKey: new.publicKey, storeUUID: storeUUID)
    let run = try connection.insertSealingRun(sealer.encapsulatedKey, now: now)
    let audit = AuditStore(connection: connection)
    let page = """
      select \(SealedIdentity.columns)
      from sealed_identity
      join sealing_run on sealing_run.id = sealed_identity.run_id
      where sealed_identity.report_id > $1
      order by sealed_identity.report_id
      limit \(Self.chunk)
      """
    var last: Int64 = 0
    while true {
      let identities = try connection.rows(page, last, as: SealedIdentity.self)
      guard let newest = identities.last else { return }
      for identity in identities {
        guard let caller = try? identity.caller(opener) else {
          result.unopenable += 1
          continue
        }
        try audit.recording(
          .rotateKey, of: ReportNumber(id: identity.reportID), detail: "", operatorName: operatorName, now: now
        ) {
          try connection.run(
            "update sealed_identity set run_id = $2, sealed = $3 where report_id = $1", identity.reportID, run,
            try sealer.seal(caller, reportID: identity.reportID))
        }
        result.sealed += 1
      }
      last = newest.reportID
      progress(
        WorkProgress(
          Message(en: "sealing", fa: "مُهروموم‌کردن"), result.sealed + result.unopenable, of: all, .identities))
    }
  }
}
