import TipsText

/// Reads a page as strictly as no browser does, so that every browser reads the same in it.
///
/// Elements are closed in the order in which they were opened, values of attributes stand in quotation marks, and there
/// is nothing but what ``PageElement`` lists. What a browser would have to guess is refused.
struct PageMarkup {
  /// Why a page is refused, and where.
  struct Fault: Error {
    let reason: Reason
    /// The line of the page.
    let line: Int
    /// The element or attribute, in small letters.
    let word: String?
  }

  enum Reason {
    case element, attribute, value, style, nesting, character, beginning

    /// The end of a sentence about the line, in which a word may be quoted.
    func told(_ word: String?) -> Message {
      let attribute = Message(en: word ?? "an attribute", fa: word.map { "ویژگی \($0)" } ?? "ویژگی‌ای")
      return switch self {
      case .element:
        Message(
          en: "holds \(word.map { "<\($0)>" } ?? "an element"), and pages have only what docs/pages.md lists",
          fa: "\(word.map { "<\($0)>" } ?? "عنصری") دارد و در صفحه‌ها تنها آنچه docs/pages.md برمی‌شمارد می‌آید")
      case .attribute:
        Message(
          en: "has \(attribute.en) where pages may not have it", fa: "\(attribute.fa) دارد که اینجا روا نیست")
      case .value:
        Message(
          en: "gives \(attribute.en) a value that pages may not load or mean",
          fa: "به \(attribute.fa) مقداری می‌دهد که در صفحه‌ها روا نیست")
      case .style:
        Message(en: "has a style that loads something", fa: "سبکی دارد که چیزی از بیرون می‌آورد")
      case .nesting:
        Message(en: "does not close what it opens, in order", fa: "آنچه را باز می‌کند به ترتیب نمی‌بندد")
      case .character:
        Message(
          en: "has a character or tag that browsers read differently; write values in quotes and < as &lt;",
          fa: "نویسه یا برچسبی دارد که مرورگرها یکسان نمی‌خوانند؛ مقدارها را در گیومهٔ \" و < را به صورت &lt; بنویسید")
      case .beginning:
        Message(en: "begins the page a second time", fa: "صفحه را بار دوم آغاز می‌کند")
      }
    }
  }

  private let bytes: [UInt8]
  private let policy: [UInt8]
  private var position = 0
  private var open: [String] = []
  private var output: [UInt8] = []
  private var hasPolicy = false
  private var hasBody = false

  init(_ page: String, policy: String) {
    bytes = Array(page.utf8)
    self.policy = Array(policy.utf8)
    output.reserveCapacity(bytes.count + policy.utf8.count)
  }

  /// The page with the policy behind `<head>`, or in front of everything where the page has no `<head>`.
  mutating func checked() throws -> String {
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<") { try readTag() } else { try readText() }
    }
    putPolicy()
    guard open.isEmpty else { throw fault(.nesting, open.last) }
    return String(decoding: output, as: UTF8.self)
  }

  private mutating func putPolicy() {
    if !hasPolicy { output += policy }
    hasPolicy = true
  }

  private func fault(_ reason: Reason, _ word: String? = nil) -> Fault {
    Fault(reason: reason, line: bytes[..<position].count { $0 == UInt8(ascii: "\n") } + 1, word: word)
  }

  private mutating func readText() throws {
    let text = bytes[position...].prefix { $0 != UInt8(ascii: "<") }
    guard text.allSatisfy({ $0 >= 0x20 || Self.isSpace($0) }) else { throw fault(.character) }
    if !text.allSatisfy(Self.isSpace) { putPolicy() }
    if open.last == "style", PageStyle.loads(text) { throw fault(.style, "style") }
    output += text
    position = text.endIndex
  }

  private mutating func readTag() throws {
    let start = position
    if starts(with: policy) {
      position += policy.count
      return
    }
    if starts(with: Array("<!--".utf8)) {
      try skipComment()
    } else if starts(with: Array("<!".utf8)) {
      // Only where nothing was but blanks and comments.
      guard starts(with: Array("<!doctype html>".utf8)) else { throw fault(.character) }
      guard open.isEmpty, !hasPolicy else { throw fault(.beginning) }
      position += 15
    } else if starts(with: Array("</".utf8)) {
      try readEnd()
    } else {
      return try readStart()
    }
    output += bytes[start..<position]
  }

  private mutating func skipComment() throws {
    if let parent = open.last, PageElement.holdsTextAlone(parent) { throw fault(.nesting, parent) }
    let content = bytes[(position + 4)...]
    guard let end = content.indices.first(where: { content[$0...].starts(with: "--".utf8) }),
      content[end...].starts(with: "-->".utf8), !content.starts(with: ">".utf8), !content.starts(with: "->".utf8)
    else { throw fault(.character) }
    position = end + 3
  }

  private mutating func readEnd() throws {
    position += 2
    let name = word()
    skipSpace()
    guard take(">") else { throw fault(.character) }
    guard open.popLast() == name else { throw fault(.nesting, name) }
  }

  private mutating func readStart() throws {
    let start = position
    position += 1
    let name = word()
    guard !name.isEmpty else { throw fault(.character) }
    if let parent = open.last, PageElement.holdsTextAlone(parent) { throw fault(.nesting, parent) }
    guard let element = PageElement(name, inDrawing: open.contains("svg")) else { throw fault(.element, name) }
    try begin(name)
    while true {
      let hadSpace = skipSpace()
      if take("/") {
        guard take(">"), element.isDrawing || element.isVoid else { throw fault(.nesting, name) }
        break
      }
      if take(">") {
        if !element.isVoid { open.append(name) }
        break
      }
      guard hadSpace else { throw fault(.character) }
      try readAttribute(of: element)
    }
    output += bytes[start..<position]
    if name == "head" { putPolicy() }
  }

  /// `<html>`, `<head>` and `<body>` once, each in its place; whatever else comes first has the policy in front.
  private mutating func begin(_ name: String) throws {
    switch name {
    case "html": if hasPolicy || !open.isEmpty { throw fault(.beginning, name) }
    case "head": if hasPolicy || !(open.isEmpty || open == ["html"]) { throw fault(.beginning, name) }
    case "body":
      if hasBody || !(open.isEmpty || open == ["html"]) { throw fault(.beginning, name) }
      hasBody = true
      putPolicy()
    default: putPolicy()
    }
  }

  private mutating func readAttribute(of element: PageElement) throws {
    let name = word()
    guard !name.isEmpty else { throw fault(.character) }
    guard let rule = element.rule(for: name) else { throw fault(.attribute, name) }
    var value: ArraySlice<UInt8> = []
    if take("=") {
      guard let quote = bytes[position...].first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
        throw fault(.character, name)
      }
      position += 1
      value = bytes[position...].prefix { $0 != quote }
      guard value.endIndex < bytes.count, value.allSatisfy({ $0 >= 0x20 || Self.isSpace($0) }) else {
        throw fault(.character, name)
      }
      position = value.endIndex + 1
    }
    guard rule.allows(value) else { throw fault(.value, name) }
  }

  // MARK: Letters

  /// Letters, digits and dashes that begin with a letter, in small letters.
  private mutating func word() -> String {
    let word = bytes[position...].prefix { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
      default: false
      }
    }
    guard let first = word.first, first | 0x20 >= UInt8(ascii: "a") else { return "" }
    position = word.endIndex
    return String(decoding: word, as: UTF8.self).lowercased()
  }

  @discardableResult
  private mutating func skipSpace() -> Bool {
    let space = bytes[position...].prefix(while: Self.isSpace)
    position = space.endIndex
    return !space.isEmpty
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  /// Whether the page goes on so; small letters stand for large ones too.
  private func starts(with beginning: [UInt8]) -> Bool {
    let next = bytes[position...].prefix(beginning.count)
    return next.elementsEqual(beginning) { $0 == $1 || ((0x61...0x7A).contains($1) && $0 == $1 - 0x20) }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
