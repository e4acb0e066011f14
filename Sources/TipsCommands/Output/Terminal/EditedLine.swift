import TipsCore

/// A line that is being typed: its text, the cursor, and the earlier lines that can be fetched back.
struct EditedLine {
  /// What a key leads to.
  enum Progress {
    case editing, finished, ended
  }

  /// More than any answer may have: what is longer is refused as a whole.
  static let longest = 32_768

  private(set) var scalars: [Unicode.Scalar]
  /// Before which scalar the cursor stands.
  private(set) var cursor: Int
  /// The lines among which one goes up and down; the last one is new.
  private var lines: [[Unicode.Scalar]]
  private var shown: Int
  private var isPasting = false
  /// Whether line ends or tabs were pasted: they become one space, and none at the end.
  private var owesSpace = false

  init(_ text: String = "", earlier: [String] = []) {
    // As of what is typed: nothing that would steer the terminal.
    scalars = text.unicodeScalars.filter(SafeText.isPrintable)
    cursor = scalars.count
    lines = earlier.map { Array($0.unicodeScalars) } + [[]]
    shown = lines.count - 1
  }

  var text: String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  mutating func apply(_ key: TypedKey) -> Progress {
    if isPasting {
      paste(key)
      return .editing
    }
    switch key {
    case .scalar(let scalar): insert(scalar)
    case .enter: return .finished
    case .endOfInput:
      if scalars.isEmpty { return .ended }
      erase(cursor..<next)
    case .left: cursor = previous
    case .right: cursor = next
    case .wordLeft: cursor = wordStart
    case .wordRight: cursor = wordEnd
    case .toStart: cursor = 0
    case .toEnd: cursor = scalars.count
    // One scalar: a mark that was typed last goes without its letter.
    case .eraseBack: erase(max(cursor - 1, 0)..<cursor)
    case .eraseForward: erase(cursor..<next)
    case .eraseWord: erase(wordStart..<cursor)
    case .eraseToStart: erase(0..<cursor)
    case .eraseToEnd: erase(cursor..<scalars.count)
    case .older: show(shown - 1)
    case .newer: show(shown + 1)
    case .pasteBegins: isPasting = true
    case .tab, .pasteEnds, .other: break
    }
    return .editing
  }

  /// Pasted text never ends the line, moves the cursor or erases anything.
  private mutating func paste(_ key: TypedKey) {
    switch key {
    case .scalar(let scalar):
      if owesSpace { insert(" ") }
      owesSpace = false
      insert(scalar)
    case .enter, .tab: owesSpace = true
    case .pasteEnds:
      isPasting = false
      owesSpace = false
    default: break
    }
  }

  private mutating func insert(_ scalar: Unicode.Scalar) {
    guard SafeText.isPrintable(scalar), scalars.count < Self.longest else { return }
    scalars.insert(scalar, at: cursor)
    cursor += 1
  }

  private mutating func erase(_ range: Range<Int>) {
    scalars.removeSubrange(range)
    cursor = range.lowerBound
  }

  private mutating func show(_ index: Int) {
    guard lines.indices.contains(index) else { return }
    lines[shown] = scalars
    shown = index
    scalars = lines[index]
    cursor = scalars.count
  }

  /// One letter back, over its marks and joiners.
  private var previous: Int {
    var index = max(cursor - 1, 0)
    while index > 0, DisplayWidth.columns(of: scalars[index]) == 0 { index -= 1 }
    return index
  }

  /// One letter on, with its marks and joiners.
  private var next: Int {
    var index = min(cursor + 1, scalars.count)
    while index < scalars.count, DisplayWidth.columns(of: scalars[index]) == 0 { index += 1 }
    return index
  }

  private var wordStart: Int {
    var index = cursor
    while index > 0, scalars[index - 1] == " " { index -= 1 }
    while index > 0, scalars[index - 1] != " " { index -= 1 }
    return index
  }

  private var wordEnd: Int {
    var index = cursor
    while index < scalars.count, scalars[index] == " " { index += 1 }
    while index < scalars.count, scalars[index] != " " { index += 1 }
    return index
  }
}
