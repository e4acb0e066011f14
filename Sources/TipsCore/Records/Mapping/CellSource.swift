import TipsText

/// The cells from which a field's text is taken, with what the mapping says about taking it.
final class CellSource: Sendable {
  let slots: [Int]
  private let join: [UInt8]
  private let takesFirst: Bool
  private let needsAll: Bool
  private let part: CellPart?
  private let append: [UInt8]
  private let unguard: Bool
  private let empty: [[UInt8]]
  private let hasEmptyTexts: Bool
  /// The slot whose cell is the text as it stands; nil where something is done to it.
  private let plainSlot: Int?

  /// - Parameter empty: texts that stand for no value; nil for those of the mapping.
  init(spec: FieldSpec, mapping: ImportMapping, slots: [Int], empty: [String]? = nil) {
    let empty = empty ?? mapping.empty
    self.slots = slots
    join = Array(spec.join.utf8)
    takesFirst = if case .firstOf = spec.source { true } else { false }
    needsAll = spec.needsAll
    part = spec.part
    append = Array((spec.append ?? "").utf8)
    unguard = mapping.unguard
    self.empty = empty.map { Array($0.utf8) }
    hasEmptyTexts = !empty.isEmpty
    plainSlot = slots.count == 1 && spec.part == nil && spec.append == nil ? slots[0] : nil
  }

  /// A cell as it stands, texts that stand for no value included.
  convenience init(slot: Int, mapping: ImportMapping) {
    let spec = FieldSpec(
      source: .columns([]), join: "", needsAll: false, part: nil, append: nil, times: [], zone: nil, map: nil,
      otherwise: .refuse)
    self.init(spec: spec, mapping: mapping, slots: [slot], empty: [])
  }

  /// Calls `body` with the text, or with nil where there is no value.
  @inline(__always)
  func withText<Result>(
    _ reader: RecordReader,
    _ body: (UnsafeBufferPointer<UInt8>?) throws(RowFault.Problem) -> Result
  ) throws(RowFault.Problem) -> Result {
    if let plainSlot {
      let cell = cell(plainSlot, reader)
      guard unguard, let cell, ReversibleText.mayHaveMarks(cell) else { return try body(cell) }
      return try ReversibleText.restored(cell).withUnsafeBufferPointer { (bytes) throws(RowFault.Problem) in
        try body(bytes)
      }
    }
    return try withJoinedText(reader, body)
  }

  /// A cell without white space around it; nil where it is empty or stands for no value.
  @inline(__always)
  func cell(_ slot: Int, _ reader: RecordReader) -> UnsafeBufferPointer<UInt8>? {
    guard var bytes = reader.value(slot) else { return nil }
    if unguard { bytes = SpreadsheetGuard.unguarded(bytes) }
    bytes = ByteText.trimmed(bytes)
    guard !bytes.isEmpty else { return nil }
    if hasEmptyTexts {
      for text in empty where text.count == bytes.count && text.elementsEqual(bytes) { return nil }
    }
    return bytes
  }

  private func withJoinedText<Result>(
    _ reader: RecordReader,
    _ body: (UnsafeBufferPointer<UInt8>?) throws(RowFault.Problem) -> Result
  ) throws(RowFault.Problem) -> Result {
    var text: [UInt8] = []
    for slot in slots {
      guard let cell = cell(slot, reader) else {
        if needsAll { return try body(nil) }
        continue
      }
      if !text.isEmpty { text += join }
      if unguard { text += ReversibleText.restored(cell) } else { text.append(contentsOf: cell) }
      if takesFirst { break }
    }
    guard !text.isEmpty else { return try body(nil) }
    if let part {
      text = try text.withUnsafeBufferPointer { (bytes) throws(RowFault.Problem) in Array(try part.piece(of: bytes)) }
      guard !text.isEmpty else { return try body(nil) }
    }
    text += append
    return try text.withUnsafeBufferPointer { (bytes) throws(RowFault.Problem) in try body(bytes) }
  }
}
