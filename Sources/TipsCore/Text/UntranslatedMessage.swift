/// Lets an English text stand for both languages until it is worded in Persian too. Goes away with the last of them.
extension Message: ExpressibleByStringInterpolation, CustomStringConvertible {
  public init(stringLiteral value: String) { self.init(en: value, fa: value) }

  public init(untranslated value: String) { self.init(en: value, fa: value) }

  public var description: String { en }

  public static func + (left: Message, right: Message) -> Message {
    Message(en: left.en + right.en, fa: left.fa + right.fa)
  }

  public static func + (left: Message, right: String) -> Message {
    Message(en: left.en + right, fa: left.fa + right)
  }

  @_disfavoredOverload
  public static func + (left: String, right: Message) -> Message {
    Message(en: left + right.en, fa: left + right.fa)
  }
}
