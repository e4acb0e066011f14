import ArgumentParser
import TipsCore

/// `tips outcome`: marks what came of a report, or takes the last mark back.
struct OutcomeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outcome", abstract: "Mark what came of reports.",
    discussion: "Dispositions: " + Disposition.allCases.dropFirst().map(\.code).joined(separator: ", ")
      + ". Several reports may be marked at once: tips outcome no_action 104826 104834.")

  @Argument(help: "The reports, and what came of them.")
  var words: [String] = []

  @Option(parsing: .unconditional, help: ArgumentHelp("When it was confirmed. (default: now)", valueName: "time"))
  var at: String?

  @Option(help: ArgumentHelp("A remark; - reads it from standard input.", valueName: "text"))
  var note: String?

  @Option(name: .customLong("operation"), help: ArgumentHelp("The operation that it led to.", valueName: "reference"))
  var operation: String?

  @Option(help: ArgumentHelp("The leading report of the same event.", valueName: "number"))
  var duplicateOf: String?

  @Flag(help: "Take the last mark back: the report stands as it stood before.")
  var undo = false

  @Option(
    help: ArgumentHelp("Mark by JSON Lines of a file, - for standard input; one answer a line.", valueName: "file"))
  var batch: String?

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let invocation = try Invocation(global)
    if let batch { return try mark(batch, invocation) }
    let reports = try MarkedReports(words, noun: "disposition")
    if undo {
      guard reports.word == nil, at == nil, operation == nil, duplicateOf == nil else {
        throw UsageError("--undo stands alone, or with --note: what stood before comes back")
      }
    } else if reports.word == nil {
      throw UsageError("<disposition> is missing: say what came of it, or --undo. See: tips outcome --help")
    }
    var mark = try reports.word.map { OutcomeMark(try Disposition(typed: $0)) }
    let store = try invocation.open(.writing)
    let note = try note.map { try LongText.read($0, name: "note") }
    mark?.at = try invocation.time(at, in: store)
    mark?.note = note
    mark?.operation = try operation.map { try Self.checked($0, store) }
    mark?.duplicateOf = try duplicateOf.map(store.number(typed:))
    try reports.each(in: store, invocation) { try marked($0, mark, note: note, store, invocation) }
  }

  private func mark(_ batch: String, _ invocation: Invocation) throws {
    guard words.isEmpty, at == nil, note == nil, operation == nil, duplicateOf == nil, !undo else {
      throw UsageError("--batch stands alone: each line says it for itself")
    }
    let store = try invocation.open(.writing)
    try BatchMarks(invocation: invocation, file: batch, kind: .disposition).run(in: store) { number, draft in
      var mark = try draft.word.map { OutcomeMark(try Disposition(typed: $0)) }
      mark?.at = draft.at
      mark?.note = draft.note
      mark?.operation = draft.operation
      mark?.duplicateOf = try draft.duplicateOf.map(store.number(typed:))
      return try marked(number, mark, note: draft.note, store, invocation).members
    }
  }

  /// Marks a report, or takes its last mark back.
  private func marked(
    _ number: ReportNumber, _ mark: OutcomeMark?, note: String?, _ store: Store, _ invocation: Invocation
  ) throws -> Changed {
    let (name, now) = (invocation.operatorName, invocation.now)
    let change =
      if let mark {
        try store.outcomes.mark(number, mark, operatorName: name, now: now)
      } else {
        try store.outcomes.undo(number, note: note, operatorName: name, now: now)
      }
    if let lead = change.laterLead { Self.warn(number, follows: lead) }
    return Changed(
      number: number, change: change, lead: try store.reports.existing(number).duplicateOf, zone: store.zone,
      hint: invocation.isConversation && change.to != .pending ? "tips outcome \(number) --undo" : nil)
  }

  /// The reference, or the one that was meant where a slip of the finger would make another operation.
  private static func checked(_ reference: String, _ store: Store) throws -> String {
    guard Prompt.isPossible, let near = try store.operations.nearest(to: reference).first else { return reference }
    let shown = SafeText.line(near)
    let question = "no operation \(SafeText.line(reference)) yet, but \(shown). Enter takes \(shown), n makes a new one"
    return try Prompt.ask(question) { answer in
      switch PersianText.matchKey(answer) {
      case "": near
      case "n", "no", "new", "ن", "نه": reference
      default: throw UsageError("press Enter for \(shown), or type n for a new operation")
      }
    }
  }

  private static func warn(_ number: ReportNumber, follows lead: ReportNumber) {
    ErrorReport.say(
      "\(number) was received before \(lead), which leads the incident now and gets its credit; if \(number) was the first "
        + "accurate report, undo this and mark \(lead) as its duplicate")
  }

  /// What changed.
  private struct Changed: Answer, Zoned {
    static let fields: [Field<Self>] = [
      .digits(.number) { $0.number.description }, .text(.from) { $0.change.from.code },
      .text(.to) { $0.change.to.code },
      .time(.at) { $0.change.at }, .text(.operation) { $0.change.operation?.reference },
      .text(.duplicateOf) { $0.lead?.description },
      .member("received_before_lead") { .bool($0.change.laterLead != nil) },
      .member("operation_made") { .bool($0.change.madeOperation) },
      .member("operation_reports") { .number($0.change.operation?.reports) },
    ]

    let number: ReportNumber
    let change: OutcomeChange
    let lead: ReportNumber?
    let zone: StationZone
    let hint: String?

    var sentence: Message {
      var parts = ["\(number)", "\(change.from.code) → \(change.to.code)"]
      if let at = change.at { parts.append(zone.solarHijri(at)) }
      if let operation = change.operation {
        let made = change.madeOperation ? ", new operation" : ""
        parts.append(
          "\(operation.reference) (\(operation.reports) \(operation.reports == 1 ? "report" : "reports")\(made))")
      }
      if let lead { parts.append("of \(lead)") }
      if let hint { parts.append("      undo: \(hint)") }
      return Message(untranslated: parts.joined(separator: "  "))
    }
  }
}
