import CPersian

extension PersianText {
  /// Bytes whose order is the alphabetical order of names: digits, the Persian alphabet, then Latin, then the rest.
  ///
  /// The letters have the order that CLDR gives them for Persian: آ comes before ا, and ء with أ, إ, ؤ and ئ after it.
  /// Compare with `lexicographicallyPrecedes`, or store as a blob and sort by it. Spaces do not count, so the spellings
  /// of one name stay together. Names with the same key need a second criterion.
  package static func sortKey(_ text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { bytes in
      var key: [UInt8] = []
      key.reserveCapacity(bytes.count)
      var step = tips_fold_step()
      var rest = bytes[...]
      while let start = UnsafeBufferPointer(rebasing: rest).baseAddress, !rest.isEmpty {
        tips_fold_step(start, rest.count, &step)
        rest = rest.dropFirst(step.consumed)
        if step.size > 0 { append(step, to: &key) } else { mark(&key, with: step.scalar) }
      }
      return key
    }
  }

  private static func append(_ step: tips_fold_step, to key: inout [UInt8]) {
    let text = withUnsafeBytes(of: step.bytes) { String(decoding: $0.prefix(Int(step.size)), as: UTF8.self) }
    let last = text.unicodeScalars.count - 1
    for (index, letter) in text.unicodeScalars.enumerated() {
      switch letter.value {
      case 0x30...0x39:
        key.append(Weight.digits + UInt8(letter.value - 0x30))
      case 0x61...0x7A:
        key.append(Weight.latin + UInt8(letter.value - 0x61))
      case 0x0600...0x06FF:
        let isLigature = (0xFEF5...0xFEFC).contains(step.scalar)
        let own = index == (isLigature ? last : 0) ? alphabetic(step.scalar) : nil
        let low = own ?? UInt8(letter.value - 0x0600)
        key.append(ranks[Int(low)])
        if ranks[Int(low)] == Weight.otherArabic { key.append(low) }
      default:
        key.append(Weight.rest)
        key.append(contentsOf: UTF8.encode(letter) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  /// The letter that a scalar is in the alphabet where folding takes it for another: the low bytes of آ and ء.
  private static func alphabetic(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x0622, 0xFE81, 0xFE82, 0xFEF5, 0xFEF6: 0x22
    case 0x0625, 0xFE87, 0xFE88, 0xFEF7...0xFEFA: 0x21
    default: tips_has_hamza(scalar) != 0 ? 0x21 : nil
    }
  }

  /// A madda or a hamza that was typed behind its letter.
  private static func mark(_ key: inout [UInt8], with scalar: UInt32) {
    guard let letter = key.last else { return }
    if scalar == 0x0653, letter == ranks[0x27] { key[key.count - 1] = ranks[0x22] }
    if scalar == 0x0654 || scalar == 0x0655, [ranks[0x27], ranks[0x48], ranks[0xCC]].contains(letter) {
      key[key.count - 1] = ranks[0x21]
    }
  }

  /// First weights of the groups, ascending. Letters of other languages in Arabic script follow ی.
  private enum Weight {
    static let digits: UInt8 = 0x10
    static let persian: UInt8 = 0x20
    static let otherArabic: UInt8 = 0x5F
    static let latin: UInt8 = 0x60
    static let rest: UInt8 = 0xF0
  }

  /// Weight by the low byte of U+06xx.
  private static let ranks: [UInt8] = {
    var ranks = [UInt8](repeating: Weight.otherArabic, count: 0x100)
    for (rank, letter) in "آاءبپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی".unicodeScalars.enumerated() {
      ranks[Int(letter.value - 0x0600)] = Weight.persian + UInt8(rank)
    }
    return ranks
  }()
}
