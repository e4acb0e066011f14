import ArgumentParser
import TipsCore

/// `tips outcome`: marks what came of a report, or takes the last mark back.
struct OutcomeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outcome", abstract: OutcomeHelp.abstract.spoken,
    discussion: OutcomeHelp.discussion(Disposition.allCases.dropFirst().map { ($0.code, $0.label.fa) }).spoken)

  @Argument(help: ArgumentHelp(OutcomeHelp.words))
  var words: [String] = []

  @Option(parsing: .unconditional, help: ArgumentHelp(OutcomeHelp.at, valueName: "time"))
  var at: String?

  @Option(help: ArgumentHelp(OutcomeHelp.note, valueName: "text"))
  var note: String?

  @Option(name: .customLong("operation"), help: ArgumentHelp(OutcomeHelp.operation, valueName: "reference"))
  var operation: String?

  @Option(help: ArgumentHelp(OutcomeHelp.duplicateOf, valueName: "number"))
  var duplicateOf: String?

  @Flag(help: ArgumentHelp(OutcomeHelp.undo))
  var undo = false

  @Option(help: ArgumentHelp(MarkHelp.batch, valueName: "file"))
  var batch: String?

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let invocation = try Invocation(global)
    if let batch { return try mark(batch, invocation) }
    let reports = try MarkedReports(words, noun: MarkWords.disposition)
    if undo {
      guard reports.word == nil, at == nil, operation == nil, duplicateOf == nil else {
        throw UsageError(OutcomeWords.undoStandsAlone)
      }
    } else if reports.word == nil {
      throw UsageError(
        OutcomeWords.isMissing(among: Disposition.allCases.dropFirst().map { ($0.code, $0.label.fa) }))
    }
    var mark = try reports.word.map { OutcomeMark(try Disposition(typed: $0)) }
    let store = try invocation.open(.writing)
    let note = try note.map { try LongText.read($0, name: InputWords.note) }
    mark?.at = try invocation.time(at, in: store)
    mark?.note = note
    mark?.operation = try operation.map { try Self.checked($0, store) }
    mark?.duplicateOf = try duplicateOf.map(store.number(typed:))
    try reports.each(in: store, invocation) { try marked($0, mark, note: note, store, invocation) }
  }

  private func mark(_ batch: String, _ invocation: Invocation) throws {
    guard words.isEmpty, at == nil, note == nil, operation == nil, duplicateOf == nil, !undo else {
      throw UsageError(MarkWords.batchStandsAlone)
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
    return try Prompt.ask(OutcomeWords.whichOperation(SafeText.line(reference), near: shown)) { answer in
      switch PersianText.matchKey(answer) {
      case "": near
      case "n", "no", "new", "ن", "نه", "خیر", "تازه", "جدید": reference
      default: throw UsageError(OutcomeWords.takeOrNew(shown))
      }
    }
  }

  private static func warn(_ number: ReportNumber, follows lead: ReportNumber) {
    ErrorReport.say(OutcomeWords.laterLead(number.description, follows: lead.description))
  }

  /// What changed.
  private struct Changed: Answer, Zoned {
    static let fields: [Field<Self>] = [
      .digits(.number) { $0.number.description }, .word(.from) { Word($0.change.from) },
      .word(.to) { Word($0.change.to) },
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
      let marks = MarkWords.change(from: Word(change.from).message, to: Word(change.to).message)
      var parts = [OutcomeWords.changed(number.description, marks)]
      if let at = change.at { parts.append(Message(verbatim: zone.solarHijri(at))) }
      if let operation = change.operation {
        parts.append(
          OutcomeWords.operation(operation.reference, reports: operation.reports, isNew: change.madeOperation))
      }
      if let lead { parts.append(OutcomeWords.duplicate(of: lead.description)) }
      let sentence = parts.joined(en: "  ", fa: "، ")
      return [sentence, hint.map(OutcomeWords.undo)].compactMap(\.self).joined(en: "", fa: "")
    }
  }
}
