import TipsText

/// What is wrong with a piece of JSON (RFC 8259, read strictly).
public enum JSONProblem: Sendable, Equatable {
  /// The text ends where more is needed.
  case unexpectedEnd
  /// Something else stands where `wanted` should.
  case expected(String)
  /// A number that the grammar doesn't allow, such as `01` or `1.`.
  case badNumber
  /// A backslash with something after it that is no escape.
  case badEscape
  /// Half of a surrogate pair (`\ud800`) without the other half.
  case loneSurrogate
  /// `\u0000`, which no text of the store may hold.
  case nul
  /// A control character that is not escaped, a line break for example.
  case controlCharacter
  /// A key that stands twice in one object, so that readers would disagree about its value.
  case duplicateKey(String)
  /// More than ``JSONScanner/depthLimit`` objects and arrays inside each other.
  case tooDeep
  /// More than ``JSONScanner/keyLimit`` keys in one object.
  case tooManyKeys
  /// Something follows the value.
  case trailingText
  /// The bytes are no UTF-8.
  case invalidUTF8

  package var message: Message {
    switch self {
    case .unexpectedEnd: "the text ends too early"
    case .expected(let wanted): "\(wanted) is expected"
    case .badNumber: "the number is malformed"
    case .badEscape: "the backslash begins no escape"
    case .loneSurrogate: "half of a surrogate pair stands alone"
    case .nul: "\\u0000 is not allowed"
    case .controlCharacter: "a control character inside a string is not escaped"
    case .duplicateKey(let key): "the key \"\(SafeText.line(key))\" stands twice in one object"
    case .tooDeep: "more than \(JSONScanner.depthLimit) levels of objects and arrays"
    case .tooManyKeys: "more than \(JSONScanner.keyLimit) keys in one object"
    case .trailingText: "something follows the value"
    case .invalidUTF8: "the text is not UTF-8"
    }
  }
}

/// A problem and where it is.
public struct JSONSyntaxError: UserFacingError, Equatable {
  package let problem: JSONProblem
  /// The line, from 1.
  public let line: Int
  /// The byte in the line, from 1.
  public let column: Int

  public var category: ErrorCategory { .badData }

  public var message: Message { "malformed JSON at line \(line), byte \(column): \(problem.message)" }
}

/// A problem at an offset from the start of the bytes that are scanned; turned into a line by those who know it.
struct JSONFault: Error {
  let problem: JSONProblem
  let offset: Int

  func syntaxError(in bytes: UnsafeBufferPointer<UInt8>, firstLine: Int = 1) -> JSONSyntaxError {
    let before = UnsafeBufferPointer(rebasing: bytes[..<min(offset, bytes.count)])
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let line = firstLine + ByteScan.count(of: UInt8(ascii: "\n"), in: before)
    return JSONSyntaxError(problem: problem, line: line, column: before.count - lineStart + 1)
  }
}
