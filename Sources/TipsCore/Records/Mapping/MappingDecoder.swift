import TipsCalendar
import TipsText

/// Turns a mapping's document into an ``ImportMapping``.
enum MappingDecoder {
  private static let keys = [
    "about", "format", "encoding", "delimiter", "quotes", "skip", "sheet", "records", "unguard", "source", "zone",
    "calendar", "same_key", "disordered", "empty", "only", "except", "fields",
  ]
  private static let delimiters = [",", ";", "\t", "|"]

  static func mapping(from root: MappingNode) throws(MappingError) -> ImportMapping {
    _ = try root.members(known: keys)
    guard let source = root.child("source") else { throw .missing(path: "", key: "source") }
    guard let fields = root.child("fields") else { throw .missing(path: "", key: "fields") }
    let format = try root.given("format")?.choice(RecordFormat.self)
    let records = try root.given("records")?.nonEmptyString()
    if let format, format != .json, format != .xml, records != nil {
      throw .misplacedKey(
        path: "", key: "records",
        why: Message(
          en: "only a JSON document has an array of records inside", fa: "تنها سند JSON در خود آرایه‌ای از رکوردها دارد")
      )
    }
    if let format, format != .csv {
      for key in ["quotes", "skip", "sheet"] where root.given(key) != nil {
        throw .misplacedKey(
          path: "", key: key,
          why: Message(
            en: "only a table has such a thing, and \"format\" says otherwise",
            fa: "تنها جدول چنین چیزی دارد و \"format\" جز این است"))
      }
    }
    return ImportMapping(
      about: try root.given("about")?.string(),
      format: format,
      encoding: try root.given("encoding")?.choice(TextEncoding.self),
      dialect: CSVDialect(
        delimiter: try root.given("delimiter").map { node throws(MappingError) in try delimiter(node) },
        quotes: try root.given("quotes")?.bool(),
        skip: try root.given("skip")?.whole(0...1_000) ?? 0),
      sheet: try root.given("sheet").map { node throws(MappingError) in try sheet(node) },
      records: records,
      unguard: try root.given("unguard")?.bool() ?? false,
      source: try sourceName(source),
      zone: try root.given("zone")?.zone(),
      sameKey: try root.given("same_key")?.choice(ImportMapping.SameKey.self) ?? .first,
      disordered: try root.given("disordered")?.choice(ImportMapping.Disordered.self) ?? .refuse,
      empty: try root.given("empty")?.strings() ?? [],
      fields: try specs(fields, try root.given("calendar")?.calendar()),
      conditions: try conditions(root.given("only"), isWanted: true)
        + conditions(root.given("except"), isWanted: false))
  }

  private static func delimiter(_ node: MappingNode) throws(MappingError) -> UInt8 {
    let text = try node.string()
    guard delimiters.contains(text), let byte = text.utf8.first else {
      throw .unknownValue(path: node.path, value: text, allowed: ["\",\"", "\";\"", "\"\\t\"", "\"|\""])
    }
    return byte
  }

  private static func sourceName(_ node: MappingNode) throws(MappingError) -> String {
    let name = try node.nonEmptyString()
    let isSound = name.utf8.allSatisfy { byte in
      (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
        || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) || "-_.".utf8.contains(byte)
    }
    guard isSound, name.utf8.count <= 64 else {
      throw .badValue(
        path: node.path,
        why: Message(
          en: "a source is named with at most 64 letters a-z, digits, and - _ .",
          fa: "نام منبع حداکثر 64 حرف a تا z، رقم و - _ . است"))
    }
    return name
  }

  private static func sheet(_ node: MappingNode) throws(MappingError) -> WorkbookSheet {
    if case .number = node.value { return .number(try node.whole(1...10_000)) }
    return .name(try node.nonEmptyString())
  }

  /// The texts for each of some columns.
  private static func conditions(_ node: MappingNode?, isWanted: Bool) throws(MappingError) -> [RowCondition] {
    var conditions: [RowCondition] = []
    for (column, texts) in try node?.members() ?? [] {
      guard !column.isEmpty else {
        throw .badValue(path: texts.path, why: Message(en: "the name of the column is empty", fa: "نام ستون خالی است"))
      }
      conditions.append(
        RowCondition(
          column: column, texts: try texts.texts().map { $0.trimmingASCIISpace() }, isWanted: isWanted))
    }
    return conditions
  }

  private static func specs(
    _ node: MappingNode, _ calendar: CalendarSystem?
  ) throws(MappingError) -> [ImportField: FieldSpec] {
    var specs: [ImportField: FieldSpec] = [:]
    for (name, child) in try node.members(known: ImportField.allCases.map(\.rawValue)) {
      guard let field = ImportField(rawValue: name) else { continue }
      specs[field] = try FieldSpecDecoder(field: field, node: child, calendar: calendar).spec()
    }
    for field in ImportField.allCases where field.isRequired && specs[field] == nil {
      throw .missing(path: node.path, key: field.rawValue)
    }
    if specs[.latitude] == nil, specs[.longitude] != nil { throw .missing(path: node.path, key: "latitude") }
    if specs[.longitude] == nil, specs[.latitude] != nil { throw .missing(path: node.path, key: "longitude") }
    return specs
  }
}
