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
    guard case .object(let members) = value else { throw wrongKind("an object") }
    return members.map { ($0.0, MappingNode(value: $0.1, path: path.isEmpty ? $0.0 : "\(path).\($0.0)")) }
  }

  func string() throws(MappingError) -> String {
    guard case .string(let text) = value else { throw wrongKind("a string") }
    return text
  }

  func nonEmptyString() throws(MappingError) -> String {
    let text = try string()
    guard !text.isEmpty else { throw .badValue(path: path, why: "the string is empty") }
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
    guard case .bool(let flag) = value else { throw wrongKind("true or false") }
    return flag
  }

  /// An array of strings that has at least one.
  func strings() throws(MappingError) -> [String] {
    guard case .array(let elements) = value, !elements.isEmpty else { throw wrongKind("an array of strings") }
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

  func timeFormat() throws(MappingError) -> TimeFormat {
    let pattern = try nonEmptyString()
    do {
      return try TimeFormat(pattern)
    } catch {
      throw .badValue(path: path, why: MappingNode.reason(error))
    }
  }

  func wrongKind(_ wanted: String) -> MappingError {
    .wrongKind(path: path, wanted: wanted, found: value.kind)
  }

  private static func reason(_ error: any Error) -> String {
    (error as? any UserFacingError)?.message ?? "it can't be used"
  }
}
