import TipsCore

/// The dialogue of `tips log`: what it asks on the terminal, until Enter records what the last line shows.
struct LogQuestions {
  /// What is known of the report so far.
  struct Answers {
    var draft: ReportDraft
    var caller: CallerQuestions.Answers
  }

  typealias Step = Questionnaire.Step

  let references: LogReferences
  let zone: StationZone
  /// The clock.
  let now: () -> Instant
  /// Reads a time of receipt.
  let time: (String) throws -> Instant
  /// Finds reports that may be of the same event, likeliest first; they are listed before the last line.
  var similar: (ReportDraft) throws -> [SimilarReport] = { _ in [] }
  /// Whether no text is an answer too, and ends it.
  var mayEnd = false

  private let histories = Dictionary(uniqueKeysWithValues: LogField.allCases.map { ($0, TypedHistory()) })

  init(store: Store, now: @escaping () -> Instant, time: @escaping (String) throws -> Instant) {
    references = LogReferences(store.references)
    zone = store.zone
    self.now = now
    self.time = time
  }

  /// Asks for the text and for what the draft says nothing of, and lets `record` have it when Enter says so.
  ///
  /// - Returns: false where there was no text.
  func ask(_ draft: ReportDraft, withCaller: Bool, record: @escaping (ReportDraft) throws -> Void) throws -> Bool {
    var answers = Answers(draft: draft, caller: CallerQuestions.Answers(draft.caller))
    var questions: [(inout Answers) throws -> Step] = [text]
    if draft.category == nil { questions.append(category) }
    if draft.place == nil { questions.append(place) }
    if draft.address == nil { questions.append(address) }
    if withCaller {
      questions += CallerQuestions.questions.map { question in
        { (answers: inout Answers) in try question(&answers.caller) }
      }
    }
    questions.append { answers in try review(&answers, record) }
    return try Questionnaire.run(questions, &answers)
  }

  /// Asks for one field again.
  func ask(_ field: LogField, _ answers: inout Answers) throws -> Step {
    switch field {
    case .text: try text(&answers)
    case .category: try category(&answers)
    case .place: try place(&answers)
    case .address: try address(&answers)
    case .priority: try priority(&answers)
    case .kind: try kind(&answers)
    case .line: try line(&answers)
    case .time: try received(&answers)
    case .caller: try Questionnaire.run(CallerQuestions.questions, &answers.caller) ? .answered : .end
    }
  }

  private func text(_ answers: inout Answers) throws -> Step {
    let isFirst = answers.draft.text.isEmpty
    do {
      return try text(&answers, isFirst: isFirst)
    } catch PromptError.ended where mayEnd && isFirst {
      return .end
    }
  }

  private func text(_ answers: inout Answers, isFirst: Bool) throws -> Step {
    try words(
      .text, LogDialogueWords.report, fallback: mayEnd && isFirst ? LogDialogueWords.noMore : nil,
      current: isFirst ? nil : answers.draft.text, help: LogDialogueWords.reportHelp, &answers
    ) { typed, draft in
      if let typed {
        draft.text = typed
      } else if !(mayEnd && isFirst) {
        throw PromptError.empty(LogDialogueWords.aReport)
      }
    }
  }

  private func address(_ answers: inout Answers) throws -> Step {
    try words(
      .address, LogDialogueWords.address, fallback: LogDialogueWords.none, current: answers.draft.address,
      help: LogDialogueWords.addressHelp, &answers
    ) { typed, draft in draft.address = typed }
  }

  private func priority(_ answers: inout Answers) throws -> Step {
    try words(
      .priority, LogDialogueWords.priority, fallback: Message(en: "3", fa: "3"),
      current: String(answers.draft.priority), help: LogDialogueWords.priorityHelp, &answers
    ) { typed, draft in
      guard let typed else { return draft.priority = ReportDraft().priority }
      guard let priority: Int = PersianText.wholeNumber(typed) else { throw UsageError(LogDialogueWords.sayPriority) }
      draft.priority = priority
    }
  }

  private func received(_ answers: inout Answers) throws -> Step {
    try words(
      .time, LogDialogueWords.received, fallback: LogDialogueWords.now,
      current: answers.draft.receivedAt.map { zone.solarHijri($0).description }, help: LogDialogueWords.receivedHelp,
      &answers
    ) { typed, draft in draft.receivedAt = try typed.map(time) }
  }

  private func category(_ answers: inout Answers) throws -> Step {
    let choice = NumberedChoice(
      question: LogDialogueWords.category, noun: LogDialogueWords.category,
      fallback: Message(en: Category.fallbackCode, fa: try references.categoryName(nil)),
      current: try answers.draft.category.map { .init(code: $0, name: try references.categoryName($0)) },
      history: history(.category), all: references.categories, find: references.category)
    return try choose(choice) { answers.draft.category = $0 }
  }

  private func place(_ answers: inout Answers) throws -> Step {
    let choice = NumberedChoice(
      question: LogDialogueWords.place, noun: LogDialogueWords.place, fallback: LogDialogueWords.none,
      current: try answers.draft.place.map { .init(code: $0, name: try references.placeName($0) ?? $0) },
      history: history(.place), all: references.places, find: references.place,
      wordsAre: LogDialogueWords.takeAsAddress)
    return try choose(choice, words: { answers.draft.address = $0 }) { answers.draft.place = $0 }
  }

  private func kind(_ answers: inout Answers) throws -> Step {
    let items = ReportKind.allCases.map { NumberedChoice.Item(code: $0.code, name: $0.label.fa) }
    let choice = NumberedChoice(
      question: LogDialogueWords.kind, noun: LogDialogueWords.kind,
      fallback: Message(en: ReportKind.tip.code, fa: ReportKind.tip.label.fa),
      current: .init(code: answers.draft.kind, name: try ReportKind(typed: answers.draft.kind).label.fa),
      history: history(.kind),
      all: { items },
      find: { typed in
        guard let kind = try? ReportKind(typed: typed) else { return .near(items) }
        return .exactly(NumberedChoice.Item(code: kind.code, name: kind.label.fa))
      })
    return try choose(choice) { answers.draft.kind = $0 ?? ReportDraft().kind }
  }

  private func line(_ answers: inout Answers) throws -> Step {
    let choice = NumberedChoice(
      question: LogDialogueWords.line, noun: LogDialogueWords.line,
      fallback: Message(en: ReportDraft().line, fa: ReportDraft().line),
      current: .init(code: answers.draft.line, name: try references.lineWord(answers.draft.line).label.fa),
      history: history(.line), all: references.lines, find: references.line)
    return try choose(choice) { answers.draft.line = $0 ?? ReportDraft().line }
  }

  private func history(_ field: LogField) -> TypedHistory { histories[field] ?? TypedHistory() }

  /// Asks for one of many; nil where nothing was said.
  private func choose(
    _ choice: NumberedChoice, words: (String) -> Void = { _ in }, _ set: (String?) -> Void
  ) throws -> Step {
    switch try choice.ask() {
    case .back: return .back
    case .item(let item): set(item.code)
    case .nothing: set(nil)
    case .words(let typed):
      set(nil)
      words(typed)
    }
    return .answered
  }

  /// Asks for words, and has the draft refuse what it can't take.
  private func words(
    _ field: LogField, _ question: Message, fallback: Message?, current: String?, help: Message,
    _ answers: inout Answers,
    _ set: (String?, inout ReportDraft) throws -> Void
  ) throws -> Step {
    try Prompt.ask(question, fallback: fallback, current: current, history: history(field)) { typed in
      if typed == Questionnaire.back { return .back }
      guard !Questionnaire.isHelp(typed) else { throw UsageError(help) }
      var draft = answers.draft
      try set(typed.isEmpty ? nil : typed, &draft)
      // Only where no text is an answer too.
      guard !draft.text.isEmpty else { return .end }
      _ = try draft.validate(now: now())
      answers.draft = draft
      return .answered
    }
  }
}
