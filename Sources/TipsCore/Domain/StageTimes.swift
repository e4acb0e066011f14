import TipsCalendar

/// When a report was received and when its later steps happened.
public struct StageTimes: Equatable, Sendable {
  /// The start of it all.
  public let received: Instant
  private var later: [Stage: Instant] = [:]

  /// Begins with the time of receipt; no step has happened yet.
  public init(received: Instant) { self.received = received }

  /// When a step happened; nil where that is not known. Setting it does not check the order.
  public subscript(stage: Stage) -> Instant? {
    get { later[stage] }
    set { later[stage] = newValue }
  }

  /// Why a step can't be recorded at a time.
  ///
  /// A step may be recorded although an earlier one was not, but never before a step that precedes it or after one
  /// that follows it.
  public func conflict(recording stage: Stage, at time: Instant) -> StageConflict? {
    if later[stage] != nil { return .alreadyRecorded }
    if time < received { return .before("received", received) }
    for (other, moment) in later.sorted(by: { $0.key < $1.key }) {
      if other < stage, moment > time { return .before(other.rawValue, moment) }
      if other > stage, moment < time { return .after(other.rawValue, moment) }
    }
    return nil
  }

  /// The first pair of steps that is out of order, if any.
  public var firstDisorder: StageConflict? {
    var times = StageTimes(received: received)
    for stage in Stage.allCases {
      guard let moment = later[stage] else { continue }
      if let conflict = times.conflict(recording: stage, at: moment) { return conflict }
      times[stage] = moment
    }
    return nil
  }
}

/// Why a step does not fit in with the others.
public enum StageConflict: Equatable, Sendable {
  /// The step has a time already.
  case alreadyRecorded
  /// The time lies before that of the named step, which comes earlier.
  case before(String, Instant)
  /// The time lies after that of the named step, which comes later.
  case after(String, Instant)
}
