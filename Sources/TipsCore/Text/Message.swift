/// Something that is said to a person, worded in every language.
///
/// There is no way to make one without a language, so no wording is ever missing. Which of them is shown is decided at
/// the edge, where somebody reads it. Text that came from people goes through ``SafeText`` before it becomes part of a
/// message.
public struct Message: Hashable, Sendable {
  /// The English wording.
  public let en: String
  /// The Persian wording.
  public let fa: String

  /// Words one thing in both languages.
  public init(en: String, fa: String) {
    self.en = en
    self.fa = fa
  }

  /// The wording of one language.
  public subscript(language: Language) -> String {
    switch language {
    case .fa: fa
    case .en: en
    }
  }
}

extension Sequence where Element == Message {
  /// One message of all, parted as each language parts a list.
  public func joined(en: String = ", ", fa: String = "، ") -> Message {
    let all = Array(self)
    return Message(en: all.map(\.en).joined(separator: en), fa: all.map(\.fa).joined(separator: fa))
  }
}
