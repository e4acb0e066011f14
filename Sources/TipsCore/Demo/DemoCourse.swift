import TipsDomain

/// What usually becomes of tips of one sort, an operation or a duplicate apart.
enum DemoCourse: Sendable {
  /// The thief is gone; there is something to write down.
  case theft
  /// Somebody or something is to be seen in the street, often only for a while.
  case street
  /// People who can be reconciled.
  case dispute
  /// People who need help.
  case rescue
  /// Nothing that a patrol could be sent to.
  case desk
  /// Somebody comes to the station for counsel.
  case counselling

  /// Whether a patrol is sent.
  var isDispatched: Bool { self != .desk && self != .counselling }

  /// Whether several people see it at the same time.
  var isWitnessed: Bool { self == .street || self == .dispute || self == .rescue }

  /// What came of a tip that led to no operation.
  ///
  /// - Parameter quality: the caller's, in thousandths: the better the caller, the rarer a tip for nothing.
  func disposition(quality: Int, using random: inout SeededGenerator) -> Disposition {
    let found = Self.dispositions[draw.index(using: &random)]
    guard found == .unfounded, random.chance(quality - 1_000) else { return found }
    return Self.dispositions[draw.index(using: &random)]
  }

  private static let dispositions: [Disposition] = [
    .settled, .assisted, .noAction, .unfounded, .goneOnArrival, .unableToLocate, .referred, .cancelled, .falseReport,
  ]

  /// The weights of the dispositions above.
  private var draw: WeightedDraw {
    switch self {
    case .theft: Self.theftDraw
    case .street: Self.streetDraw
    case .dispute: Self.disputeDraw
    case .rescue: Self.rescueDraw
    case .desk: Self.deskDraw
    case .counselling: Self.counsellingDraw
    }
  }

  private static let theftDraw = WeightedDraw(weights: [20, 165, 200, 155, 150, 80, 200, 24, 6])
  private static let streetDraw = WeightedDraw(weights: [60, 65, 230, 228, 265, 100, 20, 24, 8])
  private static let disputeDraw = WeightedDraw(weights: [465, 132, 111, 116, 110, 30, 80, 49, 7])
  private static let rescueDraw = WeightedDraw(weights: [150, 550, 80, 85, 50, 40, 20, 20, 5])
  private static let counsellingDraw = WeightedDraw(weights: [690, 0, 100, 0, 0, 0, 190, 20, 0])
  private static let deskDraw = WeightedDraw(weights: [90, 285, 185, 145, 0, 0, 350, 39, 6])
}
