/// Keeps a spreadsheet from running a cell of text as a formula.
///
/// A cell that begins with `=`, `+`, `-`, `@`, TAB or CR gets an apostrophe in front. So does a cell in which such a
/// character follows apostrophes only: otherwise nobody could tell later which apostrophes were added.
package enum SpreadsheetGuard {
  /// Whether a cell with this content would be changed by guarding it.
  package static func needsGuard(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in cell where byte != UInt8(ascii: "'") {
      switch byte {
      case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: return true
      default: return false
      }
    }
    return false
  }

  /// The content without the apostrophe that guarding put in front; unchanged where there is none.
  package static func unguarded(_ cell: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard cell.first == UInt8(ascii: "'"), needsGuard(cell) else { return cell }
    return UnsafeBufferPointer(rebasing: cell.dropFirst())
  }
}
