import TipsText

/// Why an XML document can't be read beyond a place in it.
public enum XMLProblem: Sendable, Equatable {
  /// It is not well-formed; the text is expat's name for the rule of XML 1.0 that is broken.
  case malformed(String)
  /// A document type begins, which could define entities.
  case documentType
  /// More than ``XMLScanner/depthLimit`` elements stand inside each other.
  case tooDeep
  /// A tag, a comment or a processing instruction is longer than a record may be.
  case tooLong(limit: Int)
  /// Bytes that are no UTF-8, or control characters that XML can't hold, stand where no record can be refused for them.
  case badCharacters

  package var message: Message {
    switch self {
    case .malformed(let rule): Message(untranslated: rule)
    case .documentType: "a document type is not allowed; remove <!DOCTYPE …> and the entities it defines"
    case .tooDeep: "more than \(XMLScanner.depthLimit) elements inside each other"
    case .tooLong(let limit): "a tag or a comment is longer than \(limit) bytes"
    case .badCharacters: "bytes that are no UTF-8, or control characters"
    }
  }
}
