import TipsDomain

/// Lines, categories and places, as far as figures name them.
package struct FigureReferences: Sendable {
  let lines: [Line]
  package let categories: [Category]
  package let places: [Int64: Place]

  package init(lines: [Line], categories: [Category], places: [Int64: Place]) {
    self.lines = lines
    self.categories = categories
    self.places = places
  }

  package init(lines: [Line], categories: [Category], places: [Place]) {
    self.lines = lines
    self.categories = categories
    self.places = Dictionary(places.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Categories of counselling at stations: `counselling` and what begins with `counselling.`.
  var counselling: Set<Int64> { group("counselling") }

  /// Categories of cases on computers and networks: `cyber` and what begins with `cyber.`.
  var cyber: Set<Int64> { group("cyber") }

  private func group(_ name: String) -> Set<Int64> {
    Set(categories.filter { $0.code == name || $0.code.hasPrefix(name + ".") }.map(\.id))
  }

  /// The county or another such place in which a place lies, or the place itself where it lies in none.
  func place(_ level: Place.Level, of id: Int64) -> Int64 {
    var next: Int64? = id
    for _ in 0..<8 {
      guard let place = next.flatMap({ places[$0] }) else { break }
      if place.level == level { return place.id }
      next = place.parentID
    }
    return id
  }

  /// A place with all places above it.
  func ancestors(of id: Int64) -> [Int64] {
    var path: [Int64] = []
    var next: Int64? = id
    while let current = next, path.count < 8, let place = places[current] {
      path.append(current)
      next = place.parentID
    }
    return path
  }
}
