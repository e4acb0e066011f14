import TipsText

/// What is wrong with a piece of JSON (RFC 8259, read strictly).
public enum JSONProblem: Sendable, Equatable {
  /// The text ends where more is needed.
  case unexpectedEnd
  /// Something else stands where this should.
  case expected(Wanted)
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

  /// What the grammar asks for.
  public enum Wanted: Sendable, Equatable {
    case value
    case key
    case quotedKey
    case shorterKey
    case colon
    /// The end of an object or array, `}` or `]`.
    case end(Character)
    /// A comma, or that end.
    case commaOrEnd(Character)
  }

  package var message: Message {
    switch self {
    case .unexpectedEnd: Message(en: "the text ends too early", fa: "متن زودتر از انتظار پایان می‌یابد")
    case .expected(let wanted):
      Message(en: "\(wanted.message.en) is expected", fa: "اینجا باید \(wanted.message.fa) بیاید")
    case .badNumber: Message(en: "the number is malformed", fa: "عدد درست نوشته نشده است")
    case .badEscape: Message(en: "the backslash begins no escape", fa: "پس از \\ نویسهٔ مجازی نیامده است")
    case .loneSurrogate:
      Message(en: "half of a surrogate pair stands alone", fa: "نیمی از یک جفت جانشین (surrogate) تنها آمده است")
    case .nul: Message(en: "\\u0000 is not allowed", fa: "\\u0000 مجاز نیست")
    case .controlCharacter:
      Message(
        en: "a control character inside a string is not escaped", fa: "در رشته‌ای نویسهٔ کنترلی بدون \\ آمده است")
    case .duplicateKey(let key):
      Message(
        en: "the key \"\(SafeText.line(key))\" stands twice in one object",
        fa: "کلید «\(SafeText.line(key))» در یک شیء دو بار آمده است")
    case .tooDeep:
      Message(
        en: "more than \(JSONScanner.depthLimit) levels of objects and arrays",
        fa: "شیءها و آرایه‌ها بیش از \(JSONScanner.depthLimit) لایه تودرتو شده‌اند")
    case .tooManyKeys:
      Message(
        en: "more than \(JSONScanner.keyLimit) keys in one object",
        fa: "یک شیء بیش از \(JSONScanner.keyLimit) کلید دارد")
    case .trailingText: Message(en: "something follows the value", fa: "پس از مقدار چیز دیگری آمده است")
    case .invalidUTF8: Message(en: "the text is not UTF-8", fa: "متن UTF-8 نیست")
    }
  }
}

extension JSONProblem.Wanted {
  fileprivate var message: Message {
    switch self {
    case .value: Message(en: "a value", fa: "یک مقدار")
    case .key: Message(en: "a key", fa: "یک کلید")
    case .quotedKey: Message(en: "a key in quotation marks", fa: "کلیدی میان دو گیومهٔ انگلیسی")
    case .shorterKey: Message(en: "a shorter key", fa: "کلیدی کوتاه‌تر")
    case .colon: Message(en: "a colon", fa: "دونقطه")
    case .end(let bracket): Message(en: "\(bracket)", fa: "\(bracket)")
    case .commaOrEnd(let bracket): Message(en: "a comma or \(bracket)", fa: "ویرگول انگلیسی یا \(bracket)")
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

  public var message: Message {
    Message(
      en: "malformed JSON at line \(line), byte \(column): \(problem.message.en)",
      fa: "JSON نادرست در سطر \(line)، بایت \(column): \(problem.message.fa)")
  }
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
