import TipsCalendar
import TipsDomain
import TipsRecords
import TipsStore

/// Reports as service requests of Open311 GeoReport v2, in JSON or XML.
///
/// A request is `closed` when its report is closed or has an outcome; what came of it stands in `status_notes`, as the
/// disposition's code and label. Fields of the standard that a station does not have are left out in JSON and empty in XML.
struct Open311Export: ReportEncoder {
  /// The fields of a request, in the order of the standard.
  enum Field: String, ExportField {
    case id = "service_request_id"
    case status
    case statusNotes = "status_notes"
    case serviceName = "service_name"
    case serviceCode = "service_code"
    case description
    case agencyResponsible = "agency_responsible"
    case serviceNotice = "service_notice"
    case requestedAt = "requested_datetime"
    case updatedAt = "updated_datetime"
    case expectedAt = "expected_datetime"
    case address
    case addressID = "address_id"
    case zipcode, lat, long
    case mediaURL = "media_url"

    var isNumber: Bool { self == .lat || self == .long }
  }

  /// The longest description that the standard allows, in characters.
  static let descriptionLimit = 4_000

  private let isXML: Bool
  private let zone: StationZone
  private let categories: [Int64: Category]
  private var count = 0
  private(set) var bytes: [UInt8]

  init(isXML: Bool, zone: StationZone, categories: [Category]) {
    self.isXML = isXML
    self.zone = zone
    self.categories = Dictionary(categories.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    bytes = Array((isXML ? "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<service_requests>" : "[").utf8)
  }

  mutating func append(_ report: ReportRecord) {
    if isXML {
      bytes += "\n  <request>".utf8
      for field in Field.allCases {
        guard let value = field.value(of: report, zone, categories), !value.isEmpty else {
          bytes += "\n    <\(field.rawValue)/>".utf8
          continue
        }
        bytes += "\n    <\(field.rawValue)>".utf8
        XMLText.append(value, to: &bytes)
        bytes += "</\(field.rawValue)>".utf8
      }
      bytes += "\n  </request>".utf8
    } else {
      bytes += (count == 0 ? "\n" : ",\n").utf8
      Field.appendObject(to: &bytes) { $0.value(of: report, zone, categories) }
    }
    count += 1
  }

  mutating func finish() { bytes += (isXML ? "\n</service_requests>\n" : "\n]\n").utf8 }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
}

extension Open311Export.Field {
  /// What a report has in the field; nil for nothing.
  fileprivate func value(of report: ReportRecord, _ zone: StationZone, _ categories: [Int64: Category]) -> String? {
    switch self {
    case .id: return report.number.description
    case .status: return report.closedAt != nil || report.disposition != .pending ? "closed" : "open"
    case .statusNotes: return "\(report.disposition.code): \(report.disposition.label.en)"
    case .serviceName: return categories[report.categoryID]?.label.en
    case .serviceCode: return categories[report.categoryID]?.code
    case .description:
      guard report.text.unicodeScalars.count > Open311Export.descriptionLimit else { return report.text }
      return String(String.UnicodeScalarView(report.text.unicodeScalars.prefix(Open311Export.descriptionLimit)))
    case .requestedAt: return zone.iso8601(report.receivedAt)
    case .updatedAt:
      let stages = [report.dispatchedAt, report.arrivedAt].compactMap(\.self)
      return (report.closedAt ?? report.outcomeAt ?? stages.max()).map(zone.iso8601)
    case .address: return report.address
    case .lat: return report.latitude.map { "\($0)" }
    case .long: return report.longitude.map { "\($0)" }
    case .agencyResponsible, .serviceNotice, .expectedAt, .addressID, .zipcode, .mediaURL: return nil
    }
  }
}
