import TipsDomain

/// Where a place lies, as far as a ranking asks for it.
struct PlaceArea: Sendable {
  var county: Int64?
  var neighbourhood: Int64?

  /// The county, and where it is asked for the neighbourhood, that each place lies in.
  static func areas(of places: [Place], withNeighbourhoods: Bool) -> [Int64: PlaceArea] {
    let byID = Dictionary(places.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var areas: [Int64: PlaceArea] = [:]
    for place in places {
      var area = PlaceArea()
      var current: Place? = place
      for _ in 0..<8 {
        guard let here = current else { break }
        if withNeighbourhoods, here.level == .neighbourhood, area.neighbourhood == nil { area.neighbourhood = here.id }
        if here.level == .county {
          area.county = here.id
          break
        }
        current = here.parentID.flatMap { byID[$0] }
      }
      areas[place.id] = area
    }
    return areas
  }
}
