import TipsCore

/// An option, a flag or an argument of a command, as the parser knows it.
struct ArgumentDescription {
  enum Kind: String { case positional, option, flag }

  let kind: Kind
  /// The names with their dashes, as the command declares them: `--disposition`, `--outcome`.
  let names: [String]
  /// What stands for the value, such as `place`.
  let valueName: String
  let isOptional: Bool
  let isRepeating: Bool
  /// Whether help shows it.
  let isShown: Bool
  /// The values that it takes where they are a closed set.
  let values: [String]
  let defaultValue: String?
  let abstract: String
  let discussion: String

  /// An argument of the parser's own description; nil where it can't be read.
  init?(_ description: JSONValue) {
    guard let kind = description["kind"]?.text.flatMap(Kind.init(rawValue:)) else { return nil }
    self.kind = kind
    names = (description["names"]?.elements ?? []).compactMap { name in
      name["name"]?.text.map { (name["kind"]?.text == "long" ? "--" : "-") + $0 }
    }
    valueName = description["valueName"]?.text ?? ""
    isOptional = description["isOptional"] == .bool(true)
    isRepeating = description["isRepeating"] == .bool(true)
    isShown = description["shouldDisplay"] == .bool(true)
    values = (description["allValues"]?.elements ?? []).compactMap(\.text)
    defaultValue = description["defaultValue"]?.text
    abstract = description["abstract"]?.text ?? ""
    discussion = description["discussion"]?.text ?? ""
  }

  /// How it is written on a command line: `--place <place>`, `--undo`, `<number>`.
  func label(_ language: Language) -> String {
    let value = "<\(ValueNames.name(valueName, language))>"
    return switch kind {
    case .positional: value
    case .option: names.joined(separator: ", ") + " " + value
    case .flag: names.joined(separator: ", ")
    }
  }
}

extension JSONValue {
  fileprivate var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The elements of an array.
  var elements: [JSONValue]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }
}
