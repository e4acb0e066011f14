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

  /// What one thread has read.
  private struct Part {
    var incidents: [Packed] = []
    var areas: [Area] = []
    var known: [Area: UInt32] = [:]

    mutating func number(of area: Area) -> UInt32 {
      if let number = known[area] { return number }
      let number = UInt32(areas.count)
      areas.append(area)
      known[area] = number
      return number
    }
  }

  private var parts = [Part()]

  init(capacity: Int) { parts[0].incidents.reserveCapacity(capacity) }

  subscript(place: Int) -> CountedIncident {
    let (part, index) = find(place)
    let packed = parts[part].incidents[index]
    let area = parts[part].areas[Int(packed.area)]
    return CountedIncident(
      leadID: packed.leadID, ownReportID: packed.ownReportID, receivedAt: packed.receivedAt,
      receivedDay: LocalDay(number: Int(packed.receivedDay)), confirmedAt: packed.confirmedAt,
      credit: Int(packed.credit), disposition: packed.disposition, county: area.county,
      neighbourhood: area.neighbourhood, sharers: Int(packed.sharers))
  }

  func leadID(at place: Int) -> Int64 {
    let (part, index) = find(place)
    return parts[part].incidents[index].leadID
  }

  mutating func append(_ incident: CountedIncident) {
    let last = parts.count - 1
    let area = parts[last].number(of: Area(county: incident.county, neighbourhood: incident.neighbourhood))
    parts[last].incidents.append(
      Packed(
        leadID: incident.leadID, ownReportID: incident.ownReportID, receivedAt: incident.receivedAt,
        confirmedAt: incident.confirmedAt, receivedDay: Int32(clamping: incident.receivedDay.number), area: area,
        sharers: UInt32(clamping: incident.sharers), credit: UInt16(clamping: incident.credit),
        disposition: incident.disposition))
  }

  /// Takes over what is there, without a copy.
  mutating func append(contentsOf other: PackedIncidents) { parts += other.parts }

  private func find(_ place: Int) -> (part: Int, index: Int) {
    var index = place
    var part = 0
    while index >= parts[part].incidents.count {
      index -= parts[part].incidents.count
      part += 1
    }
    return (part, index)
  }
}
