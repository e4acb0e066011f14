import TipsDomain
import TipsStore

/// The place outside which somebody sees and records nothing.
struct PlaceLimit: Sendable {
  /// The place's row; nil where there is no limit.
  let placeID: Int64?

  init(placeID: Int64?) { self.placeID = placeID }

  init(_ visit: Visit) { self.init(placeID: visit.user?.placeID) }

  /// Whether what is at a place may be seen.
  func allows(_ place: Int64?, in store: Store) throws -> Bool {
    guard let placeID else { return true }
    guard let place else { return false }
    return try store.references.path(of: place).contains { $0.id == placeID }
  }

  /// A report that may be seen.
  ///
  /// - Throws: ``ReportStoreError/unknown(_:)`` where there is none, or it is elsewhere: which of them is not told.
  func report(_ number: ReportNumber, in store: Store) throws -> ReportRecord {
    let report = try store.reports.existing(number)
    guard try allows(report.placeID, in: store) else { throw ReportStoreError.unknown(number) }
    return report
  }
}
