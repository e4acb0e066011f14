import TipsDomain

/// A made-up person, who is the same in every report of theirs.
struct DemoCaller: Sendable {
  /// Which caller it is, from 0.
  let index: Int
  let consent: Consent
  let name: DemoName
  /// Whether the name is ever told; without it the consent to be named would be worth nothing.
  let tellsName: Bool
  /// How likely their tips are to lead to an operation, in thousandths of the usual likelihood.
  let quality: Int
  /// The place that most of their reports are from, as an index; nil where there are no places.
  let home: Int?

  /// The caller with that index in the province of that seed.
  init(index: Int, seed: UInt64, places: WeightedDraw?) {
    var random = SeededGenerator(seed: seed, stream: ~index)
    self.index = index
    let share = random.below(100)
    consent = share < 45 ? .name : share < 65 ? .initials : share < 80 ? .private : .none
    name = DemoName(using: &random)
    tellsName = consent == .name || consent == .initials || random.chance(600)
    quality = 700 + random.below(450) + (random.chance(150) ? 500 : 0)
    home = places?.index(using: &random)
  }
}
