import TipsCalendar
import TipsDomain

/// Counted incidents in half the room: a month of a large province has hundreds of thousands.
struct PackedIncidents: Sendable {
  private struct Packed {
    let leadID: Int64
    let ownReportID: Int64
    let receivedAt: Instant
    let confirmedAt: Instant
    let receivedDay: Int32
    let area: UInt32
    let sharers: UInt32
    let credit: UInt16
    let disposition: Disposition
  }

  /// Where incidents were reported from; there are few of them, and each is kept once.
  private struct Area: Hashable {
    let county: Int64?
    let neighbourhood: Int64?
  }

  private var incidents: [Packed] = []
  private var areas: [Area] = []
  private var known: [Area: UInt32] = [:]

  init(capacity: Int) { incidents.reserveCapacity(capacity) }

  var count: Int { incidents.count }

  subscript(place: Int) -> CountedIncident {
    let packed = incidents[place]
    let area = areas[Int(packed.area)]
    return CountedIncident(
      leadID: packed.leadID, ownReportID: packed.ownReportID, receivedAt: packed.receivedAt,
      receivedDay: LocalDay(number: Int(packed.receivedDay)), confirmedAt: packed.confirmedAt,
      credit: Int(packed.credit), disposition: packed.disposition, county: area.county,
      neighbourhood: area.neighbourhood, sharers: Int(packed.sharers))
  }

  func leadID(at place: Int) -> Int64 { incidents[place].leadID }

  mutating func append(_ incident: CountedIncident) {
    incidents.append(
      Packed(
        leadID: incident.leadID, ownReportID: incident.ownReportID, receivedAt: incident.receivedAt,
        confirmedAt: incident.confirmedAt, receivedDay: Int32(clamping: incident.receivedDay.number),
        area: number(of: Area(county: incident.county, neighbourhood: incident.neighbourhood)),
        sharers: UInt32(clamping: incident.sharers), credit: UInt16(clamping: incident.credit),
        disposition: incident.disposition))
  }

  mutating func append(contentsOf other: PackedIncidents) {
    for place in 0..<other.count { append(other[place]) }
  }

  private mutating func number(of area: Area) -> UInt32 {
    if let number = known[area] { return number }
    let number = UInt32(areas.count)
    areas.append(area)
    known[area] = number
    return number
  }
}
