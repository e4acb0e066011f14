@testable import TipsRecords

/// Records of XML: chunks don't matter, values are text, text that is written is read again as it was.
enum XMLFuzz {
  private static let columns = ["a", "text", "b", "a"]

  static func run(_ input: [UInt8]) {
    guard let choice = input.first else { return }
    let bytes = Array(input.dropFirst())
    // Without a name of ours the reader takes `request`; without a root of ours the input is the document.
    let element = choice & 1 == 0 ? "r" : nil
    let document = choice & 2 == 0 ? Array("<all>".utf8) + bytes + Array("</all>".utf8) : bytes
    let format: RecordFormat? = choice & 4 == 0 ? .xml : nil
    let whole = read(document, chunk: .max, format: format, element: element)
    RecordSteps.requireText(whole, of: document)
    RecordSteps.requireSame(whole, of: document) { read(document, chunk: $0, format: format, element: element) }
    requireRoundTrip(String(decoding: bytes, as: UTF8.self))
  }

  private static func read(_ bytes: [UInt8], chunk: Int, format: RecordFormat?, element: String?) -> [RecordSteps.Step]
  {
    RecordSteps.read(bytes, chunk: chunk, format: format, columns: columns, records: element)
  }

  /// What XML 1.0 can't hold is written as a question mark; all else comes back, line ends as XML reads them.
  private static func requireRoundTrip(_ text: String) {
    var document = Array("<r><a>".utf8)
    XMLText.append(text, to: &document)
    document += "</a></r>".utf8
    let expected = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          let isAllowed = scalar.value >= 32 || ["\t", "\n", "\r"].contains(scalar)
          return isAllowed && scalar.value & 0xFFFE != 0xFFFE ? scalar : "?"
        }))
    let steps = read(document, chunk: .max, format: .xml, element: "r")
    guard case .record(let values, _, _, _)? = steps.first, steps.count == 1 else {
      return require(false, "XML that was written is not read: \(steps)")
    }
    require((values[0] ?? []).elementsEqual(expected.utf8), "XML is not read as it was written")
  }
}
