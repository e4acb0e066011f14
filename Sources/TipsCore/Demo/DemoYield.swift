import TipsCalendar
import TipsDomain

/// What made-up operations yield, and what people answer afterwards: drawn from the number of the thing, so that the reports
/// themselves stay as they are.
struct DemoYield {
  /// The results of an operation that began with a tip of a category.
  static func results(category: String, operation: String) -> [(measure: String, quantity: ExactDecimal, unit: String)]
  {
    var random = SeededGenerator(seed: operation.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
    func whole(_ number: Int) -> ExactDecimal { ExactDecimal(mantissa: Int64(number), scale: 0) }
    var results: [(measure: String, quantity: ExactDecimal, unit: String)] = []
    if random.chance(600) { results.append(("arrests", whole(1 + random.small(below: 4)), "")) }
    switch category.split(separator: ".").first {
    case "drugs":
      results.append(("drugs", ExactDecimal(mantissa: Int64(5 + random.small(below: 4_000)), scale: 2), "kg"))
    case "contraband":
      results.append(("contraband", whole(5 + random.small(below: 900)), "million toman"))
    case "weapons": results.append(("weapons", whole(1 + random.small(below: 3)), ""))
    case "cyber":
      if random.chance(700) {
        results.append(("money_returned", whole(1 + random.small(below: 200)), "million toman"))
      }
      if random.chance(500) { results.append(("accounts_blocked", whole(1 + random.small(below: 5)), "")) }
    case "theft" where category.hasPrefix("theft.motorcycle") || category == "theft.vehicle":
      results.append(("vehicles_found", whole(1), ""))
    default: break
    }
    return results
  }

  /// The answer of a caller who was asked; nil where nobody was.
  static func isSatisfied(position: Int) -> Bool? {
    var random = SeededGenerator(seed: UInt64(position) &+ 99)
    guard random.chance(40) else { return nil }
    return random.chance(870)
  }

  /// Activities: about two a week.
  static func activities(from: Instant, to: Instant) -> [(kind: String, at: Instant, people: Int)] {
    var random = SeededGenerator(seed: 54)
    let kinds = ["workshop", "workshop", "school_visit", "mosque_meeting", "neighbourhood_meeting"]
    var found: [(kind: String, at: Instant, people: Int)] = []
    var time = from.adding(seconds: 36_000)
    while time < to {
      found.append((random.pick(kinds), time, 10 + random.below(90)))
      time = time.adding(seconds: 86_400 * (2 + random.below(4)))
    }
    return found
  }
}
