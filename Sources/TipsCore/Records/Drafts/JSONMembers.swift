import TipsText

/// Members of an object by their types; `null` counts as absent.
struct JSONMembers {
  private let object: JSONValue
  /// What stands before a key in messages.
  private let prefix: String

  /// - Throws: ``DraftFault`` where the object has other keys than these.
  init(_ object: JSONValue, keys: Set<String>, prefix: String = "") throws(DraftFault) {
    self.object = object
    self.prefix = prefix
    guard case .object(let members) = object else { return }
    for (key, _) in members where !keys.contains(key) {
      let shown = prefix + SafeText.line(String(key.prefix(40)))
      let nearest = PersianText.nearest(to: key, among: keys.sorted(), limit: 1).map { "; nearest: \(prefix)\($0)" }
      throw DraftFault("there is no key \"\(shown)\"" + (nearest.first ?? ""))
    }
  }

  func string(_ key: String) throws(DraftFault) -> String? {
    switch object[key] {
    case nil, .null?: nil
    case .string(let text)?: text
    case let other?: throw wrongKind(key, "a string", other)
    }
  }

  func flag(_ key: String) throws(DraftFault) -> Bool? {
    switch object[key] {
    case nil, .null?: nil
    case .bool(let value)?: value
    case let other?: throw wrongKind(key, "true or false", other)
    }
  }

  func whole(_ key: String) throws(DraftFault) -> Int? {
    guard let text = try number(key) else { return nil }
    guard let whole = Int(text) else { throw DraftFault("\(prefix)\(key) must be a whole number") }
    return whole
  }

  func fraction(_ key: String) throws(DraftFault) -> Double? {
    guard let text = try number(key) else { return nil }
    guard let value = Double(text), value.isFinite else { throw DraftFault("\(prefix)\(key) is out of range") }
    return value
  }

  private func number(_ key: String) throws(DraftFault) -> String? {
    switch object[key] {
    case nil, .null?: nil
    case .number(let text)?: text
    case let other?: throw wrongKind(key, "a number", other)
    }
  }

  private func wrongKind(_ key: String, _ wanted: String, _ found: JSONValue) -> DraftFault {
    DraftFault("\(prefix)\(key) must be \(wanted), not \(found.kind)")
  }
}
