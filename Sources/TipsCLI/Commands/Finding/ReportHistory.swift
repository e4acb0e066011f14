import TipsCore

/// One thing that happened to a report.
struct HistoryEntry {
  let at: Instant
  let recordedAt: Instant
  let operatorName: String?
  /// What happened, for people.
  let what: Message
  /// A remark, which may be Persian and therefore stands last.
  var note: String?
  let json: [String: JSONOutput]
  /// What the entry of the audit trail about it is called; nil for the receipt, which comes first in any case.
  var trailKey: String?

  /// A line for people; the time of recording is named where it is another minute.
  func line(_ zone: StationZone) -> String {
    let late = recordedAt.epochSeconds / 60 != at.epochSeconds / 60
    let parts = [
      what, operatorName.map(HistoryWords.by), late ? HistoryWords.recorded(at: zone.solarHijri(recordedAt)) : nil,
    ]
    return zone.solarHijri(at) + " " + parts.compactMap(\.self).joined(en: "", fa: "").spoken + remark
  }

  /// A line for programs.
  func programLine(_ zone: StationZone) -> String {
    zone.iso8601(at) + " " + what.en + (operatorName.map { HistoryWords.by($0).en } ?? "") + remark
  }

  /// On the entry's own line: a remark of several lines could pass for entries of its own.
  private var remark: String { note.map { ": " + SafeText.line($0) } ?? "" }

  func object(_ zone: StationZone) -> JSONOutput {
    var members = json
    members["at"] = .string(zone.iso8601(at))
    members["recorded_at"] = .string(zone.iso8601(recordedAt))
    members["operator"] = .text(operatorName)
    return .object(members)
  }
}

/// The entries of a trail that may stand for the same change.
private struct TrailPlace: Hashable {
  let at: Instant
  let key: String
}

extension Store {
  /// What happened to a report, in the order in which it was recorded.
  func history(of report: ReportRecord) throws -> [HistoryEntry] {
    var entries = [
      HistoryEntry(
        at: report.receivedAt, recordedAt: report.recordedAt, operatorName: report.operatorName,
        what: HistoryWords.received, json: ["event": .string("received")])
    ]
    var changes: [HistoryEntry] = []
    for event in try stages.events(of: report.number) {
      changes.append(
        HistoryEntry(
          at: event.at, recordedAt: event.recordedAt, operatorName: event.operatorName,
          what: Word(event.stage).message,
          json: ["event": .string("stage"), "stage": .string(event.stage.rawValue)],
          trailKey: "stage " + event.stage.rawValue))
    }
    for event in try outcomes.events(of: report.number) { changes.append(try entry(event)) }
    changes += try corrections.corrections(of: report.number).map(entry)
    for note in try notes.notes(on: report.number) {
      changes.append(
        HistoryEntry(
          at: note.recordedAt, recordedAt: note.recordedAt, operatorName: note.operatorName, what: HistoryWords.note,
          note: note.text, json: ["event": .string("note"), "text": .string(note.text)], trailKey: "add_note"))
    }
    for answer in try followups.answers(on: report.number) {
      let word = Word(FollowupAnswer(isSatisfied: answer.isSatisfied))
      changes.append(
        HistoryEntry(
          at: answer.at, recordedAt: answer.at, operatorName: answer.operatorName,
          what: HistoryWords.caller(word.message, isTakenBack: false), note: answer.note,
          json: ["event": .string("followup"), "answer": .string(word.code), "note": .text(answer.note)],
          trailKey: "follow_up"))
      guard let back = answer.takenBack else { continue }
      changes.append(
        HistoryEntry(
          at: back.at, recordedAt: back.at, operatorName: back.operatorName,
          what: HistoryWords.caller(word.message, isTakenBack: true),
          json: ["event": .string("followup_undone"), "answer": .string(word.code)], trailKey: "undo_follow_up"))
    }
    entries += try inOrderOfRecording(changes, of: report.number)
    return entries
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

  private func entry(_ correction: Correction) throws -> HistoryEntry {
    let changes = try ChangeWords.all(of: correction, CorrectionWords(self))
    return HistoryEntry(
      at: correction.recordedAt, recordedAt: correction.recordedAt, operatorName: correction.operatorName,
      what: HistoryWords.corrected(changes.map(\.line)), note: correction.reason,
      json: [
        "event": .string("correction"), "changes": .array(changes.map(\.json)), "reason": .text(correction.reason),
      ],
      trailKey: correction.changes.contains { $0.field == .redaction } ? "redact_report" : "correct_report")
  }

  private func entry(_ event: OutcomeEvent) throws -> HistoryEntry {
    let operation = try event.operationID.flatMap(operations.operation(id:))
    let reference = operation?.reference
    let isUndo = event.undoes != nil || event.to == .pending
    let change = MarkWords.change(from: Word(event.from).message, to: Word(event.to).message)
    let marked = [
      HistoryWords.outcome(change, isTakenBack: isUndo),
      operation.map { HistoryWords.operation($0.reference, mergedInto: $0.mergedInto) },
    ].compactMap(\.self).joined()
    let what = [marked, event.duplicateOf.map { ReportWords.duplicate(of: $0.description) }]
      .compactMap(\.self).joined(en: " ", fa: "، ")
    return HistoryEntry(
      at: isUndo ? event.recordedAt : event.at ?? event.recordedAt, recordedAt: event.recordedAt,
      operatorName: event.operatorName, what: what, note: event.note,
      json: [
        "event": .string(isUndo ? "outcome_undone" : "outcome"), "from": .string(event.from.code),
        "to": .string(event.to.code), "note": .text(event.note), "operation": .text(reference),
        "duplicate_of": .text(event.duplicateOf?.description),
      ],
      trailKey: isUndo ? "undo_outcome" : "outcome")
  }
}
