import TipsDomain
import TipsText

/// Why a line, a category or a place can't be written down as asked.
public enum ReferenceEditingError: UserFacingError, Equatable {
  /// There is one with the code.
  case codeTaken(noun: String, code: String)
  /// The code is malformed.
  case badCode(noun: String, code: String, limit: Int)
  /// A category's code has more than a group and a kind, or one of them is empty.
  case badParts(code: String)
  /// The label in a language is empty, too long or not printable.
  case badLabel(language: String)
  /// A place's level does not fit under its parent.
  case badLevel(code: String, level: Place.Level, parent: Place.Level?)

  /// Malformed input.
  public var category: ErrorCategory { .badData }

  /// Which rule is broken, and what to do.
  public var message: Message {
    switch self {
    case .codeTaken(let noun, let code): "\(noun) '\(code)' is there already; change it with: tips \(noun) set \(code)"
    case .badCode(let noun, let code, let limit):
      "'\(code)' is no code of a \(noun): 1 to \(limit) lower-case letters, digits, dots, dashes and underscores"
    case .badParts(let code):
      "'\(code)' is no code of a category: it has one part, or a group and a kind with a dot between, "
        + "such as theft.bicycle"
    case .badLabel(let language):
      "the \(language == "fa" ? "Persian" : "English") label must have 1 to 120 printable characters"
    case .badLevel(let code, .province, _): "place '\(code)' is a province and can't lie in another place"
    case .badLevel(let code, let level, nil): "place '\(code)' is a \(level.rawValue): name the place that it lies in"
    case .badLevel(let code, let level, let parent?):
      "place '\(code)' is a \(level.rawValue) and can't lie in a \(parent.rawValue)"
    }
  }
}
