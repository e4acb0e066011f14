import ArgumentParser
import TipsCore

/// `tips correct`: puts right what was recorded wrongly.
struct CorrectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "Put right what was recorded wrongly, or take words out for good.",
    discussion: """
      The report says what holds now, tips show what it said before. Stages and outcomes are taken back by tips stage \
      and tips outcome with --undo. --redact takes a name or a number that should not have been typed out of all texts, \
      notes and remarks of the report; with - it is asked for, or read from standard input, and stays out of the \
      shell's history.
      """)

  @Argument(help: "The report.")
  var number: String

  @Option(help: ArgumentHelp("What it is about.", valueName: "category"))
  var category: String?

  @Option(help: ArgumentHelp("Where it happened.", valueName: "place"))
  var place: String?

  @Option(help: ArgumentHelp("Where it happened, in words.", valueName: "text"))
  var address: String?

  @Option(help: ArgumentHelp("The line it came in by.", valueName: "line"))
  var line: String?

  @Option(
    help: ArgumentHelp("What it is: tip, appreciation, suggestion, request, criticism or complaint.", valueName: "kind")
  )
  var kind: String?

  @Option(help: ArgumentHelp("1, most urgent, to 5.", valueName: "1-5"))
  var priority: WholeNumber<Int>?

  @Option(parsing: .unconditional, help: ArgumentHelp("When it was received.", valueName: "time"))
  var at: String?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Degrees north and east, such as 37.28,49.58.", valueName: "lat,long"))
  var coordinates: Coordinates?

  @Option(help: ArgumentHelp("What was reported; - reads it from standard input.", valueName: "text"))
  var text: String?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("What is to be empty: place, address or coordinates; may be repeated.", valueName: "field"))
  var without: [EmptiedField] = []

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Words to be taken out for good; - asks for them.", valueName: "text"))
  var redact: String?

  @Option(help: ArgumentHelp("Why; for colleagues.", valueName: "text"))
  var reason: String

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let invocation = try Invocation(global)
    if let redact { return try take(redact, invocation) }
    guard changesSomething else {
      throw UsageError("say what is to be corrected, such as --category or --place. See: tips correct --help")
    }
    var draft = CorrectionDraft()
    draft.kind = kind
    draft.line = line
    draft.category = category
    draft.place = place
    draft.address = address
    draft.priority = priority?.value
    draft.text = try text.map { try LongText.read($0, name: "text") }
    draft.position = coordinates.map { ($0.latitude, $0.longitude) }
    draft.emptied = Set(without.map(\.field))
    let store = try invocation.open(.writing)
    let number = try store.number(typed: number)
    draft.receivedAt = try invocation.time(at, in: store)
    if let received = draft.receivedAt { try invocation.checkYear(of: received, store.zone) }
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
    guard !changesSomething else { throw UsageError("--redact stands alone, with --reason") }
    let store = try invocation.open(.writing)
    let number = try store.number(typed: number)
    _ = try store.reports.existing(number)
    let phrase = typed == "-" ? try Self.asked() : typed
    let result = try store.corrections.redact(
      number, phrase, reason: reason, operatorName: invocation.operatorName, now: invocation.now)
    try invocation.style.write(Redacted(number: number, result: result))
    if invocation.isConversation {
      try Console.flush()
      Console.note("backups of before still hold it; a restore takes it out again. Keep them only as long as you must")
    }
  }

  /// The words, so that no argument of a process holds them.
  private static func asked() throws -> String {
    guard Prompt.isPossible else { return try LongText.read("-", name: "--redact") }
    return try Prompt.ask("words to be taken out") { $0 }
  }

  /// What was corrected.
  private struct Corrected: Answer {
    static let fields: [Field<Self>] = [
      .digits(.number) { $0.number.description },
      .both(.changes) { (Cell($0.changes.map(\.line).joined(separator: "; ")), .array($0.changes.map(\.json))) },
    ]

    let number: ReportNumber
    let changes: [ChangeWords]

    var sentence: Message {
      Message(untranslated: (["\(number)  corrected"] + changes.map(\.line)).joined(separator: "  "))
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
      let places = "\(result.places) \(result.places == 1 ? "place" : "places")"
      let remarks =
        result.remarks == 0 ? "" : ", \(result.remarks) \(result.remarks == 1 ? "remark" : "remarks") removed"
      return "\(number)  redacted in \(places)\(remarks)"
    }
  }
}

/// A position as `37.28,49.58`, in whatever digits.
struct Coordinates: ExpressibleByArgument {
  let latitude: Double
  let longitude: Double

  init?(argument: String) {
    let typed = PersianText.asciiDigits(argument)
    let parts = typed.split(whereSeparator: { $0 == "," || $0 == "،" || $0 == " " }).map {
      Double($0.replacing("٫", with: "."))
    }
    guard parts.count == 2, let latitude = parts[0], let longitude = parts[1], latitude.isFinite, longitude.isFinite
    else { return nil }
    self.latitude = latitude
    self.longitude = longitude
  }
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
