extension Int {
  /// Division that rounds towards minus infinity, for a divisor above zero: days before 1970 count downwards.
  @inline(__always)
  package func flooredQuotient(_ divisor: Int) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// What ``flooredQuotient(_:)`` leaves over: 0 ..< divisor.
  @inline(__always)
  package func flooredRemainder(_ divisor: Int) -> Int {
    let remainder = self % divisor
    return remainder < 0 ? remainder + divisor : remainder
  }
}
