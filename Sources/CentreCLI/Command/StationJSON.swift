import TipsCalendar
import TipsCentre
import TipsText

/// A station as a line of JSON.
struct StationJSON {
  let line: String

  init(_ station: CentreStations.Station) {
    let fields = [
      ("station", String(station.number)), ("name", JSONText.quoted(station.name)),
      ("province", Self.text(station.province)), ("zone", JSONText.quoted(station.zone)),
      ("uuid", Self.text(station.uuid)), ("reports", String(station.reports)), ("sequence", String(station.sequence)),
      ("entries", String(station.entries)), ("seen_at", Self.text(station.seenAt.map(StationZone.utc.iso8601))),
      ("added_at", JSONText.quoted(StationZone.utc.iso8601(station.addedAt))), ("waiting", String(station.waiting)),
    ]
    line = "{" + fields.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
  }

  private static func text(_ value: String?) -> String { value.map { JSONText.quoted($0) } ?? "null" }
}
