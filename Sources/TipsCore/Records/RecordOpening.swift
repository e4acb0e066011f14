/// The first look at an input: that there is something, that it is text, and where behind a byte order mark it begins.
enum RecordOpening {
  private struct Signature {
    let bytes: [UInt8]
    let kind: String
    let remedy: String
  }

  private static let signatures = [
    Signature(bytes: [0x1F, 0x8B], kind: "compressed (gzip)", remedy: "run gzip -dc FILE and import from -"),
    Signature(
      bytes: [0x50, 0x4B, 0x03, 0x04], kind: "a ZIP archive or a workbook",
      remedy: "unpack it, or save the sheet as CSV in UTF-8"),
    Signature(bytes: [0xD0, 0xCF, 0x11, 0xE0], kind: "a workbook", remedy: "save the sheet as CSV in UTF-8"),
    Signature(bytes: [0xFF, 0xFE], kind: "UTF-16", remedy: "convert it with iconv -f UTF-16 -t UTF-8"),
    Signature(bytes: [0xFE, 0xFF], kind: "UTF-16", remedy: "convert it with iconv -f UTF-16 -t UTF-8"),
  ]

  /// Reads until something that is no white space is in the window, and drops a byte order mark.
  static func prepare(_ window: RecordWindow) throws(RecordError) {
    while window.count < 4, try window.more() {}
    let start = UnsafeBufferPointer(start: window.base, count: window.count)
    for signature in signatures where start.starts(with: signature.bytes) {
      throw .notText(kind: signature.kind, remedy: signature.remedy)
    }
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { window.drop(3) }
    while !holdsText(window) {
      guard window.count <= RecordReader.recordLimit, try window.more() else { throw .empty }
    }
  }

  private static func holdsText(_ window: RecordWindow) -> Bool {
    UnsafeBufferPointer(start: window.base, count: window.count).contains { byte in
      byte != 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09
    }
  }
}
