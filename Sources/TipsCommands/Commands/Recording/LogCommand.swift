import ArgumentParser
import TipsCore

/// `tips log`: records one report, or many with `--batch`.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: LogHelp.abstract.spoken, discussion: LogHelp.discussion.spoken)

  @Argument(help: ArgumentHelp(LogHelp.text))
  var text: String?

  @Option(help: ArgumentHelp(LogHelp.line, valueName: "line"))
  var line: String?

  @Option(help: ArgumentHelp(LogHelp.kind, valueName: "kind"))
  var kind: String?

  @Option(help: ArgumentHelp(LogHelp.category, valueName: "category"))
  var category: String?

  @Option(help: ArgumentHelp(LogHelp.place, valueName: "place"))
  var place: String?

  @Option(help: ArgumentHelp(LogHelp.priority, valueName: "1-5"))
  var priority: WholeNumber<Int>?

  @Option(parsing: .unconditional, help: ArgumentHelp(LogHelp.at, valueName: "time"))
  var at: String?

  @Option(help: ArgumentHelp(LogHelp.address, valueName: "text"))
  var address: String?

  @Option(help: ArgumentHelp(LogHelp.source, valueName: "name"))
  var source: String?

  @Option(help: ArgumentHelp(LogHelp.sourceKey, valueName: "key"))
  var sourceKey: String?

  @Option(help: ArgumentHelp(LogHelp.duplicateOf, valueName: "number"))
  var duplicateOf: String?

  @Flag(help: ArgumentHelp(LogHelp.caller))
  var caller = false

  @Flag(help: ArgumentHelp(LogHelp.receipt))
  var receipt = false

  @Flag(help: ArgumentHelp(LogHelp.loop))
  var loop = false

  @Option(help: ArgumentHelp(LogHelp.batch, valueName: "file"))
  var batch: String?

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let invocation = try Invocation(global)
    if let batch {
      try refuse(besides: "--batch", LogWords.eachLineForItself, singleOptions + [("--loop", loop)])
      return try BatchLog(invocation: invocation, file: batch).run()
    }
    if caller, !Prompt.isPossible {
      throw UsageError(LogWords.callerNeedsTerminal)
    }
    if loop {
      guard Prompt.isPossible else { throw UsageError(LogWords.loopNeedsTerminal) }
      try refuse(
        besides: "--loop", LogWords.eachReportItsOwn,
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
      draft.text = try LongText.read(text, name: InputWords.text)
    } else if !Prompt.isPossible {
      throw UsageError(LogWords.textIsMissing)
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
      throw UsageError(LogWords.endedInReport)
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
      Console.note(LogWords.perhapsSame)
      for line in similar.lines(areCounted: false) { Console.note(line) }
      Console.note(LogWords.ifSame("tips outcome \(number) duplicate --duplicate-of \(first.report.number)"))
    }
    Console.note(
      recorded.report.duplicateOf == nil
        ? LogWords.next(["tips stage \(number) dispatched", "tips outcome \(number) OUTCOME"])
        : LogWords.undo("tips outcome \(number) --undo"))
  }

  private func received(_ typed: String, _ invocation: Invocation, _ store: Store) throws -> Instant {
    let received = try TimeExpression.parse(typed, now: invocation.now, zone: store.zone)
    try ReceiptAge.check(received, now: invocation.now, zone: store.zone)
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

  private func refuse(besides option: String, _ reason: Message, _ given: [(name: String, isGiven: Bool)]) throws {
    guard let first = given.first(where: \.isGiven) else { return }
    throw UsageError(LogWords.doesNotGo(first.name, with: option, because: reason))
  }
}
