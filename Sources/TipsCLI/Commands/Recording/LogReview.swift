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
      Console.note(try line(draft, columns: Console.errorSize.columns))
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
    try Prompt.ask("Enter records, ? lists changes") { typed in
      if typed.isEmpty { return .record }
      if typed == Questionnaire.back { return .back }
      if Questionnaire.isHelp(typed) { return nil }
      if let field = LogField(typed: typed) { return .change(field) }
      let number: Int? = PersianText.wholeNumber(typed)
      if number == 0, draft.duplicateOf != nil { return .duplicate(nil) }
      if let number, similar.indices.contains(number - 1) { return .duplicate(similar[number - 1]) }
      throw UsageError("'\(String(typed.prefix(40)))' is nothing that can be changed; ? lists it")
    }
  }

  /// The report in one line: codes and numbers first, Persian text behind them. What is as usual isn't said, and of the
  /// text only what has room.
  private func line(_ draft: ReportDraft, columns: Int) throws -> String {
    var facts = [try references.lineCode(draft.line)]
    if draft.kind != ReportDraft().kind { facts.append(draft.kind) }
    if draft.priority != ReportDraft().priority { facts.append("priority \(draft.priority)") }
    if draft.receivedAt != nil { facts.append(receipt(draft)) }
    if draft.caller != nil { facts.append(thanks(draft.caller)) }
    if let lead = draft.duplicateOf { facts.append("duplicate of \(lead), 0 undoes it") }
    let words = [
      try references.categoryName(draft.category), try references.placeName(draft.place), draft.address,
    ]
    .compactMap(\.self)
    let line = SafeText.line(facts.joined(separator: "  ") + "  " + words.joined(separator: " · "))
    let room = columns - DisplayWidth.columns(of: line) - 3
    return room < 8 ? line : line + " · " + DisplayWidth.truncated(SafeText.line(draft.text), to: room)
  }

  private func receipt(_ draft: ReportDraft) -> String {
    draft.receivedAt.map { zone.solarHijri($0).description } ?? "now"
  }

  private func thanks(_ caller: Caller?) -> String {
    guard let caller else { return "anonymous" }
    return "thanks: " + (caller.consent?.code ?? "not asked")
  }

  private func list(_ similar: [SimilarReport]) {
    guard !similar.isEmpty else { return }
    Console.note("perhaps the same event; a number makes this one its duplicate:")
    let rows = similar.map { SimilarRow(report: $0, zone: zone, now: now()) }
    for line in rows.lines(areCounted: true) { Console.note(line) }
  }

  /// Every field with its letter and what it is now.
  private func listFields(_ draft: ReportDraft) throws {
    for field in LogField.allCases {
      let value: String? =
        switch field {
        case .text: draft.text
        case .category: try references.categoryName(draft.category)
        case .place: try references.placeName(draft.place)
        case .address: draft.address
        case .priority: String(draft.priority)
        case .kind: draft.kind
        case .line: draft.line
        case .time: receipt(draft)
        case .caller: thanks(draft.caller)
        }
      let name = DisplayWidth.padded(field.names.en, to: 8)
      Console.note(
        DisplayWidth.truncated(
          SafeText.line("  \(field.names.letter)  \(name)  \(value ?? "–")"), to: Console.errorSize.columns))
    }
    Console.note("  <  the answer before")
  }
}
