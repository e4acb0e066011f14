import TipsDomain

/// When the steps of a report happen, in seconds after its receipt, as if time went on for ever.
struct DemoProgress: Sendable {
  private(set) var dispatched: Int?
  private(set) var arrived: Int?
  private(set) var closed: Int?
  /// When the disposition is known; nil where it never is.
  private(set) var outcome: Int?

  private static let hour = 3_600
  private static let day = 86_400

  /// The steps of a tip of its own event.
  init(patrol: Bool, disposition: Disposition, priority: Int, using random: inout SeededGenerator) {
    let called = disposition == .cancelled
    if patrol, !called || random.chance(500), disposition != .referred || random.chance(400) {
      let sent = 60 + min(random.small(below: priority == 1 ? 300 : 541), 540)
      let there = sent + 180 + random.small(below: 1_021)
      let done = called ? sent + 1 + random.below(there - sent) : there + 600 + random.small(below: 2 * Self.hour)
      dispatched = random.chance(970) ? sent : nil
      arrived = !called && random.chance(940) ? there : nil
      closed = random.chance(920) ? done : nil
      outcome = done + Self.delay(disposition, using: &random)
    } else {
      let done = 300 + random.small(below: 2 * Self.hour)
      outcome = done + Self.delay(disposition, using: &random)
      closed = random.chance(850) ? outcome : nil
    }
    // Some files are never followed up.
    if random.chance(1) { outcome = nil }
  }

  /// The steps of another report of a known event: the operator says so, and that is all.
  init(duplicateUsing random: inout SeededGenerator) {
    outcome = 120 + random.small(below: 2_400)
    closed = outcome
  }

  /// The steps of feedback: somebody reads it and answers within nine days.
  init(feedbackUsing random: inout SeededGenerator) {
    outcome = Self.hour + random.small(below: 9 * Self.day)
    closed = random.chance(900) ? outcome : nil
  }

  /// How long after the work on the spot the outcome is known: at most nine and a half days.
  private static func delay(_ disposition: Disposition, using random: inout SeededGenerator) -> Int {
    let usual = random.below(100)
    switch disposition {
    case .operation where usual < 60: return random.small(below: 3 * hour)
    case .operation where usual < 82: return random.below(day)
    case .operation where usual >= 82, .referred where usual >= 40: return day + random.small(below: 17 * day / 2)
    case .settled where usual >= 70: return random.below(6 * day)
    case _ where usual >= 90: return random.below(2 * day)
    default: return random.small(below: hour)
    }
  }
}
