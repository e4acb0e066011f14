import TipsDomain

/// What entries of the trail say of accounts, in Persian.
enum AuditedAccountWording {
  /// `officer, secretary in rasht`, `roles officer → officer, secretary; disabled`; nil for another sentence.
  static func persian(_ detail: String) -> String? {
    let parts = detail.parts(by: "; ").map(part)
    return parts.contains(nil) ? nil : parts.compactMap(\.self).joined(separator: "؛ ")
  }

  private static func part(_ text: String) -> String? {
    switch text {
    case "disabled": return "غیرفعال شد"
    case "enabled": return "فعال شد"
    default: break
    }
    for (beginning, name) in [("roles ", "نقش‌ها"), ("place ", "محل"), ("reads ", "خواندنی‌ها")]
    where text.hasPrefix(beginning) {
      let sides = String(text.dropFirst(beginning.count)).parts(by: " → ")
      guard sides.count == 2 else { return nil }
      return "\(name) از \(codes(sides[0])) به \(codes(sides[1]))"
    }
    if text.hasSuffix(" left") { return "\(text.dropLast(5)) کد مانده" }
    return made(text)
  }

  /// What an account is: its roles, where it works, what it reads.
  private static func made(_ text: String) -> String? {
    let change = ", password to be changed"
    let isToChange = text.hasSuffix(change)
    let sides = (isToChange ? String(text.dropLast(change.count)) : text).parts(by: ", reads ")
    let places = sides[0].parts(by: " in ")
    guard names.keys.contains(places[0].parts(by: ", ")[0]) else { return nil }
    let words = [
      codes(places[0]), places.count > 1 ? "محل \(places[1])" : nil,
      sides.count > 1 ? "خواندنی‌ها: \(codes(sides[1]))" : nil, isToChange ? "گذرواژه باید تغییر کند" : nil,
    ]
    return words.compactMap(\.self).joined(separator: "، ")
  }

  private static func codes(_ list: String) -> String {
    list.parts(by: ", ").map { names[$0] ?? $0 }.joined(separator: "، ")
  }

  private static let names: [String: String] = {
    var names = ["everywhere": "همه‌جا", "nothing": "هیچ"]
    for role in Role.allCases { names[role.code] = role.label.fa }
    for part in ReadablePart.allCases { names[part.code] = part.label.fa }
    return names
  }()
}

extension String {
  /// The parts between a text that parts them.
  fileprivate func parts(by separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
