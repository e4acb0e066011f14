import TipsCalendar

/// Which of a candidate's incidents the day cap leaves, and in which order they are weighed. Used again and again, so
/// that a ranking of many candidates allocates nothing for each.
struct CreditOrder {
  /// Places of the incidents that are weighed: credits downwards, then as they were confirmed.
  private(set) var kept: [Int] = []
  /// Places of those beyond the day cap, as they were confirmed.
  private(set) var dropped: [Int] = []

  mutating func arrange(_ incidents: [CountedIncident], dayCap: Int) {
    kept.removeAll(keepingCapacity: true)
    dropped.removeAll(keepingCapacity: true)
    kept.append(contentsOf: incidents.indices)
    guard incidents.count > 1 else { return }
    incidents.withUnsafeBufferPointer { incidents in
      if incidents.count > dayCap { drop(from: incidents, beyond: dayCap) }
      kept.sort { Self.weighsBefore(incidents[$0], incidents[$1]) }
      if dropped.count > 1 { dropped.sort { incidents[$0].wasConfirmedBefore(incidents[$1]) } }
    }
  }

  /// Calls `body` with place, weight (millionths) and points (millionths of an operation) of each incident that is kept.
  func weigh(_ incidents: [CountedIncident], policy: Policy, _ body: (Int, Int, Int) -> Void) {
    let numerator = policy.decayNumerator
    let denominator = policy.decayDenominator
    var weight = 1_000_000
    for place in kept {
      body(place, weight, incidents[place].credit * weight / 1000)
      weight = weight * numerator / denominator
    }
  }

  /// V: what incidents come to, in millionths of an operation.
  mutating func volume(of incidents: [CountedIncident], policy: Policy) -> Int {
    arrange(incidents, dayCap: policy.dayCap)
    var volume = 0
    weigh(incidents, policy: policy) { _, _, points in volume += points }
    return volume
  }

  private mutating func drop(from incidents: UnsafeBufferPointer<CountedIncident>, beyond dayCap: Int) {
    kept.sort { Self.staysBefore(incidents[$0], incidents[$1]) }
    var day: LocalDay?
    var onThatDay = 0
    var keptSoFar = 0
    for read in kept.indices {
      let place = kept[read]
      onThatDay = incidents[place].receivedDay == day ? onThatDay + 1 : 1
      day = incidents[place].receivedDay
      if onThatDay > dayCap {
        dropped.append(place)
      } else {
        kept[keptSoFar] = place
        keptSoFar += 1
      }
    }
    kept.removeSubrange(keptSoFar...)
  }

  private static func weighsBefore(_ left: CountedIncident, _ right: CountedIncident) -> Bool {
    left.credit == right.credit ? left.wasConfirmedBefore(right) : left.credit > right.credit
  }

  /// Days together; of a day the best credits first, equal ones as the reporter's own reports came in.
  private static func staysBefore(_ left: CountedIncident, _ right: CountedIncident) -> Bool {
    if left.receivedDay != right.receivedDay { return left.receivedDay < right.receivedDay }
    if left.credit != right.credit { return left.credit > right.credit }
    if left.receivedAt != right.receivedAt { return left.receivedAt < right.receivedAt }
    return left.ownReportID < right.ownReportID
  }
}
