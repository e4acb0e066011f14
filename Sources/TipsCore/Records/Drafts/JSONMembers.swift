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
      let nearest = PersianText.nearest(to: key, among: keys.sorted(), limit: 1).first.map { prefix + $0 }
      throw DraftFault(
        en: "there is no key \"\(shown)\"" + (nearest.map { "; nearest: " + $0 } ?? ""),
        fa: "کلیدی به نام «\(shown)» نیست" + (nearest.map { "؛ نزدیک‌ترین: " + $0 } ?? ""))
    }
  }

  func string(_ key: String) throws(DraftFault) -> String? {
    switch object[key] {
    case nil, .null?: nil
    case .string(let text)?: text
    case let other?: throw wrongKind(key, .string, other)
    }
  }

  func flag(_ key: String) throws(DraftFault) -> Bool? {
    switch object[key] {
    case nil, .null?: nil
    case .bool(let value)?: value
    case let other?: throw wrongKind(key, .bool, other)
    }
  }

  func whole(_ key: String) throws(DraftFault) -> Int? {
    guard let text = try number(key) else { return nil }
    guard let whole = Int(text) else {
      throw DraftFault(en: "\(prefix)\(key) must be a whole number", fa: "\(prefix)\(key) باید عدد صحیح باشد")
    }
    return whole
  }

  func fraction(_ key: String) throws(DraftFault) -> Double? {
    guard let text = try number(key) else { return nil }
    guard let value = Double(text), value.isFinite else {
      throw DraftFault(en: "\(prefix)\(key) is out of range", fa: "\(prefix)\(key) بیرون از محدوده است")
    }
    return value
  }

  private func number(_ key: String) throws(DraftFault) -> String? {
    switch object[key] {
    case nil, .null?: nil
    case .number(let text)?: text
    case let other?: throw wrongKind(key, .number, other)
    }
  }

  private func wrongKind(_ key: String, _ wanted: Message, _ found: JSONValue) -> DraftFault {
    DraftFault(
      en: "\(prefix)\(key) must be \(wanted.en), not \(found.kind.en)",
      fa: "\(prefix)\(key) باید \(wanted.fa) باشد، نه \(found.kind.fa)")
  }
}
