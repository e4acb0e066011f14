/// The steps of a report after it was received, in their order.
public enum Stage: String, CaseIterable, Sendable, Comparable {
  /// A unit was sent.
  case dispatched
  /// The unit reached the place.
  case arrived
  /// The report was closed.
  case closed

  private var rank: Int {
    switch self {
    case .dispatched: 0
    case .arrived: 1
    case .closed: 2
    }
  }

  /// Earlier steps come first.
  public static func < (left: Stage, right: Stage) -> Bool { left.rank < right.rank }
}
