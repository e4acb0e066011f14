/// Finds the end of a CSV record and of each of its cells.
///
/// Rows end with LF or CR LF, or with CR where the file has it alone. A cell that begins with a quotation mark is quoted
/// and may hold separators, line breaks and doubled quotation marks; in any other cell, and in all cells of a file without
/// quoting, a quotation mark is text. Eight bytes are looked at together, and only separators, quotation marks and line
/// ends are looked at one by one. A byte order mark in front of a record, where files were joined, is passed over.
final class CSVScanner {
  /// What was found about one record.
  struct Shape {
    /// Bytes of the record without its line ending.
    var length = 0
    /// Bytes to pass to stand in front of the next record.
    var consumed = 0
    var cells = 0
    var lines = 0
    var isUnterminated = false
    var hasStrayQuote = false
    var isTooLong = false
    var endsWithInput = false
    /// May be true for the sake of bytes behind the record.
    var mayHoldNUL = false
    var mayHoldNonASCII = false
  }

  /// The most columns that a header may have.
  static let columnLimit = 4096
  static let quote = UInt8(ascii: "\"")

  private let window: RecordWindow
  private let form: CSVForm
  /// The offset behind the last byte of each cell, from the start of the record.
  private let ends: UnsafeMutablePointer<Int32>

  init(window: RecordWindow, form: CSVForm) {
    self.window = window
    self.form = form
    ends = .allocate(capacity: Self.columnLimit)
    ends.initialize(repeating: 0, count: Self.columnLimit)
  }

  deinit { ends.deallocate() }

  /// The offsets of a cell of the record that was scanned last, quotation marks included.
  @inline(__always)
  func cell(_ column: Int) -> Range<Int> {
    let start = column == 0 ? 0 : Int(ends[column - 1]) + 1
    return start..<Int(ends[column])
  }

  /// Looks for the end of the record at the start of the window. nil at the end of the input.
  func scan() throws(RecordError) -> Shape? {
    try ByteOrderMark.pass(in: window)
    let separators = ByteScan.spread(form.delimiter)
    let quotes = form.quotes ? ByteScan.spread(Self.quote) : separators
    let lineEnd = form.lineEnd
    let lineEnds = ByteScan.spread(lineEnd)
    var shape = Shape()
    var offset = 0
    var cellStart = 0
    var quotesInCell = 0
    var inQuotes = false
    var high: UInt64 = 0
    var nul: UInt64 = 0
    var base = window.base
    var available = window.count

    while true {
      if available - offset < 8, !window.ended {
        if offset > RecordReader.recordLimit {
          window.drop(offset)
          cellStart -= offset
          offset = 0
          shape.isTooLong = true
        }
        try window.more()
        base = window.base
        available = window.count
        continue
      }
      let left = available - offset
      guard left > 0 else { break }
      var word = ByteScan.word(at: base + offset)
      if left < 8 { word = Self.blank(word, from: left) }
      high |= word
      nul |= ByteScan.mayHoldNUL(word)
      var hits = ByteScan.equal(word, separators) | ByteScan.equal(word, quotes) | ByteScan.equal(word, lineEnds)
      while hits != 0 {
        let position = offset + ByteScan.first(hits)
        hits &= hits &- 1
        let byte = base[position]
        if byte == Self.quote {
          if position == cellStart {
            inQuotes = true
            quotesInCell = 1
          } else if quotesInCell > 0 {
            inQuotes.toggle()
            quotesInCell += 1
          }
          continue
        }
        if inQuotes {
          if byte == lineEnd { shape.lines += 1 }
          continue
        }
        var end = position
        if byte == lineEnd, end > cellStart, end > 0, base[end - 1] == CSVForm.carriageReturn { end -= 1 }
        if quotesInCell > 0 {
          if !Self.isWellQuoted(base, cellStart, end, quotesInCell) { shape.hasStrayQuote = true }
          quotesInCell = 0
        }
        if shape.cells < Self.columnLimit { ends[shape.cells] = Int32(truncatingIfNeeded: end) }
        shape.cells += 1
        cellStart = position + 1
        if byte == lineEnd {
          shape.lines += 1
          shape.length = end
          shape.consumed = position + 1
          shape.isTooLong = shape.isTooLong || end > RecordReader.recordLimit
          shape.mayHoldNonASCII = high & ByteScan.highBits != 0
          shape.mayHoldNUL = nul != 0
          return shape
        }
      }
      offset += min(8, left)
    }

    guard offset > 0 || shape.isTooLong else { return nil }
    var end = offset
    if end > max(cellStart, 0), base[end - 1] == CSVForm.carriageReturn { end -= 1 }
    if quotesInCell > 0, !inQuotes, !Self.isWellQuoted(base, cellStart, end, quotesInCell) {
      shape.hasStrayQuote = true
    }
    if shape.cells < Self.columnLimit { ends[shape.cells] = Int32(truncatingIfNeeded: end) }
    shape.cells += 1
    shape.length = end
    shape.consumed = offset
    shape.isUnterminated = inQuotes
    shape.endsWithInput = true
    shape.isTooLong = shape.isTooLong || end > RecordReader.recordLimit
    shape.mayHoldNonASCII = high & ByteScan.highBits != 0
    shape.mayHoldNUL = nul != 0
    return shape
  }

  /// Whether a cell that begins with a quotation mark ends with one too, and has only doubled ones between.
  /// A cell whose beginning is no longer in memory is part of a record that is refused anyway.
  private static func isWellQuoted(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ quotes: Int) -> Bool {
    guard start >= 0 else { return true }
    guard end - start >= 2, base[end - 1] == quote else { return false }
    guard quotes > 2 else { return true }
    var position = start + 1
    while position < end - 1 {
      if base[position] == quote {
        guard position + 1 < end - 1, base[position + 1] == quote else { return false }
        position += 1
      }
      position += 1
    }
    return true
  }

  /// The word with a letter in place of the bytes from `count` on, which lie behind the end of the input.
  private static func blank(_ word: UInt64, from count: Int) -> UInt64 {
    let kept: UInt64 = (1 << UInt64(count * 8)) - 1
    return (word & kept) | (ByteScan.spread(UInt8(ascii: "a")) & ~kept)
  }
}
