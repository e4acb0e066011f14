import TipsText

/// The name by which somebody logs in.
public struct UserName: Sendable, Equatable {
  /// The most characters of a name.
  public static let longest = 64

  /// The name as it was typed, without blanks around it.
  public let text: String
  /// Equal for names that look alike: one account has one of them. Letter case, signs between letters, spellings of the
  /// same Persian letter, other digits and letters of other scripts that look the same make no difference.
  package let key: String

  /// Reads a name: 1 to 64 letters and digits of any script, dots, dashes, underscores, and joiners (ZWNJ) between them.
  /// One letter or digit is needed.
  ///
  /// - Throws: ``UserNameError/malformed``.
  public init(typed: String) throws(UserNameError) {
    let text = typed.trimmingASCIISpace()
    let scalars = text.unicodeScalars
    guard (1...Self.longest).contains(scalars.count), scalars.allSatisfy(Self.isAllowed) else { throw .malformed }
    let key = PersonName.lookKey(text)
    guard (1...Self.longestKey).contains(key.unicodeScalars.count), scalars.first != Self.joiner,
      scalars.last != Self.joiner
    else { throw .malformed }
    self.text = text
    self.key = key
  }

  /// Whether a reader could take one name for the other.
  package func looksLike(_ other: String) -> Bool { PersonName.isSame(text, other) }

  /// One letter may stand for a whole word, as ﷲ does.
  private static let longestKey = 256
  private static let joiner: Unicode.Scalar = "\u{200C}"

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber: true
    default: scalar == "." || scalar == "-" || scalar == "_" || scalar == joiner
    }
  }
}

/// Why a text is no name to log in with. The text itself is not told: it may be a password in the wrong field.
public enum UserNameError: UserFacingError, Equatable {
  case malformed

  public var category: ErrorCategory { .badData }

  public var message: Message {
    Message(
      en: "the name of an account is 1 to \(UserName.longest) letters, digits, dots, dashes and underscores, such as "
        + "sara or s.ahmadi",
      fa: "نام حساب کاربری 1 تا \(UserName.longest) حرف، رقم، نقطه، خط تیره یا زیرخط است، مانند sara یا s.ahmadi")
  }
}
