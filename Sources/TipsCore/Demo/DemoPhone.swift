import TipsDomain

/// A caller's made-up telephone number: `0900` and seven digits, the caller's index.
struct DemoPhone: Sendable {
  /// The ten digits behind the zero.
  private let digits: [UInt8]

  /// The number of a caller; indices that are 10 million apart share one.
  init(caller: Int) {
    var digits = Array("9000000000".utf8)
    var rest = caller
    for position in (3..<10).reversed() {
      digits[position] += UInt8(rest % 10)
      rest /= 10
    }
    self.digits = digits
  }

  /// The number as an operator may type it: two times in three plainly, else in another of the usual ways.
  func typed(using random: inout SeededGenerator) -> String {
    guard random.chance(340) else { return spelled("0", groups: [10]) }
    switch random.below(7) {
    case 0: return spelled("0", groups: [3, 3, 4], separator: " ")
    case 1: return spelled("0", groups: [3, 3, 4], separator: "-")
    case 2: return spelled("+98", groups: [10])
    case 3: return spelled("+98 ", groups: [3, 3, 4], separator: " ")
    case 4: return spelled("0098", groups: [10])
    case 5: return spelled("", groups: [10])
    default: return DemoKeyboard.persian(digits: spelled("0", groups: [10]))
    }
  }

  private func spelled(_ prefix: StaticString, groups: [Int], separator: Unicode.Scalar = " ") -> String {
    var bytes = prefix.withUTF8Buffer { Array($0) }
    var position = 0
    for length in groups {
      if position > 0 { bytes.append(UInt8(truncatingIfNeeded: separator.value)) }
      bytes += digits[position..<position + length]
      position += length
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
