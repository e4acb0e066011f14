@testable import TipsCalendar
@testable import TipsCommands
@testable import TipsRecords
@testable import TipsText

/// Text that is shown: no control is left, safe text stays as it is, cells fit their width, JSON can be read again.
enum SafeTextFuzz {
  static func run(_ input: [UInt8]) {
    let text = String(decoding: input, as: UTF8.self)
    let line = SafeText.line(text)
    let block = SafeText.block(text)
    require(!line.unicodeScalars.contains(where: isControl), "a control character in a line")
    require(!block.unicodeScalars.contains { $0 != "\n" && isControl($0) }, "a control character in a block")
    require(SafeText.line(line) == line && SafeText.block(block) == block, "safe text is changed")
    require(same(SafeText.line(line), line), "safe text is changed")
    require(line.utf8.count <= 16 + text.utf8.count * 15, "text grows without end")
    requireMarks(line)
    let columns = DisplayWidth.columns(of: line)
    for width in [0, 1, 2, 7, 40] {
      let cut = DisplayWidth.truncated(line, to: width)
      require(DisplayWidth.columns(of: cut) <= width, "a cell wider than \(width)")
      if columns <= width, width > 0 { require(same(cut, line), "a cell that fits is cut") }
      let padded = DisplayWidth.padded(line, to: width)
      require(DisplayWidth.columns(of: padded) == max(width, columns), "a cell not as wide as \(width)")
    }
    let typed = TypedText.quoted(text)
    for shown in [typed.en, typed.fa] {
      require(!shown.unicodeScalars.contains(where: isControl), "a control character in quotes")
    }
    let quoted = JSONOutput.string(text).compact
    require(!quoted.unicodeScalars.contains(where: isControl), "a control character in JSON")
    if !text.utf8.contains(0) {
      let read = try? JSONDocument.parse(Array(quoted.utf8))
      require(read == .string(text), "JSON of a text is another text: \(quoted)")
    }
  }

  private static func same(_ a: String, _ b: String) -> Bool { a.unicodeScalars.elementsEqual(b.unicodeScalars) }

  /// Written down apart from the code under test.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x202A...0x202E, 0x2066...0x206F, 0xE0000...0xE007F, 0xFFF9...0xFFFB: true
    default:
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .surrogate: true
      default: false
      }
    }
  }

  private static func requireMarks(_ line: String) {
    var run = 0
    for scalar in line.unicodeScalars {
      let category = scalar.properties.generalCategory
      run = category == .nonspacingMark || category == .enclosingMark ? run + 1 : 0
      require(run <= 8, "a pile of marks")
    }
  }
}
