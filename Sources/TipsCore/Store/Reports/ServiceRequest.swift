import TipsCalendar
import TipsDomain

/// A report as a service request of Open311 GeoReport v2, for exports and for programs that ask.
///
/// It is `closed` when the report is closed or has an outcome; what came of it stands in `status_notes`, as the
/// disposition's code and label. What the standard has a field for and a station doesn't is nil.
package struct ServiceRequest {
  /// The longest description that the standard allows, in characters.
  package static let descriptionLimit = 4_000

  private let report: ReportRecord
  private let category: Category?
  private let zone: StationZone

  package init(_ report: ReportRecord, category: Category?, zone: StationZone) {
    self.report = report
    self.category = category
    self.zone = zone
  }

  /// The fields, in the order of the standard.
  package var members: [(name: String, value: String?)] {
    [
      ("service_request_id", report.number.description),
      ("status", isClosed ? "closed" : "open"),
      ("status_notes", "\(report.disposition.code): \(report.disposition.label.en)"),
      ("service_name", category?.label.en),
      ("service_code", category?.code),
      ("description", description),
      ("agency_responsible", nil),
      ("service_notice", nil),
      ("requested_datetime", zone.iso8601(report.receivedAt)),
      ("updated_datetime", updatedAt.map(zone.iso8601)),
      ("expected_datetime", nil),
      ("address", report.address),
      ("address_id", nil),
      ("zipcode", nil),
      ("lat", report.latitude.map { "\($0)" }),
      ("long", report.longitude.map { "\($0)" }),
      ("media_url", nil),
    ]
  }

  /// Whether nothing more happens to it.
  private var isClosed: Bool { report.closedAt != nil || report.disposition != .pending }

  /// When something last happened to it; nil where nothing did. ``ServiceRequestQuery`` asks for the same.
  private var updatedAt: Instant? {
    report.outcomeAt ?? report.closedAt ?? [report.dispatchedAt, report.arrivedAt].compactMap(\.self).max()
  }

  /// Whether the text is longer than the standard allows.
  package var isTooLong: Bool { report.text.unicodeScalars.count > Self.descriptionLimit }

  private var description: String {
    guard isTooLong else { return report.text }
    return String(String.UnicodeScalarView(report.text.unicodeScalars.prefix(Self.descriptionLimit)))
  }
}
