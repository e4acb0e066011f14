import TipsCore

/// How messages between the station and the reporter are written; `docs/json.md` explains the keys.
extension Note {
  func messageObject(_ zone: StationZone) -> JSONOutput {
    .object([
      "from": .string(origin == .word ? "reporter" : "station"), "text": .string(text),
      "at": .string(zone.iso8601(recordedAt)), "operator": .string(operatorName),
      "seen_at": .text(seenAt.map(zone.iso8601)),
    ])
  }
}

extension Note.Origin {
  /// What `tips show` puts before it.
  var field: FieldName {
    switch self {
    case .station: .note
    case .question: .question
    case .word: .word
    }
  }
}
