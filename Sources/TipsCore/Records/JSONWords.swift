extension JSONScanner {
  /// Passes a number, `true`, `false` or `null`, and gives its text.
  mutating func word() throws(JSONFault) -> UnsafeBufferPointer<UInt8> {
    let start = position
    switch base[position] {
    case UInt8(ascii: "t"): try literal("true")
    case UInt8(ascii: "f"): try literal("false")
    case UInt8(ascii: "n"): try literal("null")
    default: try number()
    }
    return UnsafeBufferPointer(start: base + start, count: position - start)
  }

  private mutating func literal(_ text: StaticString) throws(JSONFault) {
    let length = text.utf8CodeUnitCount
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: length)
    guard position + length <= count,
      UnsafeBufferPointer(start: base + position, count: length).elementsEqual(wanted)
    else { throw fault(.expected(.value)) }
    position += length
  }

  private mutating func number() throws(JSONFault) {
    let start = position
    if digit(at: position) == nil, base[position] != UInt8(ascii: "-") { throw fault(.expected(.value)) }
    if base[position] == UInt8(ascii: "-") { position += 1 }
    let leadingZero = digit(at: position) == 0
    let integerDigits = passDigits()
    var isSound = integerDigits > 0 && !(leadingZero && integerDigits > 1)
    if position < count, base[position] == UInt8(ascii: ".") {
      position += 1
      isSound = passDigits() > 0 && isSound
    }
    if position < count, base[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < count, base[position] == UInt8(ascii: "+") || base[position] == UInt8(ascii: "-") { position += 1 }
      isSound = passDigits() > 0 && isSound
    }
    guard isSound else { throw JSONFault(problem: .badNumber, offset: start) }
  }

  private func digit(at index: Int) -> UInt8? {
    guard index < count, base[index] >= UInt8(ascii: "0"), base[index] <= UInt8(ascii: "9") else { return nil }
    return base[index] - UInt8(ascii: "0")
  }

  private mutating func passDigits() -> Int {
    let start = position
    while digit(at: position) != nil { position += 1 }
    return position - start
  }
}
