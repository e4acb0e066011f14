/// Compiles the pattern of a ``TimeFormat``.
struct TimeFormatPattern {
  private let pattern: String
  private let bytes: [UInt8]
  private var compiled: [TimeFormatStep] = []
  private var letters: Set<UInt8> = []
  /// Where the step is that stands for `excel`.
  private var workbookPlace: Int?

  init(_ pattern: String) {
    self.pattern = pattern
    bytes = Array(pattern.utf8)
  }

  /// The steps, or what is wrong with the pattern.
  func steps() throws -> [TimeFormatStep] {
    guard bytes.count <= 128 else { throw error(.tooLong) }
    var compiler = self
    try compiler.compile()
    try compiler.checkFields()
    return compiler.compiled
  }

  private mutating func compile() throws {
    var openBrackets: [Int] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "'"):
        index = try quoted(from: index)
      case UInt8(ascii: "["):
        openBrackets.append(compiled.count)
        compiled.append(.optional(end: 0))
        index += 1
      case UInt8(ascii: "]"):
        guard let start = openBrackets.popLast() else { throw error(.unbalancedBracket) }
        compiled[start] = .optional(end: compiled.count)
        index += 1
      case UInt8(ascii: "e") where bytes[index...].starts(with: "excel".utf8):
        guard workbookPlace == nil else { throw error(.repeatedField("excel")) }
        workbookPlace = compiled.count
        compiled.append(.workbookDay)
        index += 5
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        let end = bytes[index...].firstIndex { $0 != byte } ?? bytes.count
        try letter(byte, count: end - index)
        index = end
      default:
        compiled.append(.literal(byte))
        index += 1
      }
    }
    guard openBrackets.isEmpty else { throw error(.unbalancedBracket) }
  }

  /// Compiles the literal that begins with the apostrophe at `start`; returns the index behind it.
  private mutating func quoted(from start: Int) throws -> Int {
    let quote = UInt8(ascii: "'")
    var index = start + 1
    if index < bytes.count, bytes[index] == quote {
      compiled.append(.literal(quote))
      return index + 1
    }
    while index < bytes.count {
      if bytes[index] == quote {
        guard index + 1 < bytes.count, bytes[index + 1] == quote else { return index + 1 }
        index += 1
      }
      compiled.append(.literal(bytes[index]))
      index += 1
    }
    throw error(.unclosedQuote)
  }

  private mutating func letter(_ letter: UInt8, count: Int) throws {
    if letter == UInt8(ascii: "T") {
      compiled += Array(repeating: .literal(letter), count: count)
      return
    }
    guard let step = Self.step(letter, count) else {
      throw error(.unknownField(String(repeating: Character(Unicode.Scalar(letter)), count: count)))
    }
    guard letters.insert(letter).inserted else {
      throw error(.repeatedField(String(Character(Unicode.Scalar(letter)))))
    }
    compiled.append(step)
  }

  private static func step(_ letter: UInt8, _ count: Int) -> TimeFormatStep? {
    switch (letter, count) {
    case (UInt8(ascii: "y"), 4): .fullYear
    case (UInt8(ascii: "y"), 2): .shortYear
    case (UInt8(ascii: "M"), 1...2): .field(.month, leastDigits: count)
    case (UInt8(ascii: "M"), 3...4): .monthName
    case (UInt8(ascii: "d"), 1...2): .field(.day, leastDigits: count)
    case (UInt8(ascii: "H"), 1...2): .field(.hour, leastDigits: count)
    case (UInt8(ascii: "h"), 1...2): .field(.hourOfHalfDay, leastDigits: count)
    case (UInt8(ascii: "m"), 1...2): .field(.minute, leastDigits: count)
    case (UInt8(ascii: "s"), 1...2): .field(.second, leastDigits: count)
    case (UInt8(ascii: "S"), 1...9): .fraction
    case (UInt8(ascii: "a"), 1): .meridiem
    case (UInt8(ascii: "X"), 1...5), (UInt8(ascii: "Z"), 1...5): .offset
    default: nil
    }
  }

  private mutating func checkFields() throws {
    func has(_ letter: Unicode.Scalar) -> Bool { letters.contains(UInt8(ascii: letter)) }
    let hasDate = has("y") && has("M") && has("d")
    if let workbookPlace {
      let (hasSomeDate, hasTime) = (has("y") || has("M") || has("d"), has("H") || has("h"))
      guard hasDate != hasTime, hasSomeDate == hasDate else { throw error(.dateMissing) }
      if hasDate { compiled[workbookPlace] = .workbookTime }
    } else {
      guard hasDate else { throw error(.dateMissing) }
    }
    guard has("h") == has("a"), !(has("h") && has("H")) else { throw error(.hourUnclear) }
    guard has("h") || has("H") || !(has("m") || has("s")) else { throw error(.hourUnclear) }
  }

  private func error(_ problem: TimeFormatError.Problem) -> TimeFormatError {
    TimeFormatError(pattern: pattern, problem: problem)
  }
}
