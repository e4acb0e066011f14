import TipsDomain
import TipsText

/// Why a line, a category or a place can't be written down as asked.
public enum ReferenceEditingError: UserFacingError, Equatable {
  /// There is one with the code.
  case codeTaken(noun: ReferenceNoun, code: String)
  /// The code is malformed.
  case badCode(noun: ReferenceNoun, code: String, limit: Int)
  /// A category's code has more than a group and a kind, or one of them is empty.
  case badParts(code: String)
  /// The label in a language is empty, too long or not printable.
  case badLabel(language: Language)
  /// A place's level does not fit under its parent.
  case badLevel(code: String, level: Place.Level, parent: Place.Level?)

  /// Malformed input.
  public var category: ErrorCategory { .badData }

  /// Which rule is broken, and what to do.
  public var message: Message {
    switch self {
    case .codeTaken(let noun, let code):
      Message(
        en: "\(noun.rawValue) '\(code)' is there already; change it with: tips \(noun.rawValue) set \(code)",
        fa: "\(noun.label.fa) «\(code)» از پیش هست؛ آن را تغییر دهید: tips \(noun.rawValue) set \(code)")
    case .badCode(let noun, let code, let limit):
      Message(
        en: "'\(code)' is no code of a \(noun.rawValue): "
          + "1 to \(limit) lower-case letters, digits, dots, dashes and underscores",
        fa: "«\(code)» کد \(noun.label.fa) نیست: 1 تا \(limit) حرف کوچک لاتین، رقم، نقطه، خط تیره یا زیرخط بنویسید")
    case .badParts(let code):
      Message(
        en: "'\(code)' is no code of a category: it has one part, or a group and a kind with a dot between, "
          + "such as theft.bicycle",
        fa: "«\(code)» کد موضوع نیست: یک بخش دارد، یا گروه و نوع با نقطه‌ای در میان، مانند theft.bicycle")
    case .badLabel(let language):
      Message(
        en: "the \(language == .fa ? "Persian" : "English") label must have 1 to 120 printable characters",
        fa: "نام \(language == .fa ? "فارسی" : "انگلیسی") باید 1 تا 120 نویسهٔ چاپی داشته باشد")
    case .badLevel(let code, .province, _):
      Message(
        en: "place '\(code)' is a province and can't lie in another place",
        fa: "محل «\(code)» استان است و نمی‌تواند درون محل دیگری باشد")
    case .badLevel(let code, let level, nil):
      Message(
        en: "place '\(code)' is a \(level.rawValue): name the place that it lies in",
        fa: "محل «\(code)» \(level.label.fa) است: محلی را که درون آن است نام ببرید")
    case .badLevel(let code, let level, let parent?):
      Message(
        en: "place '\(code)' is a \(level.rawValue) and can't lie in a \(parent.rawValue)",
        fa: "محل «\(code)» \(level.label.fa) است و نمی‌تواند درون \(parent.label.fa) باشد")
    }
  }
}
