import TipsCalendar
import TipsHTTP
import TipsRecords
import TipsText

/// What a program gives with a request: in the query, and in the body of what it sends. The body comes first.
struct Parameters {
  private let fields: [(name: String, value: String)]

  /// - Throws: ``Open311Error`` where the body can't be read.
  init(of request: WebRequest) throws {
    let body = try Self.body(request)
    // No text that is kept has a zero byte; what isn't looked at this time is refused for one, too.
    if let field = body.first(where: { Self.known.contains($0.name) && $0.value.utf8.contains(0) }) {
      throw Open311Error.bad(field.name, .text)
    }
    fields = body + request.query.fields
  }

  private static func body(_ request: WebRequest) throws -> [(name: String, value: String)] {
    guard request.method == .post else { return [] }
    guard request.form.isEmpty, !request.body.isEmpty else { return request.form.fields }
    let type = request.headers["content-type"] ?? ""
    if type.lowercased().hasPrefix("application/json") { return try json(request.body) }
    if type.lowercased().hasPrefix("multipart/form-data") {
      guard let form = MultipartForm.fields(request.body, type: type) else { throw Open311Error.badBody }
      return form.fields
    }
    throw Open311Error.unknownBody
  }

  /// Members that are numbers; the others that are looked at are texts.
  private static let numeric: Set<String> = ["lat", "long"]
  /// What is looked at in the body of a report.
  private static let known: Set<String> = [
    "service_code", "lat", "long", "address_string", "address_id", "description", "first_name", "last_name", "phone",
    "email", "device_id", "account_id", "media_url", "token", "jurisdiction_id", "api_key",
  ]

  private static func json(_ bytes: [UInt8]) throws -> [(name: String, value: String)] {
    guard case .object(let members) = try? JSONDocument.parse(bytes) else { throw Open311Error.badBody }
    return try members.filter { known.contains($0.0) }.map { name, value in
      switch value {
      case .string(let text) where !numeric.contains(name): return (name, text)
      case .number(let text) where numeric.contains(name): return (name, text)
      default: throw Open311Error.bad(name, numeric.contains(name) ? .degrees : .text)
      }
    }
  }

  /// A field of what is sent; nil where nothing but blanks is in it.
  func text(_ name: String) -> String? { FormFields(fields).text(name) }

  /// A field as it was sent; nil where it was not.
  func raw(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// A parameter of a question; nil where it is not given.
  ///
  /// - Throws: ``Open311Error`` where it is given twice, or empty.
  func asked(_ name: String) throws -> String? {
    let values = fields.filter { $0.name == name }.map(\.value)
    guard let value = values.first else { return nil }
    guard values.count == 1 else { throw Open311Error.twice(name) }
    guard let text = text(name), text.unicodeScalars.count <= Self.longest else {
      throw Open311Error.bad(name, .filled)
    }
    return value
  }

  /// The values of a list, parted by commas; nil where it is not given.
  func list(_ name: String, atMost most: Int) throws -> [String]? {
    guard let text = try asked(name) else { return nil }
    let values = text.split(separator: ",").map { $0.trimmingASCIISpace() }
    guard values.count <= most else { throw Open311Error.bad(name, .list(most)) }
    return values
  }

  /// A whole number.
  func number(_ name: String, in range: ClosedRange<Int>) throws -> Int? {
    guard let text = try asked(name) else { return nil }
    let digits = PersianText.asciiDigits(text)
    guard digits.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(digits), range.contains(number) else {
      throw Open311Error.bad(name, .number(range))
    }
    return number
  }

  /// A time, and whether a part of a second was given.
  func time(_ name: String) throws -> (at: Instant, hasFraction: Bool)? {
    try asked(name).map { try Self.time($0, name) }
  }

  static func time(_ text: String, _ name: String) throws -> (at: Instant, hasFraction: Bool) {
    // Who writes the plus of an offset into a query as it is sends a blank.
    var text = text.trimmingASCIISpace()
    if text.contains("T"), let blank = text.lastIndex(of: " ") { text.replaceSubrange(blank...blank, with: "+") }
    guard let at = Instant(iso8601: text) else { throw Open311Error.bad(name, .time) }
    let fraction = text.drop { $0 != "." && $0 != "," }.dropFirst().prefix { $0.isASCII && $0.isNumber }
    return (at, fraction.contains { $0 != "0" })
  }

  /// How many characters a parameter of a question has at most.
  private static let longest = 4_096
}

/// What parameters have to be.
extension Message {
  static var text: Message { Message(en: "a text is expected", fa: "باید متن باشد") }
  static var filled: Message { Message(en: "it is empty or too long", fa: "خالی یا بیش از اندازه بلند است") }
  static var time: Message {
    Message(
      en: "a time in ISO 8601 with its offset is expected, such as 2025-10-04T09:12:00+03:30",
      fa: "زمانی به شکل ISO 8601 با فاصله از UTC لازم است، مانند 2025-10-04T09:12:00+03:30")
  }
  static var status: Message { Message(en: "open or closed is expected", fa: "باید open یا closed باشد") }
  static var degrees: Message { Message(en: "degrees are expected, such as 37.28", fa: "باید درجه باشد، مانند 37.28") }

  static func list(_ most: Int) -> Message {
    Message(
      en: "at most \(most) values with commas between are expected",
      fa: "باید حداکثر \(most) مقدار با ویرگول میان آن‌ها باشد"
    )
  }
  static func number(_ range: ClosedRange<Int>) -> Message {
    Message(
      en: "a whole number from \(range.lowerBound) to \(range.upperBound) is expected",
      fa: "باید عددی درست از \(range.lowerBound) تا \(range.upperBound) باشد")
  }
  static func characters(_ most: Int) -> Message {
    Message(en: "at most \(most) characters are expected", fa: "باید حداکثر \(most) نویسه باشد")
  }
  static func visible(_ most: Int) -> Message {
    Message(
      en: "1 to \(most) visible characters of ASCII are expected",
      fa: "باید 1 تا \(most) نویسهٔ دیدنی ASCII باشد")
  }
}
