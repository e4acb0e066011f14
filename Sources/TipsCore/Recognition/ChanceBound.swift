/// Whether something holds for so many of one person's incidents that chance hardly explains it.
///
/// What is usual in a station is no sign about anybody: where all reports are imported in one night, or one officer marks
/// everything on the last day of a month, everybody's incidents look like that. So a person is compared with the others.
enum ChanceBound {
  /// Chance alone may give a sign of one kind on one of so many lists.
  static let lists = 20

  /// Whether chance would bring anybody on the list so far on fewer than one list of ``lists``.
  ///
  /// The bound is people · C(whole, part) · pᵖᵃʳᵗ, in millionths and rounded up, with p = (x + 1) / (t + 1) for x of t
  /// incidents of other people: so p is never 0, and 1 where there is nobody to compare with.
  ///
  /// - Parameters:
  ///   - part: For how many of the person's incidents it holds.
  ///   - whole: How many incidents the person has.
  ///   - others: For how many of how many incidents of other people it holds.
  ///   - people: How many people are on the list.
  static func isExceeded(_ part: Int, of whole: Int, others: (part: Int, whole: Int), people: Int) -> Bool {
    guard part > 0, part <= whole, others.part >= 0, others.part <= others.whole else { return false }
    let million = 1_000_000
    var bound = max(people, 1) * million
    for step in 0..<part {
      // What overflows is far above any bound that gives a sign.
      let (ways, isTooMuch) = bound.multipliedReportingOverflow(by: whole - step)
      let (product, isFarTooMuch) = roundedUp(ways, step + 1).multipliedReportingOverflow(by: others.part + 1)
      guard !isTooMuch, !isFarTooMuch else { return false }
      bound = roundedUp(product, others.whole + 1)
    }
    return bound < million / lists
  }

  private static func roundedUp(_ dividend: Int, _ divisor: Int) -> Int {
    dividend / divisor + (dividend % divisor == 0 ? 0 : 1)
  }
}
