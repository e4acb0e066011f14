/// The Damm check digit: it finds every single wrong digit and every swap of two neighbours.
///
/// The quasigroup of order 10 is the one in H. M. Damm, "Total anti-symmetrische Quasigruppen" (Marburg, 2004).
package enum DammCode {
  private static let table: [[Int]] = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2], [7, 0, 9, 2, 1, 5, 4, 8, 6, 3], [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
    [1, 7, 5, 0, 9, 8, 3, 4, 2, 6], [6, 1, 2, 3, 0, 4, 5, 9, 7, 8], [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4], [8, 9, 4, 5, 3, 6, 2, 0, 1, 7], [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
    [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
  ]

  /// The check digit of a number; a sign, which only a damaged file has, does not count.
  package static func checkDigit(of number: Int64) -> Int {
    String(number.magnitude).utf8.reduce(0) { state, byte in table[state][Int(byte) - 48] }
  }
}
