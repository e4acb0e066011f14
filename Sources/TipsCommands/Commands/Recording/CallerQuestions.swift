import TipsCore

/// What is asked about a caller: telephone, name, and the consent to be thanked.
struct CallerQuestions {
  /// The answers so far.
  struct Answers {
    var phone: String?
    var name: String?
    var consent: Consent?

    init(_ caller: Caller? = nil) {
      phone = caller?.phone
      name = caller?.name
      consent = caller?.consent
    }

    /// The caller; nil where nothing was said.
    func caller() throws -> Caller? {
      guard phone != nil || name != nil else { return nil }
      return try Caller(phone: phone, name: name, consent: consent)
    }
  }

  /// Asks all of it.
  static func ask() throws -> Caller? {
    var answers = Answers()
    try Questionnaire.run(questions, &answers)
    return try answers.caller()
  }

  static var questions: [(inout Answers) throws -> Questionnaire.Step] { [telephone, name, consent] }

  /// The caller's number. One that nobody can call back is asked for once more, for it may be a slip of the finger.
  private static func telephone(_ answers: inout Answers) throws -> Questionnaire.Step {
    switch try told(
      CallerWords.telephone, fallback: CallerWords.none, current: answers.phone, help: CallerWords.telephoneHelp,
      { try phone($0) })
    {
    case .back: return .back
    case .told(let typed):
      answers.phone = typed
      guard let typed, PhoneNumber(typed) == nil else {
        if let typed, PhoneReading(typed).isSeveral {
          Console.note(CallerWords.severalNumbers)
        }
        return .answered
      }
    }
    Console.note(CallerWords.unusableNumber)
    switch try told(
      CallerWords.onceMore, fallback: CallerWords.asItIs, current: nil, help: CallerWords.telephoneHelp,
      { try phone($0) })
    {
    case .back: return try telephone(&answers)
    case .told(let typed): answers.phone = typed ?? answers.phone
    }
    return .answered
  }

  private static func name(_ answers: inout Answers) throws -> Questionnaire.Step {
    let name = { try Caller(phone: nil, name: $0, consent: nil).name }
    switch try told(
      CallerWords.name, fallback: CallerWords.none, current: answers.name, help: CallerWords.nameHelp, name)
    {
    case .back: return .back
    case .told(let name):
      answers.name = name
      return .answered
    }
  }

  private static func consent(_ answers: inout Answers) throws -> Questionnaire.Step {
    guard answers.phone != nil || answers.name != nil else {
      answers.consent = nil
      return .notAsked
    }
    for (index, consent) in Consent.allCases.enumerated() {
      Console.note(CallerWords.consent(index + 1, consent.code, consent.label.fa))
    }
    return try Prompt.ask(CallerWords.thanks, fallback: CallerWords.notAsked, current: answers.consent?.code) { typed in
      if typed == Questionnaire.back { return .back }
      guard !Questionnaire.isHelp(typed) else { throw UsageError(CallerWords.thanksHelp) }
      answers.consent = typed.isEmpty ? nil : try read(typed)
      return .answered
    }
  }

  /// A consent by its number, its code, a word of its name, or a plain no.
  private static func read(_ typed: String) throws -> Consent {
    if let number: Int = PersianText.wholeNumber(typed), (1...Consent.allCases.count).contains(number) {
      return Consent.allCases[number - 1]
    }
    switch PersianText.matchKey(typed) {
    case "no", "نه", "هیچ": return .none
    case "اسم": return .name
    case "yes", "بله", "اری": throw UsageError(CallerWords.whichForm)
    default: return try Consent(typed: typed)
    }
  }

  private enum Told {
    case told(String?)
    case back
  }

  /// A text about the caller, which is in no history.
  private static func told(
    _ question: Message, fallback: Message, current: String?, help: Message, _ read: (String) throws -> String?
  ) throws -> Told {
    try Prompt.ask(question, fallback: fallback, current: current) { typed in
      if typed == Questionnaire.back { return .back }
      guard !Questionnaire.isHelp(typed) else { throw UsageError(help) }
      return .told(try read(typed))
    }
  }

  private static func phone(_ typed: String) throws -> String? {
    try Caller(phone: typed, name: nil, consent: nil).phone
  }
}
