import TipsCore

/// `tips log --batch`: JSON Lines in, JSON Lines out, each answer after its commit.
struct BatchLog {
  /// At most so many lines share a transaction.
  private static let groupSize = 1_000

  let invocation: Invocation
  let file: String

  func run() throws {
    let store = try invocation.openOrCreate()
    let intake = Intake(store: store, operatorName: invocation.operatorName)
    let lines = ObjectLines(try ByteInput(path: file))
    var anyRefused = false
    let read = { DraftLine(number: $0, bytes: $1, now: invocation.now, zone: store.zone) }
    while let group = try lines.next(atMost: Self.groupSize, read) {
      let now = invocation.now
      for entries in Self.transactions(group) {
        if try record(entries, intake, store, now: now) { anyRefused = true }
      }
    }
    if anyRefused { throw EarlyExit(ExitStatus.badData) }
  }

  /// A receipt takes long to make. A line that wants one ends its transaction, so that nobody waits for several.
  private static func transactions(_ entries: [DraftLine]) -> [ArraySlice<DraftLine>] {
    var rest = entries[...]
    var parts: [ArraySlice<DraftLine>] = []
    while let end = rest.firstIndex(where: \.wantsReceipt) {
      parts.append(rest[...end])
      rest = rest[(end + 1)...]
    }
    return rest.isEmpty ? parts : parts + [rest]
  }

  /// Records some lines in one transaction and answers them; whether any was refused.
  private func record(
    _ entries: ArraySlice<DraftLine>, _ intake: Intake, _ store: Store, now: Instant
  ) throws -> Bool {
    var anyRefused = false
    let drafts = entries.compactMap { try? $0.draft.get() }
    var answers = drafts.isEmpty ? [] : try intake.record(drafts, now: now)
    answers.reverse()
    for entry in entries {
      let answer = BatchAnswer(
        entry, answer: { answers.popLast() }, similar: { store.similarRows(toNew: $0, now: now) })
      if answer.isRefused { anyRefused = true }
      try Console.line(answer.json.compact)
    }
    try Console.flush()
    return anyRefused
  }
}

/// What became of one line.
private struct BatchAnswer {
  let json: JSONOutput
  let isRefused: Bool

  init(_ entry: DraftLine, answer: () -> DraftAnswer?, similar: (ReportNumber) -> [SimilarRow]?) {
    var number: ReportNumber?
    var status = "refused"
    var problem: Message?
    var receipt: Receipt?
    var callerNumber: CallerNumber?
    switch entry.draft {
    case .failure(let fault): problem = fault.message
    case .success:
      switch answer() {
      case .taken(let answer):
        number = answer.number
        status = answer.isNew ? "recorded" : "already_recorded"
        receipt = answer.receipt
        callerNumber = answer.callerNumber
      case .refused(let error): problem = error.message
      case nil: problem = LogWords.noAnswer
      }
    }
    isRefused = number == nil
    var members: [String: JSONOutput] = [
      "source_key": .text(entry.sourceKey), "number": .text(number?.description), "status": .string(status),
      "error": .text(problem.map { LogWords.refused(line: entry.number, $0).en }),
      "similar": number.flatMap(similar).map { .array($0.map(\.json)) } ?? .null,
    ]
    if let callerNumber, callerNumber != .usable { members["caller_number"] = .string(callerNumber.rawValue) }
    if entry.wantsReceipt { members["receipt"] = .text(receipt?.digits) }
    json = .object(members)
  }
}
