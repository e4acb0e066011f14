import TipsCore

/// `tips stage --batch` and `tips outcome --batch`: JSON Lines in, JSON Lines out, each answer after its commit.
struct BatchMarks {
  let invocation: Invocation
  let file: String
  let kind: MarkLine.Kind

  /// Marks one report after the other; a line that is refused doesn't stop the others.
  ///
  /// - Parameter mark: marks the report, and gives the answer's members.
  func run(in store: Store, _ mark: (ReportNumber, MarkDraft) throws -> [String: JSONOutput]) throws {
    let lines = ObjectLines(try ByteInput(path: file))
    let read = { MarkLine(number: $0, bytes: $1, of: kind, now: invocation.now, zone: store.zone) }
    var isRefused = false
    while let group = try lines.next(atMost: 1_000, read) {
      for line in group {
        var members: [String: JSONOutput] = ["number": .text(line.report), "status": .string("marked"), "error": .null]
        do {
          let draft = try line.mark.get()
          members.merge(try mark(try store.number(typed: draft.number), draft)) { _, new in new }
        } catch let error as any UserFacingError where !(error is StoreError) {
          isRefused = true
          members["status"] = .string("refused")
          members["error"] = .string(LogWords.refused(line: line.number, error.message).en)
        }
        try Console.line(JSONOutput.object(members).compact)
      }
      try Console.flush()
    }
    if isRefused { throw EarlyExit(ExitStatus.badData) }
  }
}
