import CPersian

@testable import TipsText

/// Folding in C: never beyond its buffers, always text, the same again when it is done again.
enum FoldFuzz {
  static func run(_ input: [UInt8]) {
    for spaces in [false, true] {
      let whole = fold(input, spaces: spaces, capacity: input.count * Int(TIPS_FOLD_GROWTH))
      require(String(validating: whole, as: UTF8.self) != nil, "folded text is no UTF-8")
      require(!whole.contains { $0 < 0x20 || $0 == 0x7F }, "a control character in folded text")
      require(fold(whole, spaces: spaces, capacity: whole.count * 3) == whole, "folding twice gives another text")
      if !spaces { require(!whole.contains(0x20), "a space in a key") }
      for capacity in [0, 1, 5, whole.count / 2] {
        let cut = fold(input, spaces: spaces, capacity: capacity)
        require(cut.count <= capacity && whole.starts(with: cut), "text that is cut is another text")
      }
    }
    let text = String(decoding: input, as: UTF8.self)
    let key = PersianText.matchKey(text)
    require(PersianText.folded(text).utf8.filter { $0 != 0x20 }.elementsEqual(key.utf8), "words and key differ")
    require(PersianText.sortKey(text).isEmpty == key.isEmpty, "an order without letters, or letters without an order")
    let compared = PersianText.comparisonKey(text)
    require(PersianText.comparisonKey(compared) == compared, "a comparison key has another one")
    _ = PersianText.nearest(to: text, among: [key, "گلسار", text], limit: 2)
    if !key.isEmpty, key.unicodeScalars.count <= 64 {
      require(
        PersianText.nearest(to: text, among: ["گلسار", text], limit: 1) == [text] || key == "گلسار", "not the nearest")
    }
  }

  /// Buffers of exactly the sizes that are told, so that the address sanitizer sees one byte too many.
  private static func fold(_ input: [UInt8], spaces: Bool, capacity: Int) -> [UInt8] {
    let source = UnsafeMutablePointer<CChar>.allocate(capacity: max(1, input.count))
    let target = UnsafeMutablePointer<CChar>.allocate(capacity: max(1, capacity))
    defer {
      source.deallocate()
      target.deallocate()
    }
    for (index, byte) in input.enumerated() { source[index] = CChar(bitPattern: byte) }
    let count = tips_fold_text(source, input.count, spaces ? 1 : 0, target, capacity)
    return (0..<count).map { UInt8(bitPattern: target[$0]) }
  }
}
