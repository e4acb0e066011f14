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
    let rows = found.enumerated().map { index, report in
      let row = SimilarRow(report: report, zone: store.zone, now: now)
      return ["\(index + 1)", "\(report.number)", row.age, report.disposition.code, SafeText.line(report.text)]
    }
    let columns = AlignedColumns(
      measuring: rows, isNumeric: [true, true, false, false, false], edge: Console.width)
    for row in rows { Console.note(columns.line(row)) }
    draft.duplicateOf = try Prompt.ask("duplicate of 1 to \(found.count) [of none]") { typed in
      guard !typed.isEmpty else { return nil }
      guard let choice = Int(PersianText.asciiDigits(typed)), (1...found.count).contains(choice) else {
        throw UsageError("type 1 to \(found.count), or nothing for an event of its own")
      }
      return found[choice - 1].number
    }
  }
}
