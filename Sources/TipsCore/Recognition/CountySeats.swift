/// How a policy shares its seats over the counties.
public enum CountySeats: String, CaseIterable, Sendable {
  /// By inhabitants; a county whose number is not known has none of its own.
  case population
  /// By the number of eligible people who have a counted incident.
  case participants
}

/// What sharing seats needs to know of a county.
package struct County: Sendable, Equatable {
  /// The place's row in the store.
  package let id: Int64
  /// Its code, which breaks ties: unlike the row it is the same in every store.
  package let code: String
  /// Inhabitants; nil where nobody entered them.
  package let population: Int64?

  package init(id: Int64, code: String, population: Int64?) {
    self.id = id
    self.code = code
    self.population = population
  }
}

/// What a county gets of the seats that are shared.
package struct CountyShare: Sendable, Equatable {
  /// The county's row in the store.
  package let county: Int64
  /// Inhabitants or eligible people, as the policy says.
  package let weight: Int64
  /// The seats of its own.
  package let seats: Int
}

/// Largest remainders (Hamilton's method): each county gets the whole part of seats · weight / sum, and the seats that
/// are left go, one each, to the largest remainders. Of equal remainders the larger weight wins, then the code.
enum LargestRemainders {
  /// - Returns: the counties with a weight above 0, in the order of their codes. Together they have all seats, or none
  ///   where no county has a weight.
  static func share(_ seats: Int, over counties: [(county: County, weight: Int64)]) -> [CountyShare] {
    struct Part {
      let county: County
      let weight: Int64
      var seats: Int
      let remainder: Int128
    }
    let weighed = counties.filter { $0.weight > 0 }
    let sum = weighed.reduce(Int128(0)) { $0 + Int128($1.weight) }
    guard sum > 0 else { return [] }
    var parts = weighed.map { entry in
      let (whole, rest) = (Int128(seats) * Int128(entry.weight)).quotientAndRemainder(dividingBy: sum)
      return Part(county: entry.county, weight: entry.weight, seats: Int(whole), remainder: rest)
    }
    parts.sort { left, right in
      if left.remainder != right.remainder { return left.remainder > right.remainder }
      if left.weight != right.weight { return left.weight > right.weight }
      return left.county.code.utf8.lexicographicallyPrecedes(right.county.code.utf8)
    }
    let left = seats - parts.reduce(0) { $0 + $1.seats }
    for place in 0..<left { parts[place].seats += 1 }
    return parts.sorted { $0.county.code.utf8.lexicographicallyPrecedes($1.county.code.utf8) }.map {
      CountyShare(county: $0.county.id, weight: $0.weight, seats: $0.seats)
    }
  }
}
