import TipsText

/// Reads `multipart/form-data` (RFC 7578): fields of texts. Files that come along are passed over.
///
/// The whole body is there already, so long as the server lets it be. Nothing is guessed: a body that breaks the form is none.
package enum MultipartForm {
  /// How many bytes the headers of one part have at most.
  private static let headerLimit = 2_048
  private static let newline: [UInt8] = [13, 10]

  /// The fields of a body.
  ///
  /// - Parameter type: the header Content-Type, which names what parts the fields.
  /// - Returns: nil for what is no such body, has too many fields, or text that is no UTF-8.
  package static func fields(_ body: [UInt8], type: String) -> FormFields? {
    guard let boundary = boundary(type) else { return nil }
    let delimiter = Array("--\(boundary)".utf8)
    var fields: [(name: String, value: String)] = []
    guard body.starts(with: delimiter) else { return nil }
    var position = delimiter.count
    for _ in 0...FormFields.countLimit {
      if body[position...].starts(with: Array("--".utf8)) { return FormFields(fields) }
      guard body[position...].starts(with: newline),
        let headersEnd = find(newline + newline, in: body, from: position, atMost: headerLimit)
      else { return nil }
      let start = headersEnd + 4
      guard let end = find(newline + delimiter, in: body, from: start) else { return nil }
      guard let part = Part(headers: body[position..<headersEnd]) else { return nil }
      if !part.isFile {
        guard let value = String(validating: body[start..<end], as: UTF8.self) else { return nil }
        fields.append((part.name, value))
      }
      position = end + 2 + delimiter.count
    }
    return nil
  }

  /// What parts the fields, as the header names it.
  private static func boundary(_ type: String) -> String? {
    guard type.utf8.count <= 512, let value = HeaderParameters(type)["boundary"], (1...70).contains(value.utf8.count),
      value.utf8.allSatisfy({ (0x20...0x7E).contains($0) })
    else { return nil }
    return value
  }

  private static func find(_ wanted: [UInt8], in body: [UInt8], from start: Int, atMost most: Int = .max) -> Int? {
    let last = body.count - wanted.count
    guard start <= last else { return nil }
    var position = start
    while position <= last, position - start <= most {
      if body[position] == wanted[0], body[position..<(position + wanted.count)].elementsEqual(wanted) {
        return position
      }
      position += 1
    }
    return nil
  }

  /// What the headers say of a part.
  private struct Part {
    let name: String
    let isFile: Bool

    init?(headers: ArraySlice<UInt8>) {
      guard let text = String(validating: headers, as: UTF8.self) else { return nil }
      let lines = text.split(whereSeparator: \.isNewline)
      let prefix = "content-disposition:"
      guard let line = lines.first(where: { $0.lowercased().hasPrefix(prefix) }) else { return nil }
      let parameters = HeaderParameters(String(line.dropFirst(prefix.count)))
      guard let name = parameters["name"] else { return nil }
      self.name = name
      isFile = parameters["filename"] != nil || parameters["filename*"] != nil
    }
  }
}

/// The parameters behind a header's value: `form-data; name="a"; filename=b`.
private struct HeaderParameters {
  private var values: [String: String] = [:]

  init(_ text: String) {
    for part in Self.parts(text).dropFirst() {
      guard let equals = part.firstIndex(of: "=") else { continue }
      let name = part[..<equals].trimmingASCIISpace().lowercased()
      let value = part[part.index(after: equals)...].trimmingASCIISpace()
      // Of two with one name, readers would take either.
      if values[name] == nil { values[name] = Self.unquoted(value) }
    }
  }

  subscript(name: String) -> String? { values[name] }

  /// What stands between semicolons that are outside of quotation marks.
  private static func parts(_ text: String) -> [String] {
    var parts = [""]
    var isQuoted = false
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if scalar == ";", !isQuoted {
        parts.append("")
        continue
      }
      if scalar == "\"", !isEscaped { isQuoted.toggle() }
      isEscaped = scalar == "\\" && isQuoted && !isEscaped
      parts[parts.count - 1].unicodeScalars.append(scalar)
    }
    return parts
  }

  private static func unquoted(_ value: String) -> String {
    guard value.hasPrefix("\""), value.hasSuffix("\""), value.unicodeScalars.count >= 2 else { return value }
    var plain = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in value.unicodeScalars.dropFirst().dropLast() {
      if scalar == "\\", !isEscaped {
        isEscaped = true
        continue
      }
      isEscaped = false
      plain.append(scalar)
    }
    return String(plain)
  }
}
