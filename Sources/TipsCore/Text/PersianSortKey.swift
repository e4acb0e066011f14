extension PersianText {
  /// Bytes whose order is the alphabetical order of names: digits, the Persian alphabet, then Latin, then the rest.
  ///
  /// Compare with `lexicographicallyPrecedes`, or store as a blob and sort by it. Spaces do not count, so the spellings
  /// of one name stay together; آ and ا are the same letter. Names with the same key need a second criterion.
  package static func sortKey(_ text: String) -> [UInt8] {
    let key = matchKey(text)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(key.utf8.count)
    for scalar in key.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39:
        bytes.append(Weight.digits + UInt8(scalar.value - 0x30))
      case 0x61...0x7A:
        bytes.append(Weight.latin + UInt8(scalar.value - 0x61))
      case 0x0600...0x06FF:
        let rank = ranks[Int(scalar.value - 0x0600)]
        bytes.append(rank)
        if rank == Weight.otherArabic { bytes.append(UInt8(scalar.value - 0x0600)) }
      default:
        bytes.append(Weight.rest)
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return bytes
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
    for (rank, letter) in "ءابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی".unicodeScalars.enumerated() {
      ranks[Int(letter.value - 0x0600)] = Weight.persian + UInt8(rank)
    }
    return ranks
  }()
}
