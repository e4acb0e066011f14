import TipsDomain

/// Who calls: a few people often, many people once.
///
/// Callers come in groups of about 300. Within a group their activity follows Zipf's law, so that the most active
/// people of a large province are no busier than those of a small one, only more numerous.
struct DemoCallers: Sendable {
  private let seed: UInt64
  private let places: WeightedDraw?
  private let groups: Int
  private let groupSize: Int
  private let activity: WeightedDraw

  /// Reports that a group of callers makes, anonymous ones included.
  private static let reportsOfGroup = 1_700
  /// Members of a group: enough that about 300 of them call at least once.
  private static let members = 425

  init(reports: Int, seed: UInt64, places: WeightedDraw?) {
    self.seed = seed
    self.places = places
    groups = max(1, reports / Self.reportsOfGroup)
    groupSize = max(1, reports * Self.members / Self.reportsOfGroup / groups)
    activity = .zipf(count: groupSize, offset: 4)
  }

  /// Somebody other than the caller `excluded`; nil where they stay anonymous, as three in ten do.
  func draw(excluding excluded: Int? = nil, using random: inout SeededGenerator) -> DemoCaller? {
    guard !random.chance(300) else { return nil }
    let index = random.below(groups) * groupSize + activity.index(using: &random)
    guard index != excluded else { return nil }
    return DemoCaller(index: index, seed: seed, places: places)
  }
}
