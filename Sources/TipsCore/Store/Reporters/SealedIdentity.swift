import TipsDomain
import TipsIdentity
import TipsSQLite

/// A caller as the store keeps them: sealed to their report.
struct SealedIdentity: RowDecodable, Sendable {
  static let columns = "sealed_identity.report_id, sealed_identity.sealed, sealing_run.encapsulated_key"

  let reportID: Int64
  private let sealed: [UInt8]
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
}
