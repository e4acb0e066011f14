import TipsCalendar
import TipsDomain
import TipsRelay
import TipsStore

/// The station where the program has its store: what citizens send is recorded at once.
package struct StoreStation: CitizenStation {
  let served: ServedStore

  package init(_ served: ServedStore) { self.served = served }

  package func take(_ submission: Submission) async throws { throw ServingError.overloaded }

  package func state(ofReceipt receipt: String) async throws -> CitizenState? { nil }
}

extension CitizenDoor {
  /// The door of a program that has the store itself.
  package convenience init(
    _ served: ServedStore, onFailure: @escaping @Sendable (_ route: String, _ kind: String) -> Void = { _, _ in }
  ) {
    self.init(
      station: StoreStation(served), lists: { CitizenLists(places: [], categories: []) }, secret: [], zone: served.zone,
      now: served.now, onFailure: onFailure)
  }
}
