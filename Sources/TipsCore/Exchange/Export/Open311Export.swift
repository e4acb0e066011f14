import TipsCalendar
import TipsDomain
import TipsRecords
import TipsStore
import TipsText

/// Reports as service requests of Open311 GeoReport v2, in JSON or XML.
///
/// Fields of the standard that a station does not have are left out in JSON and empty in XML.
/// What the standard has no field for are `extended_attributes`, by which `docs/mappings/tips-open311.json` loses nothing.
struct Open311Export: ReportEncoder {
  private let isXML: Bool
  private let zone: StationZone
  private let categories: [Int64: Category]
  private let codes: ReferenceCodes
  private var count = 0
  private(set) var bytes: [UInt8]

  init(isXML: Bool, zone: StationZone, categories: [Category], codes: ReferenceCodes) {
    self.isXML = isXML
    self.zone = zone
    self.codes = codes
    self.categories = Dictionary(categories.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    bytes = Array((isXML ? "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<service_requests>" : "[").utf8)
  }

  mutating func append(_ report: ReportRecord) {
    if isXML {
      bytes += "\n  <request>".utf8
      for (name, value) in request(report).members {
        guard let value, !value.isEmpty else {
          bytes += "\n    <\(name)/>".utf8
          continue
        }
        bytes += "\n    <\(name)>".utf8
        XMLText.append(value, to: &bytes)
        bytes += "</\(name)>".utf8
      }
      bytes += "\n    <extended_attributes>".utf8
      for (name, value) in attributes(of: report) {
        guard let value else { continue }
        bytes += "<\(name)>".utf8
        XMLText.append(value, to: &bytes)
        bytes += "</\(name)>".utf8
      }
      bytes += "</extended_attributes>\n  </request>".utf8
    } else {
      bytes += (count == 0 ? "\n" : ",\n").utf8
      JSONText.appendObject(of: request(report).members, to: &bytes) { ($0, $1, $0 == "lat" || $0 == "long") }
      bytes.removeLast()
      bytes += ",\"extended_attributes\":".utf8
      JSONText.appendObject(of: attributes(of: report), to: &bytes) { ($0, $1, $0 == "priority") }
      bytes.append(UInt8(ascii: "}"))
    }
    count += 1
  }

  mutating func finish() { bytes += (isXML ? "\n</service_requests>\n" : "\n]\n").utf8 }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// What the standard has no field for.
  private func attributes(of report: ReportRecord) -> [(name: String, value: String?)] {
    [
      ("line", codes.line(report.lineID)),
      ("kind", report.kind.code),
      ("place", codes.place(report.placeID)),
      ("priority", String(report.priority)),
      ("dispatched_at", report.dispatchedAt.map(zone.iso8601)),
      ("arrived_at", report.arrivedAt.map(zone.iso8601)),
      ("closed_at", report.closedAt.map(zone.iso8601)),
      ("disposition", report.disposition.code),
      ("outcome_at", report.outcomeAt.map(zone.iso8601)),
      ("text", request(report).isTooLong ? report.text : nil),
    ]
  }

  private func request(_ report: ReportRecord) -> ServiceRequest {
    ServiceRequest(report, category: categories[report.categoryID], zone: zone)
  }
}
