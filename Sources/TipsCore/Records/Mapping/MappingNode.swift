import TipsCalendar
import TipsText

/// A piece of a mapping's document that knows where it stands, so that every refusal can name the place.
struct MappingNode {
  let value: JSONValue
  let path: String

  func child(_ key: String) -> MappingNode? {
    value[key].map { MappingNode(value: $0, path: path.isEmpty ? key : "\(path).\(key)") }
  }

  /// The child of a key that is there and not `null`.
  func given(_ key: String) -> MappingNode? { child(key).flatMap { $0.value == .null ? nil : $0 } }

  /// The members of an object, all of whose keys are among `known`.
  func members(known: [String]) throws(MappingError) -> [(String, MappingNode)] {
    let members = try members()
    for (key, _) in members where !known.contains(key) {
      throw .unknownKey(path: path, key: key, known: known)
    }
    return members
  }

  func members() throws(MappingError) -> [(String, MappingNode)] {
    guard case .object(let members) = value else { throw wrongKind(.object) }
    return members.map { ($0.0, MappingNode(value: $0.1, path: path.isEmpty ? $0.0 : "\(path).\($0.0)")) }
  }

  func string() throws(MappingError) -> String {
    guard case .string(let text) = value else { throw wrongKind(.string) }
    return text
  }

  func nonEmptyString() throws(MappingError) -> String {
    let text = try string()
    guard !text.isEmpty else {
      throw .badValue(path: path, why: Message(en: "the string is empty", fa: "رشته خالی است"))
    }
    return text
  }

  /// A string, or a number as it was written: `110` is as good as `"110"`.
  func text() throws(MappingError) -> String {
    if case .number(let text) = value { return text }
    return try string()
  }

  func textOrNull() throws(MappingError) -> String? {
    if case .null = value { return nil }
    return try text()
  }

  func bool() throws(MappingError) -> Bool {
    guard case .bool(let flag) = value else { throw wrongKind(.bool) }
    return flag
  }

  /// An array of strings that has at least one.
  func strings() throws(MappingError) -> [String] {
    guard case .array(let elements) = value, !elements.isEmpty else {
      throw wrongKind(Message(en: "an array of strings", fa: "آرایه‌ای از رشته‌ها"))
    }
    var texts: [String] = []
    for (index, element) in elements.enumerated() {
      texts.append(try MappingNode(value: element, path: "\(path)[\(index)]").nonEmptyString())
    }
    return texts
  }

  /// A string that is one of those of a closed set.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ type: Choice.Type
  ) throws(MappingError) -> Choice where Choice.RawValue == String {
    let text = try string()
    guard let choice = Choice(rawValue: text) else {
      throw .unknownValue(path: path, value: text, allowed: Choice.allCases.map(\.rawValue))
    }
    return choice
  }

  func zone() throws(MappingError) -> StationZone {
    let identifier = try string()
    do {
      return try StationZone(identifier: identifier)
    } catch {
      throw .badValue(path: path, why: MappingNode.reason(error))
    }
  }

  func calendar() throws(MappingError) -> CalendarSystem {
    switch try string() {
    case "solar_hijri": return .solarHijri
    case "gregorian": return .gregorian
    case let other: throw .unknownValue(path: path, value: other, allowed: ["solar_hijri", "gregorian"])
    }
  }

  /// A pattern whose dates belong to one calendar, be it that their years say so.
  func timeFormat(_ calendar: CalendarSystem?) throws(MappingError) -> TimeFormat {
    let pattern = try nonEmptyString()
    let format: TimeFormat
    do {
      format = try TimeFormat(pattern, calendar: calendar)
    } catch {
      throw .badValue(path: path, why: MappingNode.reason(error))
    }
    guard !format.isOpenToBothCalendars else {
      throw .badValue(
        path: path,
        why: Message(
          en: "yy is ambiguous, since 04 is 1404 or 2004; add \"calendar\": \"solar_hijri\" or \"gregorian\"",
          fa:
            "yy مبهم است، زیرا 04 می‌تواند 1404 یا 2004 باشد؛ \"calendar\": \"solar_hijri\" یا \"gregorian\" را بیفزایید"
        ))
    }
    return format
  }

  /// A whole number within bounds.
  func whole(_ range: ClosedRange<Int>) throws(MappingError) -> Int {
    guard case .number(let text) = value else { throw wrongKind(.number) }
    guard let number = Int(text), range.contains(number) else {
      let (first, last) = (range.lowerBound, range.upperBound)
      throw .badValue(
        path: path,
        why: Message(
          en: "it must be a whole number from \(first) to \(last)", fa: "باید عدد صحیحی از \(first) تا \(last) باشد"))
    }
    return number
  }

  /// A text or an array of texts, which may be empty.
  func texts() throws(MappingError) -> [String] {
    guard case .array(let elements) = value else { return [try text()] }
    guard !elements.isEmpty else {
      throw wrongKind(Message(en: "a text or an array of texts", fa: "متن یا آرایه‌ای از متن‌ها"))
    }
    var texts: [String] = []
    for (index, element) in elements.enumerated() {
      texts.append(try MappingNode(value: element, path: "\(path)[\(index)]").text())
    }
    return texts
  }

  func wrongKind(_ wanted: Message) -> MappingError {
    .wrongKind(path: path, wanted: wanted, found: value.kind)
  }

  private static func reason(_ error: any Error) -> Message {
    (error as? any UserFacingError)?.message ?? Message(en: "it can't be used", fa: "به کار نمی‌آید")
  }
}
