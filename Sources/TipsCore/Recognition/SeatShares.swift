/// How the seats of issued rounds fell, over counties and over people: the figures by which one judges whether they fell fairly.
public struct SeatShares: Sendable, Equatable {
  /// A seat that somebody has on a list, by it or by taking a free one; those who withdrew have none.
  package struct Seat: Sendable {
    /// The round.
    package let round: Int64
    /// The reporter's id in the store.
    package let reporter: Int64
    /// The county that the honour belongs to.
    package let county: Int64?
    /// Whether the round is one of those in question.
    package let isAsked: Bool

    package init(round: Int64, reporter: Int64, county: Int64?, isAsked: Bool) {
      self.round = round
      self.reporter = reporter
      self.county = county
      self.isAsked = isAsked
    }
  }

  /// Seats, by whether their people had one on an earlier list.
  public struct Count: Sendable, Equatable {
    /// Those of people who were on no list before.
    public package(set) var first = 0
    /// Those of people who were.
    public package(set) var returning = 0

    /// No seats.
    public init() {}

    /// All of them.
    public var seats: Int { first + returning }

    static func += (left: inout Count, right: Count) {
      left.first += right.first
      left.returning += right.returning
    }
  }

  /// How many rounds.
  public let rounds: Int
  /// The seats of each county by its row; those without a county are under nil.
  public let counties: [Int64?: Count]
  /// All seats.
  public let total: Count
  /// How many people have them.
  public let people: Int
  /// How many people have, or had before, a seat on any issued list.
  public let everListed: Int
  /// How many reporters the store knows.
  public let reporters: Int

  /// - Parameters:
  ///   - seats: Of all rounds up to the last one in question, in the order of the rounds.
  ///   - rounds: How many rounds are in question.
  package init(_ seats: [Seat], rounds: Int, reporters: Int) {
    var listed: Set<Int64> = []
    var people: Set<Int64> = []
    var counties: [Int64?: Count] = [:]
    var total = Count()
    for seat in seats {
      let isFirst = listed.insert(seat.reporter).inserted
      guard seat.isAsked else { continue }
      people.insert(seat.reporter)
      var one = Count()
      if isFirst { one.first = 1 } else { one.returning = 1 }
      counties[seat.county, default: Count()] += one
      total += one
    }
    self.rounds = rounds
    self.counties = counties
    self.total = total
    self.people = people.count
    everListed = listed.count
    self.reporters = reporters
  }
}
