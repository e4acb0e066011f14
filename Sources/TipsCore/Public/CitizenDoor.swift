import Crypto
import TipsCalendar
import TipsDomain
import TipsHTTP
import TipsRelay

/// The citizens' own door: they report, keep a receipt, and ask later what came of it. It takes requests and gives responses;
/// all its addresses begin with ``prefix``. It knows the station by a ``CitizenStation`` alone.
package final class CitizenDoor: WebFace {
  /// The first part of its addresses.
  package static let prefix = "public"

  let station: any CitizenStation
  let lists: ListsCache
  let secret: SymmetricKey
  let zone: StationZone
  let now: @Sendable () -> Instant
  let onFailure: @Sendable (_ route: String, _ kind: String) -> Void
  let limits: AddressLimits
  let kept = KeptReceipts()

  /// - Parameters:
  ///   - station: who takes what is sent, and knows what became of it.
  ///   - lists: reads what there is to choose from; asked again from time to time.
  ///   - secret: bytes that outsiders don't know and that stay the same over restarts: a form that is sent again gets the
  ///     same receipt by them.
  ///   - zone: the station's clock.
  ///   - onFailure: called when something went wrong that nobody outside can mend, with the address and the kind of error.
  package init(
    station: any CitizenStation, lists: @escaping @Sendable () async throws -> CitizenLists, secret: [UInt8],
    zone: StationZone, now: @escaping @Sendable () -> Instant,
    onFailure: @escaping @Sendable (_ route: String, _ kind: String) -> Void = { _, _ in }
  ) {
    self.station = station
    self.lists = ListsCache(lists)
    self.secret = SymmetricKey(data: SHA256.hash(data: Array("tips citizen door 1/".utf8) + secret))
    self.zone = zone
    self.now = now
    self.onFailure = onFailure
    limits = AddressLimits(at: now())
  }

  /// Answers a request; what goes wrong becomes a page that says so and keeps what was typed.
  package func answer(_ request: WebRequest) async -> WebResponse {
    await DoorRoutes.answer(DoorVisit(self, request))
  }

  package func refusal(status: Int, of request: WebRequest) -> WebResponse {
    DoorRoutes.refusal(DoorVisit(self, request), status: status)
  }

  /// What fields of the size that is read may have as percent signs and digits, and no more.
  package func bodyLimit(of request: WebRequest) -> Int { 2 * DoorRoutes.formLimit }
  package func isOpenToAll(_ request: WebRequest) -> Bool { true }
}
