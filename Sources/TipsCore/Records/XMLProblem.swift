import TipsText

/// Why an XML document can't be read beyond a place in it.
public enum XMLProblem: Sendable, Equatable {
  /// It is not well-formed; the text names the rule of XML 1.0 that is broken, in English as expat does.
  case malformed(Message)
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
    case .malformed(let rule): rule
    case .documentType:
      Message(
        en: "a document type is not allowed; remove <!DOCTYPE …> and the entities it defines",
        fa: "اعلان نوع سند مجاز نیست؛ <!DOCTYPE …> و موجودیت‌هایی را که تعریف می‌کند بردارید")
    case .tooDeep:
      Message(
        en: "more than \(XMLScanner.depthLimit) elements inside each other",
        fa: "عنصرها بیش از \(XMLScanner.depthLimit) لایه تودرتو شده‌اند")
    case .tooLong(let limit):
      Message(
        en: "a tag or a comment is longer than \(limit) bytes", fa: "برچسب یا توضیحی بلندتر از \(limit) بایت است")
    case .badCharacters:
      Message(
        en: "bytes that are no UTF-8, or control characters", fa: "بایت‌هایی که UTF-8 نیست، یا نویسه‌های کنترلی")
    }
  }
}
