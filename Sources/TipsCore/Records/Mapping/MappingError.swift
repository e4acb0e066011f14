import TipsText

/// What is wrong with a mapping, and where in the document. A path is written as `fields.line.map`.
public enum MappingError: UserFacingError, Equatable {
  /// The document is no JSON.
  case syntax(JSONSyntaxError)
  /// The file is too large for a mapping.
  case tooLarge(limit: Int)
  /// A key that means nothing there; with those that do.
  case unknownKey(path: String, key: String, known: [String])
  /// A key that the field can't have.
  case misplacedKey(path: String, key: String, why: Message)
  /// A value of another kind than is wanted.
  case wrongKind(path: String, wanted: Message, found: Message)
  /// A key that must be there.
  case missing(path: String, key: String)
  /// A value that is not among those allowed.
  case unknownValue(path: String, value: String, allowed: [String])
  /// A value that can't be; with the reason.
  case badValue(path: String, why: Message)

  public var category: ErrorCategory { .configuration }

  public var message: Message {
    switch self {
    case .syntax(let error):
      return Message(en: "the mapping is \(error.message.en)", fa: "نگاشت خوانده نمی‌شود: \(error.message.fa)")
    case .tooLarge(let limit):
      return Message(
        en: "the mapping is longer than \(limit) bytes; name a mapping, not the data",
        fa: "نگاشت بلندتر از \(limit) بایت است؛ نگاشت را نام ببرید، نه داده را")
    case .unknownKey(let path, let key, let known):
      let (key, hint) = (Self.quoted(key), Self.hint(key, known))
      return Message(
        en: "the mapping has an unknown key \(key.en)\(Self.place(path).en)\(hint.en)",
        fa: "در نگاشت\(Self.place(path).fa) کلید \(key.fa) شناخته نیست\(hint.fa)")
    case .misplacedKey(let path, let key, let why):
      let key = Self.quoted(key)
      return Message(
        en: "the mapping can't have \(key.en)\(Self.place(path).en): \(why.en)",
        fa: "در نگاشت\(Self.place(path).fa) \(key.fa) نمی‌تواند بیاید: \(why.fa)")
    case .wrongKind(let path, let wanted, let found):
      return Message(
        en: "the mapping has \(found.en)\(Self.place(path).en) where \(wanted.en) is wanted",
        fa: "در نگاشت\(Self.place(path).fa) باید \(wanted.fa) بیاید و \(found.fa) آمده است")
    case .missing(let path, let key):
      let key = Self.quoted(key)
      return Message(
        en: "the mapping lacks \(key.en)\(Self.place(path).en); add it",
        fa: "در نگاشت\(Self.place(path).fa) \(key.fa) نیست؛ آن را بیفزایید")
    case .unknownValue(let path, let value, let allowed):
      let (value, hint) = (Self.quoted(value), Self.hint(value, allowed))
      return Message(
        en: "the mapping has \(value.en)\(Self.place(path).en)\(hint.en)",
        fa: "در نگاشت\(Self.place(path).fa) مقدار \(value.fa) پذیرفته نیست\(hint.fa)")
    case .badValue(let path, let why):
      return Message(
        en: "the mapping is wrong\(Self.place(path).en): \(why.en)",
        fa: "نگاشت\(Self.place(path).fa) نادرست است: \(why.fa)")
    }
  }

  private static func quoted(_ text: String) -> Message {
    let shown = SafeText.line(String(text.prefix(60)))
    return Message(en: "\"\(shown)\"", fa: "«\(shown)»")
  }

  private static func place(_ path: String) -> Message {
    guard !path.isEmpty else { return Message(en: "", fa: "") }
    let shown = SafeText.line(String(path.prefix(120)))
    return Message(en: " at \(shown)", fa: "، در \(shown)،")
  }

  private static func hint(_ text: String, _ known: [String]) -> Message {
    if let nearest = PersianText.nearest(to: text, among: known, limit: 1).first.map(quoted) {
      return Message(en: "; did you mean \(nearest.en)?", fa: "؛ آیا منظور \(nearest.fa) است؟")
    }
    return Message(
      en: "; known are \(known.joined(separator: ", "))", fa: "؛ این‌ها شناخته است: \(known.joined(separator: "، "))")
  }
}
