import ArgumentParser
import TipsCore

/// `tips correct`: puts right what was recorded wrongly.
struct CorrectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: CorrectHelp.abstract.spoken, discussion: CorrectHelp.discussion.spoken)

  @Argument(help: ArgumentHelp(MarkHelp.report))
  var number: String

  @Option(help: ArgumentHelp(CorrectHelp.category, valueName: "category"))
  var category: String?

  @Option(help: ArgumentHelp(CorrectHelp.place, valueName: "place"))
  var place: String?

  @Option(help: ArgumentHelp(CorrectHelp.address, valueName: "text"))
  var address: String?

  @Option(help: ArgumentHelp(CorrectHelp.line, valueName: "line"))
  var line: String?

  @Option(help: ArgumentHelp(CorrectHelp.kind, valueName: "kind"))
  var kind: String?

  @Option(help: ArgumentHelp(CorrectHelp.priority, valueName: "1-5"))
  var priority: WholeNumber<Int>?

  @Option(parsing: .unconditional, help: ArgumentHelp(CorrectHelp.at, valueName: "time"))
  var at: String?

  @Option(parsing: .unconditional, help: ArgumentHelp(CorrectHelp.coordinates, valueName: "lat,long"))
  var coordinates: Coordinates?

  @Option(help: ArgumentHelp(CorrectHelp.text, valueName: "text"))
  var text: String?

  @Option(parsing: .singleValue, help: ArgumentHelp(CorrectHelp.without, valueName: "field"))
  var without: [EmptiedField] = []

  @Option(parsing: .unconditional, help: ArgumentHelp(CorrectHelp.redact, valueName: "text"))
  var redact: String?

  @Option(help: ArgumentHelp(CorrectHelp.reason, valueName: "text"))
  var reason: String

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let invocation = try Invocation(global)
    if let redact { return try take(redact, invocation) }
    guard changesSomething else {
      throw UsageError(CorrectWords.nothingToCorrect)
    }
    var draft = CorrectionDraft()
    draft.kind = kind
    draft.line = line
    draft.category = category
    draft.place = place
    draft.address = address
    draft.priority = priority?.value
    draft.text = try text.map { try LongText.read($0, name: InputWords.text) }
    draft.position = coordinates.map { ($0.latitude, $0.longitude) }
    draft.emptied = Set(without.map(\.field))
    let store = try invocation.open(.writing)
    let number = try store.number(typed: number)
    draft.receivedAt = try invocation.time(at, in: store)
    if let received = draft.receivedAt { try ReceiptAge.check(received, now: invocation.now, zone: store.zone) }
    let corrections = store.corrections
    try corrections.correct(
      number, draft, reason: reason, operatorName: invocation.operatorName, now: invocation.now)
    guard let correction = try corrections.corrections(of: number).last else { return }
    let words = CorrectionWords(store)
    try invocation.style.write(Corrected(number: number, changes: try ChangeWords.all(of: correction, words)))
  }

  private var changesSomething: Bool {
    [kind, line, category, place, address, at, text].contains { $0 != nil } || priority != nil || coordinates != nil
      || !without.isEmpty
  }

  private func take(_ typed: String, _ invocation: Invocation) throws {
    guard !changesSomething else { throw UsageError(CorrectWords.redactStandsAlone) }
    let store = try invocation.open(.writing)
    let number = try store.number(typed: number)
    _ = try store.reports.existing(number)
    let phrase = typed == "-" ? try Self.asked() : typed
    let result = try store.corrections.redact(
      number, phrase, reason: reason, operatorName: invocation.operatorName, now: invocation.now)
    try invocation.style.write(Redacted(number: number, result: result))
    if invocation.isConversation {
      try Console.flush()
      Console.note(CorrectWords.backupsHoldIt)
    }
  }

  /// The words, so that no argument of a process holds them.
  private static func asked() throws -> String {
    guard Prompt.isPossible else { return try LongText.read("-", name: Message(verbatim: "--redact")) }
    return try Prompt.ask(CorrectWords.wordsToTakeOut) { $0 }
  }

  /// What was corrected.
  private struct Corrected: Answer {
    static let fields: [Field<Self>] = [
      .digits(.number) { $0.number.description },
      .both(.changes) { (Cell($0.changes.map(\.line.en).joined(separator: "; ")), .array($0.changes.map(\.json))) },
    ]

    let number: ReportNumber
    let changes: [ChangeWords]

    var sentence: Message {
      CorrectWords.corrected(number.description, changes.map(\.line))
    }
  }

  /// What was taken out.
  private struct Redacted: Answer {
    static let fields: [Field<Self>] = [
      .digits(.number) { $0.number.description }, .number(.places) { $0.result.places },
      .number(.remarks) { $0.result.remarks },
    ]

    let number: ReportNumber
    let result: RedactionResult

    var sentence: Message {
      CorrectWords.redacted(number.description, places: result.places, remarks: result.remarks)
    }
  }
}

extension Coordinates: ExpressibleByArgument {
  package init?(argument: String) { self.init(typed: argument) }
}

/// A field that may be empty.
enum EmptiedField: String, ExpressibleByArgument, CaseIterable {
  case place, address, coordinates

  var field: CorrectedField {
    switch self {
    case .place: .place
    case .address: .address
    case .coordinates: .position
    }
  }
}
