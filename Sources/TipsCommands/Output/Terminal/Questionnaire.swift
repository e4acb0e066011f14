/// Questions asked one after the other, of which the last answer can be changed.
enum Questionnaire {
  /// What became of a question.
  enum Step {
    case answered
    /// Nothing had to be asked.
    case notAsked
    /// The answer before it is to be changed.
    case back
    /// Nothing more is to be asked.
    case end
  }

  /// What is typed to go back.
  static let back = "<"

  /// Whether somebody asks what can be answered.
  static func isHelp(_ typed: String) -> Bool { typed == "?" || typed == "؟" }

  /// What is asked for by a sign alone, which may have been typed behind the answer that stood there.
  static func command(_ typed: String, behind current: String?) -> String? {
    guard let current, !current.isEmpty, typed.hasPrefix(current) else { return nil }
    let sign = String(typed.dropFirst(current.count))
    return sign == back || isHelp(sign) ? sign : nil
  }

  /// Asks until the last question is answered; false where one of them ended it.
  @discardableResult
  static func run<Answers>(_ questions: [(inout Answers) throws -> Step], _ answers: inout Answers) throws -> Bool {
    var answered: [Int] = []
    var index = 0
    while index < questions.count {
      switch try questions[index](&answers) {
      case .answered:
        answered.append(index)
        index += 1
      case .notAsked: index += 1
      case .back: index = answered.popLast() ?? index
      case .end: return false
      }
    }
    return true
  }
}
