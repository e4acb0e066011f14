import TipsCore

/// How the history of a report is written: on lines, and as objects; `docs/json.md` explains the keys.
extension HistoryEntry {
  /// A line for people; the time of recording is named where it is another minute.
  func line(_ zone: StationZone) -> String {
    let parts = [
      what, operatorName.map(HistoryWords.by), isLate ? HistoryWords.recorded(at: zone.solarHijri(recordedAt)) : nil,
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
    var members = members
    members["at"] = .string(zone.iso8601(at))
    members["recorded_at"] = .string(zone.iso8601(recordedAt))
    members["operator"] = .text(operatorName)
    return .object(members)
  }

  private var members: [String: JSONOutput] {
    switch event {
    case .received: ["event": .string("received")]
    case .stage(let stage): ["event": .string("stage"), "stage": .string(stage.rawValue)]
    case .outcome(let mark, let operation):
      [
        "event": .string(mark.isTakenBack ? "outcome_undone" : "outcome"), "from": .string(mark.from.code),
        "to": .string(mark.to.code), "note": .text(note), "operation": .text(operation?.reference),
        "duplicate_of": .text(mark.duplicateOf?.description),
      ]
    case .correction(_, let changes):
      ["event": .string("correction"), "changes": .array(changes.map(\.json)), "reason": .text(note)]
    case .note: ["event": .string("note"), "text": .text(note)]
    case .message(let origin): ["event": .string(origin == .word ? "word" : "question"), "text": .text(note)]
    case .taking(let isTaken): ["event": .string(isTaken ? "taken" : "put_back")]
    case .followup(let answer, isTakenBack: false):
      ["event": .string("followup"), "answer": .string(answer.code), "note": .text(note)]
    case .followup(let answer, isTakenBack: true):
      ["event": .string("followup_undone"), "answer": .string(answer.code)]
    }
  }
}

extension ChangeWords {
  var json: JSONOutput {
    .object(["field": .string(field.rawValue), "before": .text(before), "after": .text(after)])
  }
}
