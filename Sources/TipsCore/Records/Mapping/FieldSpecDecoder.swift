import TipsCalendar
import TipsText

/// Turns what a mapping says about one field into a ``FieldSpec``.
struct FieldSpecDecoder {
  let field: ImportField
  let node: MappingNode
  /// The calendar that the mapping names for all fields.
  let calendar: CalendarSystem?

  private static let keys = [
    "column", "columns", "first_of", "constant", "made", "join", "all", "part", "append", "time", "zone", "calendar",
    "map",
    "otherwise",
  ]

  func spec() throws(MappingError) -> FieldSpec {
    let present = try node.members(known: Self.keys).map { $0.0 }
    try checkKeys(present)
    let source = try source()
    if case .constant = source, present.count > 1 {
      throw .misplacedKey(
        path: node.path, key: present.first { $0 != "constant" } ?? "",
        why: Message(en: "a constant needs nothing else", fa: "مقدار ثابت به چیز دیگری نیاز ندارد"))
    }
    return FieldSpec(
      source: source,
      join: try node.child("join")?.string() ?? " ",
      needsAll: try node.child("all")?.bool() ?? false,
      part: try part(),
      append: try node.child("append")?.nonEmptyString(),
      times: try times(),
      zone: try node.child("zone")?.zone(),
      map: try map(),
      otherwise: try otherwise())
  }

  /// Keys that other fields may have and this one can't.
  private func checkKeys(_ present: [String]) throws(MappingError) {
    for key in present {
      switch (key, field.shape) {
      case ("time", .time), ("zone", .time), ("calendar", .time), ("map", .code), ("otherwise", .code), ("made", .key):
        break
      case ("time", _), ("zone", _), ("calendar", _):
        throw .misplacedKey(
          path: node.path, key: key,
          why: Message(
            en: "only a field that ends in _at is a time", fa: "تنها فیلدهایی که به _at پایان می‌یابند زمان‌اند"))
      case ("map", _), ("otherwise", _):
        throw .misplacedKey(
          path: node.path, key: key,
          why: Message(
            en: "\(field.rawValue) is no code that could be mapped", fa: "\(field.rawValue) کدی نیست که بتوان نگاشت"))
      case ("made", _):
        throw .misplacedKey(
          path: node.path, key: key,
          why: Message(en: "only source_key can be made", fa: "تنها source_key را می‌توان ساخت"))
      case ("constant", _) where !field.allowsConstant:
        throw .misplacedKey(
          path: node.path, key: key,
          why: Message(
            en: "\(field.rawValue) can't be the same for all records; name a column",
            fa: "\(field.rawValue) نمی‌تواند در همهٔ رکوردها یکسان باشد؛ ستونی را نام ببرید"))
      default: break
      }
    }
    if case .time = field.shape, !present.contains("time") { throw .missing(path: node.path, key: "time") }
  }

  private func source() throws(MappingError) -> FieldSpec.Source {
    let given = ["column", "columns", "first_of", "constant"].filter { node.child($0) != nil }
    guard given.count == 1 else {
      throw .badValue(
        path: node.path,
        why: Message(
          en: "give one of \"column\", \"columns\", \"first_of\" and \"constant\"",
          fa: "یکی از \"column\"، \"columns\"، \"first_of\" و \"constant\" را بیاورید"))
    }
    let isMade = try node.child("made")?.bool() ?? false
    if let constant = node.child("constant") { return .constant(try checked(try constant.text(), constant)) }
    if let first = node.child("first_of") {
      for key in ["made", "join", "all"] where node.child(key) != nil {
        throw .misplacedKey(
          path: node.path, key: key,
          why: Message(
            en: "\"first_of\" takes one cell; name \"columns\"",
            fa: "\"first_of\" یک خانه می‌گیرد؛ \"columns\" را نام ببرید"))
      }
      return .firstOf(try first.strings())
    }
    let columns: [String]
    if let column = node.child("column") {
      columns = [try column.nonEmptyString()]
    } else {
      columns = try node.child("columns")?.strings() ?? []
    }
    guard isMade else { return .columns(columns) }
    for key in ["join", "all", "part", "append"] where node.child(key) != nil {
      throw .misplacedKey(
        path: node.path, key: key,
        why: Message(en: "a key is made from whole cells", fa: "کلید از خانه‌های کامل ساخته می‌شود"))
    }
    return .derivedKey(columns)
  }

  private func part() throws(MappingError) -> CellPart? {
    guard let part = node.child("part") else { return nil }
    _ = try part.members(known: ["after", "before", "optional"])
    let after = try part.child("after")?.nonEmptyString()
    let before = try part.child("before")?.nonEmptyString()
    guard after != nil || before != nil else {
      throw .badValue(
        path: part.path,
        why: Message(en: "give \"after\", \"before\" or both", fa: "\"after\" یا \"before\" یا هر دو را بیاورید"))
    }
    return CellPart(after: after, before: before, isOptional: try part.child("optional")?.bool() ?? false)
  }

  private func times() throws(MappingError) -> [TimeFormat] {
    guard let time = node.child("time") else { return [] }
    let calendar = try node.child("calendar")?.calendar() ?? calendar
    guard case .array(let patterns) = time.value else { return [try time.timeFormat(calendar)] }
    guard !patterns.isEmpty else {
      throw time.wrongKind(Message(en: "a pattern, or an array of patterns", fa: "الگو یا آرایه‌ای از الگوها"))
    }
    var formats: [TimeFormat] = []
    for (index, pattern) in patterns.enumerated() {
      formats.append(try MappingNode(value: pattern, path: "\(time.path)[\(index)]").timeFormat(calendar))
    }
    return formats
  }

  private func map() throws(MappingError) -> [String: String?]? {
    guard let map = node.child("map") else { return nil }
    var meanings: [String: String?] = [:]
    for (text, target) in try map.members() {
      var meaning: String?
      if let value = try target.textOrNull() { meaning = try checked(value, target) }
      let key = text.trimmingASCIISpace()
      guard meanings.updateValue(meaning, forKey: key) == nil else {
        throw .badValue(
          path: target.path,
          why: Message(
            en: "the map has this text twice, apart from white space",
            fa: "این متن، جز در فاصله‌ها، دو بار در نگاشت کدها آمده است"))
      }
    }
    return meanings
  }

  private func otherwise() throws(MappingError) -> FieldSpec.Otherwise {
    guard let otherwise = node.child("otherwise") else { return .refuse }
    guard let value = try otherwise.textOrNull() else {
      guard field != .line else {
        throw .badValue(
          path: otherwise.path, why: Message(en: "a report can't be without a line", fa: "گزارش بی خط نمی‌شود"))
      }
      return .empty
    }
    return .value(try checked(value, otherwise))
  }

  /// A value of ours, refused where the field's set is closed and has no such value.
  private func checked(_ value: String, _ place: MappingNode) throws(MappingError) -> String {
    guard !value.isEmpty else {
      throw .badValue(path: place.path, why: Message(en: "the text is empty", fa: "متن خالی است"))
    }
    if let allowed = field.closedValues, !allowed.contains(value) {
      throw .unknownValue(path: place.path, value: value, allowed: allowed)
    }
    if case .text(let limit) = field.shape, value.utf8.count > limit {
      throw .badValue(
        path: place.path,
        why: Message(en: "the text is longer than \(limit) bytes", fa: "متن بلندتر از \(limit) بایت است"))
    }
    return value
  }
}
