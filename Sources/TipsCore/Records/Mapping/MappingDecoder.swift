/// Turns a mapping's document into an ``ImportMapping``.
enum MappingDecoder {
  private static let keys = [
    "about", "format", "delimiter", "records", "unguard", "source", "zone", "same_key", "disordered", "empty", "fields",
  ]
  private static let delimiters = [",", ";", "\t", "|"]

  static func mapping(from root: MappingNode) throws(MappingError) -> ImportMapping {
    _ = try root.members(known: keys)
    guard let source = root.child("source") else { throw .missing(path: "", key: "source") }
    guard let fields = root.child("fields") else { throw .missing(path: "", key: "fields") }
    let format = try optional(root.child("format")) { node throws(MappingError) in try node.choice(RecordFormat.self) }
    let records = try optional(root.child("records")) { node throws(MappingError) in try node.nonEmptyString() }
    if let format, format != .json, format != .xml, records != nil {
      throw .misplacedKey(path: "", key: "records", why: "only a JSON document has an array of records inside")
    }
    return ImportMapping(
      about: try optional(root.child("about")) { node throws(MappingError) in try node.string() },
      format: format,
      delimiter: try optional(root.child("delimiter"), delimiter),
      records: records,
      unguard: try optional(root.child("unguard")) { node throws(MappingError) in try node.bool() } ?? false,
      source: try sourceName(source),
      zone: try optional(root.child("zone")) { node throws(MappingError) in try node.zone() },
      sameKey: try optional(root.child("same_key")) { node throws(MappingError) in
        try node.choice(ImportMapping.SameKey.self)
      } ?? .first,
      disordered: try optional(root.child("disordered")) { node throws(MappingError) in
        try node.choice(ImportMapping.Disordered.self)
      } ?? .refuse,
      empty: try optional(root.child("empty")) { node throws(MappingError) in try node.strings() } ?? [],
      fields: try specs(fields))
  }

  /// The node's meaning, where the key is there and not `null`.
  static func optional<Meaning>(
    _ node: MappingNode?, _ decode: (MappingNode) throws(MappingError) -> Meaning
  ) throws(MappingError) -> Meaning? {
    guard let node, node.value != .null else { return nil }
    return try decode(node)
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
      throw .badValue(path: node.path, why: "a source is named with at most 64 letters a-z, digits, and - _ .")
    }
    return name
  }

  private static func specs(_ node: MappingNode) throws(MappingError) -> [ImportField: FieldSpec] {
    var specs: [ImportField: FieldSpec] = [:]
    for (name, child) in try node.members(known: ImportField.allCases.map(\.rawValue)) {
      guard let field = ImportField(rawValue: name) else { continue }
      specs[field] = try FieldSpecDecoder(field: field, node: child).spec()
    }
    for field in ImportField.allCases where field.isRequired && specs[field] == nil {
      throw .missing(path: node.path, key: field.rawValue)
    }
    if specs[.latitude] == nil, specs[.longitude] != nil { throw .missing(path: node.path, key: "latitude") }
    if specs[.longitude] == nil, specs[.latitude] != nil { throw .missing(path: node.path, key: "longitude") }
    return specs
  }
}
