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
    let phone = try Prompt.ask("caller's telephone [none]") { typed -> String? in
      guard let phone = try Caller(phone: typed, name: nil, consent: nil).phone else { return nil }
      if PhoneNumber(phone) == nil {
        Console.note("that can't be called back as it stands: it is kept, but never linked to other reports")
      }
      return phone
    }
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
}
