import TipsDomain
import TipsIdentity
import TipsSQLite

/// A caller as the store keeps them: sealed to their report.
struct SealedIdentity: RowDecodable, Sendable {
  static let columns = "sealed_identity.report_id, sealed_identity.sealed, sealing_run.encapsulated_key"

  let reportID: Int64
  let sealed: [UInt8]
  private let encapsulatedKey: [UInt8]

  init(_ row: inout RowReader) throws {
    reportID = try row.next()
    sealed = try row.next()
    encapsulatedKey = try row.next()
  }

  /// The caller.
  ///
  /// - Throws: ``KeyError/unopenable(report:)``.
  func caller(_ opener: IdentityOpener) throws -> Caller {
    try opener.open(sealed, run: encapsulatedKey, reportID: reportID)
  }

  /// The caller, in the store of a station or of an office.
  ///
  /// - Throws: ``KeyError/unopenable(report:)``.
  func caller(_ openers: IdentityOpeners) throws -> Caller { try caller(openers.opener(ofReport: reportID)) }
}

/// Opens identities with the officer's key, each with the name of the store that sealed it.
final class IdentityOpeners {
  private let key: RecognitionKey
  private let store: Store
  private var openers: [Int64: IdentityOpener] = [:]

  init(key: RecognitionKey, of store: Store) {
    self.key = key
    self.store = store
  }

  /// The opener for what was sealed with a report.
  func opener(ofReport report: Int64) throws -> IdentityOpener {
    let station = store.isOffice ? report / ReportNumber.idsPerStation : 0
    if let known = openers[station] { return known }
    let uuid: String? =
      store.isOffice
      ? try store.connection.value("select uuid from public.station where station = $1", station)
      : store.settings.uuid
    let opener = IdentityOpener(key: key, storeUUID: uuid ?? "")
    openers[station] = opener
    return opener
  }
}
