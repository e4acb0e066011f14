/// Finds where a JSON value ends, without looking at more of it than brackets and strings.
enum JSONFrame {
  /// What was found; the value stands at the start of the window unless it was too long.
  struct Extent {
    var length = 0
    var isTooLong = false
    var isTruncated = false
  }

  /// The value that begins at the start of the window, which is not empty.
  ///
  /// A value over the limit is dropped as it is passed. With `keeps` false every value is, for those that nobody reads.
  /// - Throws: ``RecordError/json(_:line:)`` where brackets don't match, since nothing behind them can be told apart.
  static func measure(_ window: RecordWindow, keeps: Bool = true) throws(RecordError) -> Extent {
    var extent = Extent()
    var offset = 0
    var depth = 0
    var isArray: UInt64 = 0
    var inString = false
    var isEscaped = false
    let limit = keeps ? RecordReader.recordLimit : 64 * 1024

    while true {
      if offset == window.count {
        if offset > limit {
          window.dropCountingLines(offset)
          offset = 0
          extent.isTooLong = true
        }
        guard try window.more() else {
          extent.length = offset
          extent.isTruncated = inString || depth > 0
          return extent
        }
        continue
      }
      let base = window.base
      let byte = base[offset]
      if inString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          inString = false
          if depth == 0 { return finish(&extent, offset + 1) }
        } else {
          offset = passPlainText(base, from: offset, to: window.count)
          continue
        }
        offset += 1
        continue
      }
      switch byte {
      case UInt8(ascii: "\""):
        if depth == 0, offset > 0 { return finish(&extent, offset) }
        inString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if depth == 0, offset > 0 { return finish(&extent, offset) }
        if depth < 64 {
          let bit: UInt64 = 1 << UInt64(depth)
          isArray = byte == UInt8(ascii: "[") ? isArray | bit : isArray & ~bit
        }
        depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return finish(&extent, offset) }
        depth -= 1
        if depth < 64, (isArray >> UInt64(depth)) & 1 != (byte == UInt8(ascii: "]") ? 1 : 0) {
          window.dropCountingLines(offset)
          throw .json(.expected(.end(byte == UInt8(ascii: "]") ? "}" : "]")), line: window.line)
        }
        if depth == 0 { return finish(&extent, offset + 1) }
      case UInt8(ascii: ","), UInt8(ascii: ":"), 0x20, 0x0A, 0x0D, 0x09:
        if depth == 0 { return finish(&extent, offset) }
      default: break
      }
      offset += 1
    }
  }

  private static func finish(_ extent: inout Extent, _ length: Int) -> Extent {
    extent.length = length
    extent.isTooLong = extent.isTooLong || length > RecordReader.recordLimit
    return extent
  }

  /// The offset of the next quotation mark or backslash, or of the end.
  private static func passPlainText(_ base: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
    let quotes = ByteScan.spread(UInt8(ascii: "\""))
    let backslashes = ByteScan.spread(UInt8(ascii: "\\"))
    var position = start
    while position + 8 <= end {
      let word = ByteScan.word(at: base + position)
      let hits = ByteScan.equal(word, quotes) | ByteScan.equal(word, backslashes)
      guard hits == 0 else { return position + ByteScan.first(hits) }
      position += 8
    }
    while position < end, base[position] != UInt8(ascii: "\""), base[position] != UInt8(ascii: "\\") { position += 1 }
    return position
  }
}
