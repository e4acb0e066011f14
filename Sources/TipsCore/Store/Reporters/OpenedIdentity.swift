import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite
import TipsText

/// A sealed identity that waits for being settled.
struct WaitingIdentity: RowDecodable, Sendable {
  static let columns =
    "\(SealedIdentity.columns), sealed_identity.unlinkable, report.received_at, report.recorded_at"

  let identity: SealedIdentity
  let isUnlinkable: Bool
  let receivedAt: Instant
  let recordedAt: Instant

  init(_ row: inout RowReader) throws {
    identity = try SealedIdentity(&row)
    isUnlinkable = try row.next()
    receivedAt = try row.next()
    recordedAt = try row.next()
  }
}

/// What of an opened identity settling needs to know; the name and the number as it was written are not kept.
struct OpenedIdentity: Sendable {
  /// A caller.
  struct Caller {
    let consent: Consent?
    let isNamed: Bool
    /// Nil where no number tells the caller apart.
    let phone: (number: PhoneNumber, tag: [UInt8])?
  }

  let report: Int64
  /// What it was opened from.
  let sealed: [UInt8]
  let receivedAt: Instant
  let recordedAt: Instant
  /// Whether the store says that the identity can't be linked, as somebody else has found.
  let wasUnlinkable: Bool
  /// Nil where the key does not open the identity.
  let caller: Caller?

  init(_ waiting: WaitingIdentity, _ opener: IdentityOpener, _ key: RecognitionKey) {
    report = waiting.identity.reportID
    sealed = waiting.identity.sealed
    receivedAt = waiting.receivedAt
    recordedAt = waiting.recordedAt
    wasUnlinkable = waiting.isUnlinkable
    caller = (try? waiting.identity.caller(opener)).map { caller in
      Caller(
        consent: caller.consent, isNamed: caller.name != nil,
        phone: caller.phone.flatMap(PhoneNumber.init).map { ($0, key.tag(of: $0)) })
    }
  }

  func told(_ consent: Consent) -> ToldConsent {
    ToldConsent(consent: consent, report: report, receivedAt: receivedAt, recordedAt: recordedAt)
  }
}
