import TipsCore

/// The end of the dialogue: one line shows the report, Enter records it, a letter names what is to be changed.
extension LogQuestions {
  func review(_ answers: inout Answers, _ record: (ReportDraft) throws -> Void) throws -> Step {
    var listed: [ReportNumber] = []
    while true {
      var draft = answers.draft
      draft.caller = try answers.caller.caller()
      let found = try similar(draft)
      if found.map(\.number) != listed { list(found) }
      listed = found.map(\.number)
      Console.note(try line(draft, columns: Console.errorSize.columns, in: .spoken))
      switch try choice(among: listed, of: draft) {
      case .back: return .back
      case .duplicate(let lead): answers.draft.duplicateOf = lead
      case .change(let field): _ = try ask(field, &answers)
      case .record:
        do {
          try record(draft)
          return .answered
        } catch let error as any UserFacingError {
          // What the person can mend here, or try again.
          guard error.category == .badData || error.category == .busy else { throw error }
          ErrorReport.say(error.message)
        }
      }
    }
  }

  private enum Choice {
    case record, back
    case change(LogField)
    case duplicate(ReportNumber?)
  }

  private func choice(among similar: [ReportNumber], of draft: ReportDraft) throws -> Choice {
    while true {
      if let choice = try choiceOrHelp(among: similar, of: draft) { return choice }
      try listFields(draft)
    }
  }

  /// What was chosen; nil where somebody asks what there is to choose.
  private func choiceOrHelp(among similar: [ReportNumber], of draft: ReportDraft) throws -> Choice? {
    try Prompt.ask(LogDialogueWords.review) { typed in
      if typed.isEmpty { return .record }
      if typed == Questionnaire.back { return .back }
      if Questionnaire.isHelp(typed) { return nil }
      if let field = LogField(typed: typed) { return .change(field) }
      let number: Int? = PersianText.wholeNumber(typed)
      if number == 0, draft.duplicateOf != nil { return .duplicate(nil) }
      if let number, similar.indices.contains(number - 1) { return .duplicate(similar[number - 1]) }
      throw UsageError(LogDialogueWords.nothingToChange(SafeText.line(String(typed.prefix(40)))))
    }
  }

  /// Fewer columns of the text tell nothing.
  private static let leastRoom = 12

  /// The report in one line: in English codes and numbers first, Persian text behind them. What is as usual isn't said,
  /// and of the text only what has room; where there is none, it has a line of its own.
  private func line(_ draft: ReportDraft, columns: Int, in language: Language) throws -> String {
    let lineWord = try references.lineWord(draft.line)
    var facts = [Message(en: lineWord.code, fa: lineWord.line.fa)]
    if draft.kind != ReportDraft().kind { facts.append(try kind(draft)) }
    if draft.priority != ReportDraft().priority { facts.append(LogDialogueWords.priority(draft.priority)) }
    if draft.receivedAt != nil { facts.append(receipt(draft)) }
    if draft.caller != nil { facts.append(thanks(draft.caller)) }
    if let lead = draft.duplicateOf { facts.append(LogDialogueWords.duplicate(of: lead.description)) }
    let words = [
      try references.categoryName(draft.category), try references.placeName(draft.place), draft.address,
    ]
    .compactMap(\.self).joined(separator: " · ")
    let line = SafeText.line(
      [facts.joined(en: "  ", fa: " · "), Message(verbatim: words)].joined(en: "  ", fa: " · ")[language])
    let text = SafeText.line(draft.text)
    let room = columns - DisplayWidth.columns(of: line) - 3
    if room >= Self.leastRoom { return line + " · " + DisplayWidth.truncated(text, to: room) }
    return SentenceLines.broken(line, columns: columns) + "\n" + DisplayWidth.truncated(text, to: columns - 1)
  }

  private func receipt(_ draft: ReportDraft) -> Message {
    draft.receivedAt.map { Message(verbatim: zone.solarHijri($0)) } ?? LogDialogueWords.now
  }

  private func thanks(_ caller: Caller?) -> Message {
    guard let caller else { return LogDialogueWords.anonymous }
    return LogDialogueWords.thanks(caller.consent.map { Word($0).message } ?? CallerWords.notAsked)
  }

  private func kind(_ draft: ReportDraft) throws -> Message {
    let kind = try ReportKind(typed: draft.kind)
    return Message(en: draft.kind, fa: kind.label.fa)
  }

  private func list(_ similar: [SimilarReport]) {
    guard !similar.isEmpty else { return }
    Console.note(LogDialogueWords.perhapsSame)
    let rows = similar.map { SimilarRow(report: $0, zone: zone, now: now()) }
    for line in rows.lines(areCounted: true) { Console.note(line) }
  }

  /// Every field with its letter and what it is now.
  private func listFields(_ draft: ReportDraft) throws {
    for field in LogField.allCases {
      let value: Message =
        switch field {
        case .text: Message(verbatim: draft.text)
        case .category: Message(verbatim: try references.categoryName(draft.category))
        case .place: Message(verbatim: try references.placeName(draft.place) ?? "–")
        case .address: Message(verbatim: draft.address ?? "–")
        case .priority: Message(verbatim: String(draft.priority))
        case .kind: try kind(draft)
        case .line: Message(en: draft.line, fa: try references.lineWord(draft.line).label.fa)
        case .time: receipt(draft)
        case .caller: thanks(draft.caller)
        }
      let line = LogDialogueWords.field(field.key, field.name, value).spoken
      Console.note(DisplayWidth.truncated(SafeText.line(line), to: Console.errorSize.columns))
    }
    Console.note(LogDialogueWords.answerBefore)
  }
}
