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
    let lines = try BatchLines(file: file)
    var anyRefused = false
    while let group = try lines.next(atMost: Self.groupSize) {
      let now = invocation.now
      let entries = group.map { BatchEntry($0, now: now, zone: store.zone) }
      let drafts = entries.compactMap { try? $0.draft.get() }
      var answers = drafts.isEmpty ? [] : try intake.record(drafts, now: now)
      answers.reverse()
      for entry in entries {
        let answer = BatchAnswer(entry, answer: { answers.popLast() })
        if answer.isRefused { anyRefused = true }
        try Console.line(answer.json.compact)
      }
      try Console.flush()
    }
    if anyRefused { throw EarlyExit(ExitStatus.badData) }
  }
}

/// What became of one line.
private struct BatchAnswer {
  let json: JSONOutput
  let isRefused: Bool

  init(_ entry: BatchEntry, answer: () -> DraftAnswer?) {
    var number: ReportNumber?
    var status = "refused"
    var problem: String?
    switch entry.draft {
    case .failure(let fault): problem = fault.message
    case .success:
      switch answer() {
      case .taken(let answer):
        number = answer.number
        status = answer.isNew ? "recorded" : "already_recorded"
      case .refused(let error): problem = error.message
      case nil: problem = "no answer"
      }
    }
    isRefused = number == nil
    json = .object([
      "source_key": .text(entry.sourceKey), "number": .text(number?.description), "status": .string(status),
      "error": .text(problem.map { "line \(entry.line): " + $0 }),
    ])
  }
}
