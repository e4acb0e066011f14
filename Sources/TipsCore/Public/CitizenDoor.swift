import TipsHTTP
import TipsStore

/// The citizens' own door: they report, keep a receipt, and ask later what came of it. It takes requests and gives responses;
/// all its addresses begin with ``prefix``.
package final class CitizenDoor: WebFace {
  /// The first part of its addresses.
  package static let prefix = "public"

  let served: ServedStore

  package init(_ served: ServedStore) { self.served = served }

  package func answer(_ request: WebRequest) async -> WebResponse { WebResponse(status: 404) }
}
