import TipsDomain

/// The rules of recognition that may be changed: what an incident earns, who is eligible, how many are honoured.
///
/// docs/scoring.md explains each number. An issued round keeps the policy that it was drafted with.
public struct Policy: Sendable, Equatable {
  /// The policy's own version.
  public private(set) var version = 1
  /// How many people a round honours.
  public private(set) var seats = 250
  /// Credit of an incident that led to an operation, in thousandths.
  public private(set) var creditOperation = 1000
  /// Credit of an incident that was reconciled, in thousandths.
  public private(set) var creditSettled = 500
  /// Credit of an incident in which someone was helped, in thousandths.
  public private(set) var creditAssisted = 500
  /// What all later reporters of an incident share of its credit, in thousandths.
  public private(set) var laterShare = 250
  /// With ``decayDenominator``, the fraction by which each further incident weighs less.
  public private(set) var decayNumerator = 9
  /// The lower part of that fraction.
  public private(set) var decayDenominator = 10
  /// How many incidents of one local day count towards the volume.
  public private(set) var dayCap = 2
  /// How many assessed incidents the base rate stands for in a reporter's reliability.
  public private(set) var priorStrength = 5
  /// Local days up to the period's end in which reliability and false reports are looked at.
  public private(set) var windowDays = 365
  /// Days, from a round's end to a period's beginning, in which the people on it are not honoured again.
  public private(set) var cooldownDays = 180
  /// How many counted incidents one needs for a seat.
  public private(set) var minConfirmed = 1
  /// What the hash that breaks ties begins with; nil for the round's label. 1 to 64 bytes without control characters.
  public private(set) var seed: String?
  /// How the seats are shared over the counties; nil where they are not.
  public private(set) var countySeats: CountySeats?
  /// How many seats may go to one neighbourhood; 0 for any number.
  public private(set) var maxPerNeighbourhood = 0
  /// How many of the seats are drawn by lot, in thousandths; 0 for none.
  public private(set) var lotteryShare = 0
  /// Whether a second person has to approve a list before it is issued.
  public private(set) var approval = false

  /// The rules that hold unless others are set.
  public static let standard = Policy()

  private init() {}

  /// A policy that differs from another in some numbers.
  ///
  /// - Parameters:
  ///   - base: Gives all numbers that don't change.
  ///   - changes: The new values, each within its ``PolicyNumber/range``.
  ///   - seed: The seed for ties and lots; nil keeps that of `base`.
  ///   - countySeats: How seats are shared over counties; nil keeps it as in `base`.
  ///   - approval: Whether a second person approves; nil keeps it as in `base`.
  /// - Throws: ``PolicyError`` with the number that can't be.
  public init(
    _ base: Policy = .standard, changing changes: [PolicyNumber: Int], seed: String? = nil,
    countySeats: CountySeats? = nil, approval: Bool? = nil
  ) throws(PolicyError) {
    self = base
    self.countySeats = countySeats ?? base.countySeats
    self.approval = approval ?? base.approval
    for number in PolicyNumber.allCases {
      guard let value = changes[number] else { continue }
      guard number.range.contains(value) else { throw .outOfRange(number, value: value) }
      self[keyPath: Self.path(to: number)] = value
    }
    guard decayNumerator <= decayDenominator else {
      throw .growingWeights(numerator: decayNumerator, denominator: decayDenominator)
    }
    guard max(creditOperation, creditSettled, creditAssisted) > 0 else { throw .nothingEarns }
    guard lotteryShare == 0 || drawnSeats > 0 else { throw .nothingToDraw(share: lotteryShare, seats: seats) }
    if let seed {
      guard (1...64).contains(seed.utf8.count), seed.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
        throw .badSeed
      }
      self.seed = seed
    }
  }

  /// How many of the seats are drawn by lot.
  public var drawnSeats: Int { seats * lotteryShare / 1000 }

  /// The same rules under another version number.
  ///
  /// - Throws: ``PolicyError`` where the number is out of range.
  public func numbered(_ version: Int) throws(PolicyError) -> Policy { try Policy(self, changing: [.version: version]) }

  /// The value of one of the numbers.
  public subscript(number: PolicyNumber) -> Int { self[keyPath: Self.path(to: number)] }

  /// What the leading reporter of an incident with this outcome earns, in thousandths; 0 for most outcomes.
  public func credit(of disposition: Disposition) -> Int {
    switch disposition {
    case .operation: creditOperation
    case .settled: creditSettled
    case .assisted: creditAssisted
    case .pending, .noAction, .unfounded, .goneOnArrival, .unableToLocate, .duplicate, .referred, .cancelled,
      .falseReport:
      0
    }
  }

  /// Whether incidents with this outcome count for reliability: those that earn credit, unfounded and false ones.
  public func assesses(_ disposition: Disposition) -> Bool {
    disposition == .unfounded || disposition == .falseReport || credit(of: disposition) > 0
  }

  private static func path(to number: PolicyNumber) -> WritableKeyPath<Policy, Int> {
    switch number {
    case .cooldownDays: \.cooldownDays
    case .creditAssisted: \.creditAssisted
    case .creditOperation: \.creditOperation
    case .creditSettled: \.creditSettled
    case .dayCap: \.dayCap
    case .decayDenominator: \.decayDenominator
    case .decayNumerator: \.decayNumerator
    case .laterShare: \.laterShare
    case .lotteryShare: \.lotteryShare
    case .maxPerNeighbourhood: \.maxPerNeighbourhood
    case .minConfirmed: \.minConfirmed
    case .priorStrength: \.priorStrength
    case .seats: \.seats
    case .version: \.version
    case .windowDays: \.windowDays
    }
  }
}
