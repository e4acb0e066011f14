/// The fields of a form or of a query, in their order; a name may come several times.
package struct FormFields: Sendable, Equatable {
  /// How many fields are read.
  static let countLimit = 400

  package private(set) var fields: [(name: String, value: String)]

  package init(_ fields: [(name: String, value: String)] = []) { self.fields = fields }

  /// Reads `application/x-www-form-urlencoded`.
  ///
  /// - Returns: nil where there are too many fields, an escape is broken, or the text is no UTF-8.
  package init?(encoded: some Sequence<UInt8>) {
    fields = []
    for pair in Array(encoded).split(separator: UInt8(ascii: "&")) {
      guard fields.count < Self.countLimit else { return nil }
      let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Self.decoded(parts[0]), let value = Self.decoded(parts.count == 2 ? parts[1] : []) else {
        return nil
      }
      fields.append((name, value))
    }
  }

  package static func == (one: FormFields, other: FormFields) -> Bool {
    one.fields.elementsEqual(other.fields) { $0.name == $1.name && $0.value == $1.value }
  }

  package var isEmpty: Bool { fields.isEmpty }

  /// The first value of a field; nil where it is not there.
  package subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// The first value of a field without blanks around it; nil where nothing else is in it.
  package func text(_ name: String) -> String? {
    guard let value = self[name] else { return nil }
    let trimmed = value.unicodeScalars.drop { $0.properties.isWhitespace }
    guard let last = trimmed.lastIndex(where: { !$0.properties.isWhitespace }) else { return nil }
    return String(trimmed[...last])
  }

  /// All values of a field.
  package func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  /// Whether a box is ticked.
  package func isSet(_ name: String) -> Bool { self[name] != nil }

  /// Undoes percent signs with hexadecimal digits.
  static func decoded(_ bytes: some Sequence<UInt8>, plusIsSpace: Bool = true) -> String? {
    var decoded: [UInt8] = []
    var iterator = bytes.makeIterator()
    while let byte = iterator.next() {
      switch byte {
      case UInt8(ascii: "+") where plusIsSpace: decoded.append(0x20)
      case UInt8(ascii: "%"):
        guard let high = iterator.next().flatMap(value), let low = iterator.next().flatMap(value) else { return nil }
        decoded.append(high << 4 | low)
      default: decoded.append(byte)
      }
    }
    return String(validating: decoded, as: UTF8.self)
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
