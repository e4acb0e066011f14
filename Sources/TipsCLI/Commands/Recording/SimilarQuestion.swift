import TipsCore

/// What is shown before a report of the dialogue is recorded: reports that may be of the same event. One key makes the
/// new one a duplicate.
struct SimilarQuestion {
  let store: Store
  let now: Instant

  /// Asks where there is something to ask about. A look-up that fails keeps no report from being recorded.
  func ask(about draft: inout ReportDraft) throws {
    guard draft.duplicateOf == nil, let found = try? store.similar.reports(like: draft, now: now), !found.isEmpty
    else { return }
    Console.note("perhaps the same event:")
    let rows = found.map { SimilarRow(report: $0, zone: store.zone, now: now) }
    for line in rows.lines(areCounted: true) { Console.note(line) }
    let choices = found.count == 1 ? "1" : "1 to \(found.count)"
    draft.duplicateOf = try Prompt.ask("the same as \(choices) [a new event]") { typed in
      guard !typed.isEmpty else { return nil }
      guard let choice = Int(PersianText.asciiDigits(typed)), (1...found.count).contains(choice) else {
        throw UsageError("type \(choices), or nothing for a new event")
      }
      return found[choice - 1].number
    }
  }
}
