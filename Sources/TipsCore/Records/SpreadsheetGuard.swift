/// Keeps a spreadsheet from running a cell of text as a formula.
///
/// A cell that begins with `=`, `+`, `-`, `@`, a wide or small form of these, TAB or a line end gets an apostrophe in front. So
/// does a cell in which such a character follows only what spreadsheets pass over, blanks, line ends and invisible
/// characters, or apostrophes: otherwise nobody could tell later which apostrophes were added.
package enum SpreadsheetGuard {
  /// Whether a cell with this content would be changed by guarding it.
  package static func needsGuard(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = 0
    while position < cell.count {
      let (scalar, length) = scalar(at: position, in: cell)
      switch scalar {
      case 0x3D, 0x2B, 0x2D, 0x40, 0x09...0x0D, 0x85, 0x2028, 0x2029: return true
      case 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20, 0xFE66, 0xFE62, 0xFE63, 0xFE6B: return true
      case 0x00...0x20, 0x27, 0x7F...0xA0, 0xAD, 0x34F, 0x61C, 0x115F...0x1160, 0x1680, 0x180B...0x180F: break
      case 0x2000...0x200F, 0x202A...0x202F, 0x205F...0x206F, 0x2800, 0x3000, 0x3164, 0xFE00...0xFE0F, 0xFEFF: break
      case 0xFFA0, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF: break
      default: return false
      }
      position += length
    }
    return false
  }

  /// The content without the apostrophe that guarding put in front; unchanged where there is none.
  package static func unguarded(_ cell: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard cell.first == UInt8(ascii: "'"), needsGuard(cell) else { return cell }
    return UnsafeBufferPointer(rebasing: cell.dropFirst())
  }

  /// The scalar at a position, and its bytes; what is no UTF-8 gives some value above ASCII.
  @inline(__always)
  private static func scalar(at position: Int, in cell: UnsafeBufferPointer<UInt8>) -> (UInt32, Int) {
    let first = cell[position]
    guard first >= 0x80 else { return (UInt32(first), 1) }
    let length = min(first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2, cell.count - position)
    var value = UInt32(first & (0x7F >> UInt8(length)))
    for offset in 1..<max(1, length) { value = value << 6 | UInt32(cell[position + offset] & 0x3F) }
    return (value, length)
  }
}
