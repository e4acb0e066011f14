/// By what somebody has a seat.
public enum SeatKind: String, CaseIterable, Sendable {
  /// By the score, over the whole store.
  case score
  /// By the score, among the seats of the county.
  case county
  /// By lot.
  case lottery
}

/// Gives the seats to the eligible by the options of a policy; docs/scoring.md states the rules.
///
/// One gives at most three rounds through the line: the counties' own seats, the rest by score, the drawn ones by lot.
struct SeatAllocation {
  /// The eligible, the best score first.
  private let line: [Contender]
  private let limit: Int
  private var taken: [Int64: Int] = [:]
  private var seats: [SeatKind?]
  /// Whether somebody was passed over because the neighbourhood was full.
  private(set) var wasFull: [Bool]
  /// Places in the line, in the order of the list: those by score, then those drawn, as they were drawn.
  private(set) var seated: [Int] = []

  /// - Parameters:
  ///   - line: Everybody eligible, by merit.
  ///   - shares: The counties' own seats; empty where seats are not shared.
  ///   - lots: The order of the draw, as places in the line; called only where seats are drawn.
  init(line: [Contender], policy: Policy, shares: [CountyShare], lots: () -> [Int]) {
    self.line = line
    limit = policy.maxPerNeighbourhood
    seats = Array(repeating: nil, count: line.count)
    wasFull = Array(repeating: false, count: line.count)
    let byScore = policy.seats - policy.drawnSeats
    var open = Dictionary(shares.map { ($0.county, $0.seats) }, uniquingKeysWith: { first, _ in first })
    var given = 0
    if !shares.isEmpty {
      for place in line.indices {
        guard let county = line[place].county, let left = open[county], left > 0, seat(place, .county) else { continue }
        open[county] = left - 1
        given += 1
      }
    }
    for place in line.indices where given < byScore && seats[place] == nil {
      if seat(place, .score) { given += 1 }
    }
    seated = line.indices.filter { seats[$0] != nil }
    guard policy.drawnSeats > 0 else { return }
    var drawn = 0
    for place in lots() where drawn < policy.drawnSeats && seats[place] == nil && seat(place, .lottery) {
      seated.append(place)
      drawn += 1
    }
  }

  /// By what the one at this place of the line has a seat; nil for none.
  func kind(_ place: Int) -> SeatKind? { seats[place] }

  private mutating func seat(_ place: Int, _ kind: SeatKind) -> Bool {
    if limit > 0, let neighbourhood = line[place].neighbourhood {
      guard taken[neighbourhood, default: 0] < limit else {
        wasFull[place] = true
        return false
      }
      taken[neighbourhood, default: 0] += 1
    }
    seats[place] = kind
    return true
  }
}
