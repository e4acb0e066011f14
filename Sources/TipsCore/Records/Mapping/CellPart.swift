/// A piece of a text: what stands behind the first occurrence of one mark and before the next occurrence of another.
package struct CellPart: Sendable, Equatable {
  /// The mark behind which the piece begins; nil for the start of the text.
  package let after: String?
  /// The mark in front of which the piece ends; nil for the end of the text.
  package let before: String?
  /// Whether a mark may be missing: then the piece begins where the text does, or ends where it does.
  package let isOptional: Bool

  private let afterBytes: [UInt8]
  private let beforeBytes: [UInt8]

  /// A piece between two marks, either of which may be left out.
  package init(after: String?, before: String?, isOptional: Bool = false) {
    self.after = after
    self.before = before
    self.isOptional = isOptional
    afterBytes = Array((after ?? "").utf8)
    beforeBytes = Array((before ?? "").utf8)
  }

  /// The piece, without white space around it.
  /// - Throws: ``RowFault/Problem/markMissing(_:)`` where a mark is not in the text and has to be.
  func piece(of text: UnsafeBufferPointer<UInt8>) throws(RowFault.Problem) -> UnsafeBufferPointer<UInt8> {
    var start = 0
    var end = text.count
    if let after {
      if let found = Self.find(afterBytes, in: text, from: 0) {
        start = found + afterBytes.count
      } else if !isOptional {
        throw .markMissing(after)
      }
    }
    if let before {
      if let found = Self.find(beforeBytes, in: text, from: start) {
        end = found
      } else if !isOptional {
        throw .markMissing(before)
      }
    }
    return ByteText.trimmed(UnsafeBufferPointer(rebasing: text[start..<end]))
  }

  private static func find(_ mark: [UInt8], in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let first = mark.first else { return start }
    var position = start
    while position + mark.count <= text.count {
      if text[position] == first, text[position..<position + mark.count].elementsEqual(mark) { return position }
      position += 1
    }
    return nil
  }
}
