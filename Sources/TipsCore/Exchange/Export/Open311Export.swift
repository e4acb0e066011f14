import TipsCalendar
import TipsDomain
import TipsRecords
import TipsStore

/// Reports as service requests of Open311 GeoReport v2, in JSON or XML.
///
/// A request is `closed` when its report is closed or has an outcome; what came of it stands in `status_notes`, as the
/// disposition's code and label. Fields of the standard that a station does not have are left out in JSON and empty in XML.
struct Open311Export {
  /// The fields of a request, in the order of the standard.
  static let fields = [
    "service_request_id", "status", "status_notes", "service_name", "service_code", "description", "agency_responsible",
    "service_notice", "requested_datetime", "updated_datetime", "expected_datetime", "address", "address_id", "zipcode",
    "lat", "long", "media_url",
  ]

  /// The longest description that the standard allows, in characters.
  static let descriptionLimit = 4_000

  private let isXML: Bool
  private let zone: StationZone
  private let categories: [Int64: Category]
  private var count = 0

  init(isXML: Bool, zone: StationZone, categories: [Category]) {
    self.isXML = isXML
    self.zone = zone
    self.categories = Dictionary(categories.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What stands before the first request.
  var opening: [UInt8] {
    Array((isXML ? "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<service_requests>" : "[").utf8)
  }

  /// What stands behind the last request.
  var closing: [UInt8] { Array((isXML ? "\n</service_requests>\n" : "\n]\n").utf8) }

  mutating func append(_ report: ReportRecord, to bytes: inout [UInt8]) {
    if isXML {
      bytes += "\n  <request>".utf8
      for field in Self.fields {
        guard let value = value(field, of: report), !value.isEmpty else {
          bytes += "\n    <\(field)/>".utf8
          continue
        }
        bytes += "\n    <\(field)>".utf8
        XMLText.append(value, to: &bytes)
        bytes += "</\(field)>".utf8
      }
      bytes += "\n  </request>".utf8
    } else {
      bytes += (count == 0 ? "\n{" : ",\n{").utf8
      var isFirst = true
      for field in Self.fields {
        guard let value = value(field, of: report) else { continue }
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        JSONText.append(field, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        if field == "lat" || field == "long" { bytes += value.utf8 } else { JSONText.append(value, to: &bytes) }
      }
      bytes.append(UInt8(ascii: "}"))
    }
    count += 1
  }

  private func value(_ field: String, of report: ReportRecord) -> String? {
    let isClosed = report.closedAt != nil || report.disposition != .pending
    switch field {
    case "service_request_id": return report.number.description
    case "status": return isClosed ? "closed" : "open"
    case "status_notes": return "\(report.disposition.code): \(report.disposition.label.en)"
    case "service_name": return categories[report.categoryID]?.label.en
    case "service_code": return categories[report.categoryID]?.code
    case "description":
      guard report.text.unicodeScalars.count > Self.descriptionLimit else { return report.text }
      return String(String.UnicodeScalarView(report.text.unicodeScalars.prefix(Self.descriptionLimit)))
    case "requested_datetime": return zone.iso8601(report.receivedAt)
    case "updated_datetime":
      let stages = [report.dispatchedAt, report.arrivedAt].compactMap(\.self)
      return (report.closedAt ?? report.outcomeAt ?? stages.max()).map(zone.iso8601)
    case "address": return report.address
    case "lat": return report.latitude.map { "\($0)" }
    case "long": return report.longitude.map { "\($0)" }
    default: return nil
    }
  }
}
