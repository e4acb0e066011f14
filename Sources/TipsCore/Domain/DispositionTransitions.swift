extension Disposition {
  /// Which dispositions may follow this one.
  ///
  /// From `pending` every mark is possible. Afterwards only a mark that adds knowledge is: what was thought to be
  /// nothing turns out to be something, what was handed on comes back with an answer. Everything else is a wrong
  /// mark, which is taken back (to where it was before) and made anew, so that the history shows both.
  public var successors: Set<Disposition> {
    switch self {
    case .pending: Set(Disposition.allCases).subtracting([.pending])
    case .referred: [.operation, .settled, .assisted, .noAction, .unfounded, .falseReport, .cancelled]
    case .assisted: [.operation, .settled]
    case .noAction, .goneOnArrival, .unableToLocate: [.operation, .settled, .assisted, .unfounded, .falseReport]
    case .unfounded: [.operation, .settled, .assisted, .falseReport]
    case .settled: [.operation]
    case .operation, .duplicate, .cancelled, .falseReport: []
    }
  }

  /// Whether a report may go from this disposition to the other by a new mark.
  public func allows(_ next: Disposition) -> Bool { successors.contains(next) }
}
