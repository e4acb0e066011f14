import TipsCore

/// What `tips log` asks on the terminal.
struct LogQuestions {
  let store: Store

  /// Asks for the text and, where the command line says nothing of them, for category and place.
  func ask(_ draft: inout ReportDraft) throws {
    draft.text = try Prompt.ask("report") { typed in
      guard !typed.isEmpty else { throw PromptError.empty("a report") }
      return typed
    }
    if draft.category == nil {
      draft.category = try Prompt.ask("category [\(Category.fallbackCode)]") { typed in
        typed.isEmpty ? nil : try store.references.category(named: typed).code
      }
    }
    if draft.place == nil {
      draft.place = try Prompt.ask("place [none]") { typed in
        typed.isEmpty ? nil : try store.references.place(named: typed).code
      }
    }
  }

  /// Asks who called; nil where nothing was said.
  func caller() throws -> Caller? {
    let phone = try telephone()
    let name = try Prompt.ask("caller's name [none]") { try Caller(phone: nil, name: $0, consent: nil).name }
    guard phone != nil || name != nil else { return nil }
    let codes = Consent.allCases.map(\.code).joined(separator: ", ")
    let consent = try Prompt.ask("thanks: \(codes) [not asked]") { typed -> Consent? in
      guard !typed.isEmpty else { return nil }
      guard let consent = Consent(code: typed) else { throw UsageError("say one of \(codes), or nothing") }
      return consent
    }
    return try Caller(phone: phone, name: name, consent: consent)
  }

  /// The caller's number. One that nobody can call back is asked for once more, for it may be a slip of the finger.
  private func telephone() throws -> String? {
    var typed = try number("caller's telephone [none]")
    if let first = typed, PhoneNumber(first) == nil {
      Console.note(
        "that tells no caller apart (a landline needs its area code); as it is it is kept, but can't be thanked")
      typed = try number("once more [as it is]") ?? first
    }
    if let typed, PhoneReading(typed).isSeveral {
      Console.note("several numbers: the first one tells the caller apart, all are kept")
    }
    return typed
  }

  private func number(_ question: String) throws -> String? {
    try Prompt.ask(question) { try Caller(phone: $0, name: nil, consent: nil).phone }
  }
}
