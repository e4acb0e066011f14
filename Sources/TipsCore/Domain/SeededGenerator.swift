/// Numbers that look random and are the same on every machine for the same seed.
///
/// The algorithm is SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014). The
/// standard library may change how it makes a range or a choice out of a generator's bits; the methods here won't.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64
  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

  package init(seed: UInt64) {
    state = seed
  }

  /// One of many generators that belong to the same seed, such as the one of a caller or a day.
  package init(seed: UInt64, stream: Int) {
    state = Self.mixed(seed) ^ Self.mixed(Self.step &* (UInt64(truncatingIfNeeded: stream) &+ 1))
  }

  package mutating func next() -> UInt64 {
    state &+= Self.step
    return Self.mixed(state)
  }

  /// A number in 0 ..< bound, each as likely as the next to within bound / 2^64.
  package mutating func below(_ bound: Int) -> Int {
    precondition(bound > 0, "a range needs at least one number")
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// The smaller of two numbers in 0 ..< bound: small ones are more likely, with a mean of a third of the bound.
  package mutating func small(below bound: Int) -> Int {
    min(below(bound), below(bound))
  }

  /// True so many times in a thousand.
  package mutating func chance(_ perMille: Int) -> Bool {
    below(1_000) < perMille
  }

  /// One of the elements, which must not be empty.
  package mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
