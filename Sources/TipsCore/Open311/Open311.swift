import TipsHTTP
import TipsStore

/// Open311, GeoReport v2: other services send reports and, with a key, read them. All its addresses begin with ``prefix``.
package final class Open311: WebFace {
  /// The first part of its addresses.
  package static let prefix = "open311"

  let served: ServedStore

  package init(_ served: ServedStore) { self.served = served }

  package func answer(_ request: WebRequest) async -> WebResponse { WebResponse(status: 404) }
}
