import ArgumentParser
import TipsCore

/// `tips log`: records one report, or many with `--batch`.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Record a report.",
    discussion: """
      On a terminal, `tips log` alone asks for what is needed: a few letters number the places and categories that fit, \
      ? lists them, < goes back, and Enter records what the last line shows. Elsewhere they are found by code, by name \
      in Persian or English, or by the beginning of one. Where no store is named, the first report \
      makes one.
      """)

  @Argument(help: "What was reported; - reads it from standard input.")
  var text: String?

  @Option(help: ArgumentHelp("The line it came in by. (default: 110)", valueName: "line"))
  var line: String?

  @Option(
    help: ArgumentHelp(
      "What it is: tip, appreciation, suggestion, request, criticism or complaint. (default: tip)", valueName: "kind"))
  var kind: String?

  @Option(help: ArgumentHelp("What it is about. (default: other)", valueName: "category"))
  var category: String?

  @Option(help: ArgumentHelp("Where it happened.", valueName: "place"))
  var place: String?

  @Option(help: ArgumentHelp("1, most urgent, to 5. (default: 3)", valueName: "1-5"))
  var priority: WholeNumber<Int>?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "When it was received, such as 21:40, \"yesterday 21:40\" or -10m. (default: now)", valueName: "time"))
  var at: String?

  @Option(help: ArgumentHelp("Where it happened, in words.", valueName: "text"))
  var address: String?

  @Option(help: ArgumentHelp("The system that the report comes from.", valueName: "name"))
  var source: String?

  @Option(
    help: ArgumentHelp("Its key there: a second report with the same key is not recorded again.", valueName: "key"))
  var sourceKey: String?

  @Option(
    help: ArgumentHelp("The leading report of the same event: this one is its duplicate.", valueName: "number"))
  var duplicateOf: String?

  @Flag(help: "Ask for the caller's telephone number, name and consent on the terminal.")
  var caller = false

  @Flag(help: "Give an anonymous caller a receipt, to ask with later. It is shown once.")
  var receipt = false

  @Flag(help: "Take one report after the other on the terminal, until one has no text.")
  var loop = false

  @Option(
    help: ArgumentHelp("Record JSON Lines of a file, - for standard input; one answer a line.", valueName: "file"))
  var batch: String?

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let invocation = try Invocation(global)
    if let batch {
      try refuse(besides: "--batch", "each line says it for itself", singleOptions + [("--loop", loop)])
      return try BatchLog(invocation: invocation, file: batch).run()
    }
    if caller, !Prompt.isPossible {
      throw UsageError("--caller asks on a terminal; in a pipe send the caller with: tips log --batch -")
    }
    if loop {
      guard Prompt.isPossible else { throw UsageError("--loop asks on a terminal; in a pipe use: tips log --batch -") }
      try refuse(
        besides: "--loop", "each report has its own",
        [
          ("<text>", text != nil), ("--at", at != nil), ("--source-key", sourceKey != nil),
          ("--duplicate-of", duplicateOf != nil),
        ])
    }
    if caller, receipt { throw DraftError.receiptWithCaller }
    var draft = ReportDraft()
    draft.line = line ?? draft.line
    draft.kind = kind ?? draft.kind
    draft.category = category
    draft.place = place
    draft.priority = priority?.value ?? draft.priority
    draft.address = address
    draft.source = source
    draft.sourceKey = sourceKey
    draft.wantsReceipt = receipt
    if let text {
      draft.text = try LongText.read(text, name: "text")
    } else if !Prompt.isPossible {
      throw UsageError("<text> is missing: say what was reported, or give - to read it from standard input")
    }
    // What the command line itself has wrong shows before a store is made for it.
    var typed = draft
    if text == nil { typed.text = "–" }
    _ = try typed.validate(now: invocation.now)
    let store = try invocation.openOrCreate()
    draft.receivedAt = try at.map { try received($0, invocation, store) }
    draft.duplicateOf = try duplicateOf.map(store.number(typed:))
    guard text != nil else { return try converse(draft, invocation, store) }
    if caller { draft.caller = try CallerQuestions.ask() }
    try record(draft, invocation, store)
  }

  /// Asks on the terminal, once or until there is no report any more.
  private func converse(_ draft: ReportDraft, _ invocation: Invocation, _ store: Store) throws {
    var questions = LogQuestions(
      store: store, now: { invocation.now }, time: { try received($0, invocation, store) })
    questions.mayEnd = loop
    // A look-up that fails keeps no report from being recorded.
    questions.similar = { (try? store.similar.reports(like: $0, now: invocation.now)) ?? [] }
    // What the command line names shows before anything is asked.
    try questions.references.check(draft)
    do {
      while try questions.ask(draft, withCaller: caller, record: { try record($0, invocation, store) }), loop {}
    } catch PromptError.ended where loop {
      throw UsageError("the input ended in the middle of a report, which was not recorded")
    }
  }

  private func record(_ draft: ReportDraft, _ invocation: Invocation, _ store: Store) throws {
    let answer = try Intake(store: store, operatorName: invocation.operatorName).record(draft, now: invocation.now)
    // Only where the answer shows them: in a pipe without --json nobody pays for the look-up.
    let showsSimilar = invocation.isConversation ? text != nil && duplicateOf == nil : invocation.format == .json
    let similar = showsSimilar ? store.similarRows(toNew: answer.number, now: invocation.now) : nil
    let recorded = try Recorded(answer, store: store, similar: similar)
    if receipt {
      try invocation.style.write(RecordedWithReceipt(recorded: recorded, receipt: answer.receipt))
    } else {
      try invocation.style.write(recorded)
    }
    try Console.flush()
    if invocation.isConversation, answer.isNew, !loop { try tellNext(recorded, invocation) }
  }

  /// What may be the same event, and what comes next.
  private func tellNext(_ recorded: Recorded, _ invocation: Invocation) throws {
    let number = recorded.report.number
    if let similar = recorded.similar, let first = similar.first {
      Console.note("perhaps the same event:")
      for line in similar.lines(areCounted: false) { Console.note(line) }
      Console.note("if so: tips outcome \(number) duplicate --duplicate-of \(first.report.number)")
    }
    Console.note(
      recorded.report.duplicateOf == nil
        ? "next: tips stage \(number) dispatched · tips outcome \(number) <disposition>"
        : "undo: tips outcome \(number) --undo")
  }

  private func received(_ typed: String, _ invocation: Invocation, _ store: Store) throws -> Instant {
    let received = try TimeExpression.parse(typed, now: invocation.now, zone: store.zone)
    try invocation.checkYear(of: received, store.zone)
    return received
  }

  private var singleOptions: [(String, Bool)] {
    [
      ("<text>", text != nil), ("--line", line != nil), ("--kind", kind != nil), ("--category", category != nil),
      ("--place", place != nil), ("--priority", priority != nil), ("--at", at != nil), ("--address", address != nil),
      ("--source", source != nil), ("--source-key", sourceKey != nil), ("--duplicate-of", duplicateOf != nil),
      ("--caller", caller), ("--receipt", receipt),
    ]
  }

  private func refuse(besides option: String, _ reason: String, _ given: [(name: String, isGiven: Bool)]) throws {
    guard let first = given.first(where: \.isGiven) else { return }
    throw UsageError("\(first.name) does not go with \(option): \(reason)")
  }
}
