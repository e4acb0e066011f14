import TipsCalendar
import TipsDomain
import TipsStore
import TipsText
import TipsWords

/// The entries of a trail that may stand for the same change.
private struct TrailPlace: Hashable {
  let at: Instant
  let key: String
}

extension Store {
  /// What happened to a report, in the order in which it was recorded.
  package func history(of report: ReportRecord) throws -> [HistoryEntry] {
    let received = HistoryEntry(
      at: report.receivedAt, recordedAt: report.recordedAt, operatorName: report.operatorName, event: .received,
      what: HistoryWords.received)
    var changes: [HistoryEntry] = []
    for event in try stages.events(of: report.number) {
      changes.append(
        HistoryEntry(
          at: event.at, recordedAt: event.recordedAt, operatorName: event.operatorName, event: .stage(event.stage),
          what: Word(event.stage).message, trailKey: "stage " + event.stage.rawValue))
    }
    for event in try outcomes.events(of: report.number) { changes.append(try entry(event)) }
    changes += try corrections.corrections(of: report.number).map(entry)
    for note in try notes.notes(on: report.number) {
      changes.append(entry(note))
    }
    for event in try taking.events(of: report.number) {
      changes.append(
        HistoryEntry(
          at: event.recordedAt, recordedAt: event.recordedAt, operatorName: event.operatorName,
          event: .taking(isTaken: event.isTaken), what: HistoryWords.taking(event.isTaken),
          trailKey: event.isTaken ? "take_report" : "put_back_report"))
    }
    for answer in try followups.answers(on: report.number) {
      let word = FollowupAnswer(isSatisfied: answer.isSatisfied)
      changes.append(
        HistoryEntry(
          at: answer.at, recordedAt: answer.at, operatorName: answer.operatorName,
          event: .followup(word, isTakenBack: false),
          what: HistoryWords.caller(Word(word).message, isTakenBack: false), note: answer.note, trailKey: "follow_up"))
      guard let back = answer.takenBack else { continue }
      changes.append(
        HistoryEntry(
          at: back.at, recordedAt: back.at, operatorName: back.operatorName, event: .followup(word, isTakenBack: true),
          what: HistoryWords.caller(Word(word).message, isTakenBack: true), trailKey: "undo_follow_up"))
    }
    return [received] + (try inOrderOfRecording(changes, of: report.number))
  }

  /// By the second of recording; within one in the order of the audit trail, and stages first where it says nothing.
  private func inOrderOfRecording(_ changes: [HistoryEntry], of number: ReportNumber) throws -> [HistoryEntry] {
    var places = changes.map { _ in Int64.max }
    if Set(changes.map(\.recordedAt)).count < changes.count {
      let trail = try auditTrail.entries(about: number, limit: 100_000).reversed()
      var waiting = Dictionary(grouping: trail) { entry in
        TrailPlace(at: entry.at, key: entry.action + (entry.action == "stage" ? " " + entry.detail : ""))
      }
      for (index, change) in changes.enumerated() {
        guard let key = change.trailKey else { continue }
        let place = TrailPlace(at: change.recordedAt, key: key)
        guard let next = waiting[place]?.first else { continue }
        waiting[place]?.removeFirst()
        places[index] = next.sequence
      }
    }
    return changes.indices
      .sorted { (changes[$0].recordedAt, places[$0], $0) < (changes[$1].recordedAt, places[$1], $1) }
      .map { changes[$0] }
  }

  private func entry(_ note: Note) -> HistoryEntry {
    let (event, what, key): (HistoryEntry.Event, Message, String) =
      switch note.origin {
      case .station: (.note, HistoryWords.note, "add_note")
      case .question: (.message(.question), HistoryWords.question, "ask_reporter")
      case .word: (.message(.word), HistoryWords.word, "add_word")
      }
    return HistoryEntry(
      at: note.recordedAt, recordedAt: note.recordedAt, operatorName: note.operatorName, event: event, what: what,
      note: note.text, trailKey: key)
  }

  private func entry(_ correction: Correction) throws -> HistoryEntry {
    let changes = try ChangeWords.all(of: correction, CorrectionWords(self))
    return HistoryEntry(
      at: correction.recordedAt, recordedAt: correction.recordedAt, operatorName: correction.operatorName,
      event: .correction(correction, changes), what: HistoryWords.corrected(changes.map(\.line)),
      note: correction.reason,
      trailKey: correction.changes.contains { $0.field == .redaction } ? "redact_report" : "correct_report")
  }

  private func entry(_ event: OutcomeEvent) throws -> HistoryEntry {
    let operation = try event.operationID.flatMap(operations.operation(id:))
    let change = MarkWords.change(from: Word(event.from).message, to: Word(event.to).message)
    let marked = [
      HistoryWords.outcome(change, isTakenBack: event.isTakenBack),
      operation.map { HistoryWords.operation($0.reference, mergedInto: $0.mergedInto) },
    ].compactMap(\.self).joined()
    let what = [marked, event.duplicateOf.map { ReportWords.duplicate(of: $0.description) }]
      .compactMap(\.self).joined(en: " ", fa: "، ")
    return HistoryEntry(
      at: event.isTakenBack ? event.recordedAt : event.at ?? event.recordedAt, recordedAt: event.recordedAt,
      operatorName: event.operatorName, event: .outcome(event, operation), what: what, note: event.note,
      trailKey: event.isTakenBack ? "undo_outcome" : "outcome")
  }
}
