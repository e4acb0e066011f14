import TipsText

/// The first look at an input: that there is something, that it is text, how its letters are written, and where behind a
/// byte order mark it begins.
enum RecordOpening {
  private struct Signature {
    let bytes: [UInt8]
    let kind: Message
    let remedy: Message
  }

  private static let signatures = [
    Signature(
      bytes: [0x1F, 0x8B], kind: Message(en: "compressed (gzip)", fa: "فشرده (gzip)"),
      remedy: Message(
        en: "run gzip -dc FILE and import from -", fa: "با gzip -dc <پرونده> آن را باز کنید و از - وارد کنید")),
    Signature(
      bytes: [0x50, 0x4B, 0x03, 0x04], kind: Message(en: "a ZIP archive or a workbook", fa: "بایگانی ZIP یا کارپوشه"),
      remedy: Message(
        en: "unpack it; a workbook is read from a file, not from a pipe, or save its sheet as CSV in UTF-8",
        fa: "آن را باز کنید؛ کارپوشه از پرونده خوانده می‌شود و نه از لوله، یا برگهٔ آن را با CSV و UTF-8 ذخیره کنید")),
    Signature(
      bytes: [0xD0, 0xCF, 0x11, 0xE0], kind: Message(en: "a workbook of an old form", fa: "کارپوشه‌ای با قالب قدیمی"),
      remedy: Message(
        en: "save it as .xlsx, or the sheet as CSV in UTF-8",
        fa: "آن را با قالب xlsx یا برگه را با CSV و UTF-8 ذخیره کنید")),
  ]

  /// Reads until something that is no white space is in the window, from where on all is UTF-8 without its mark.
  /// - Parameter encoding: what the mapping says; nil where it doesn't.
  static func prepare(_ window: RecordWindow, encoding: TextEncoding?) throws(RecordError) {
    while window.count < EncodingGuess.length, try window.more() {}
    let start = UnsafeBufferPointer(start: window.base, count: window.count)
    for signature in signatures where start.starts(with: signature.bytes) {
      throw .notText(kind: signature.kind, remedy: signature.remedy)
    }
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
      window.drop(2)
      window.decode(as: .utf16(isBigEndian: start[0] == 0xFE))
    } else if !start.starts(with: ByteOrderMark.bytes) {
      let guess = EncodingGuess(start)
      if let plain = guess.plain, plain != encoding ?? .utf8 { throw .encoding(plain, given: encoding) }
      switch encoding {
      case .utf16: window.decode(as: .utf16(isBigEndian: guess.isBigEndian))
      case .windows1256: window.decode(as: .windows1256)
      case .utf8, nil: break
      }
    }
    try ByteOrderMark.pass(in: window)
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
