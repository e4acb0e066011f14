import TipsCalendar
import TipsDomain
import TipsHTTP
import TipsRelay
import TipsStore

/// The citizens' own door: they report, keep a receipt, and ask later what came of it. It takes requests and gives responses;
/// all its addresses begin with ``prefix``. It knows the station by a ``CitizenStation`` alone.
package final class CitizenDoor: WebFace {
  /// The first part of its addresses.
  package static let prefix = "public"

  let station: any CitizenStation
  /// What there is to choose from; asked for anew from time to time.
  let lists: @Sendable () async throws -> CitizenLists
  let zone: StationZone
  let now: @Sendable () -> Instant
  let onFailure: @Sendable (_ route: String, _ kind: String) -> Void

  /// - Parameters:
  ///   - station: who takes what is sent, and knows what became of it.
  ///   - lists: reads what there is to choose from.
  ///   - secret: 32 bytes that stay the same over restarts and that nobody else has. A form that is sent again gets the
  ///     same receipt by it; receipts that were given can't be found by it.
  ///   - zone: the station's clock.
  ///   - onFailure: called when something went wrong that nobody outside can mend, with the address and the kind of error.
  package init(
    station: any CitizenStation, lists: @escaping @Sendable () async throws -> CitizenLists, secret: [UInt8],
    zone: StationZone, now: @escaping @Sendable () -> Instant,
    onFailure: @escaping @Sendable (_ route: String, _ kind: String) -> Void = { _, _ in }
  ) {
    self.station = station
    self.lists = lists
    self.zone = zone
    self.now = now
    self.onFailure = onFailure
  }

  package func answer(_ request: WebRequest) async -> WebResponse { WebResponse(status: 404) }
}
