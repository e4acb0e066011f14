/// How many of all assessed incidents of the window were founded, whoever reported them.
package struct BaseRate: Sendable, Equatable {
  /// F over all incidents of the store, anonymous ones included.
  package let founded: Int
  /// N over all incidents; not below ``founded``.
  package let assessed: Int

  package init(founded: Int, assessed: Int) {
    self.founded = founded
    self.assessed = assessed
  }

  /// The rate in millionths, 0 to 1,000,000; one half where nothing was assessed.
  package var p0: Int {
    guard assessed > 0 else { return 500_000 }
    return Int(Int128(min(max(0, founded), assessed)) * 1_000_000 / Int128(assessed))
  }
}
