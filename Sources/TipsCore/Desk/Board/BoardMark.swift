import TipsCalendar
import TipsDomain
import TipsHTTP
import TipsStore
import TipsText
import TipsWords

/// What is to be done with the reports that are ticked on the board.
enum BoardMark: Sendable {
  case stage(Stage)
  case outcome(OutcomeMark)
  case note(String)
  /// Makes what came by the web work as any other.
  case take
  /// Takes the last mark back.
  case undo(Undone)

  /// What was marked before.
  enum Undone: Sendable {
    case stage(Stage)
    case outcome
    case take

    /// Reads it as a form or an address says it.
    init?(_ code: String) {
      switch code {
      case "outcome": self = .outcome
      case "take": self = .take
      default:
        guard let stage = Stage(rawValue: code) else { return nil }
        self = .stage(stage)
      }
    }
  }

  /// Reads it from a form.
  ///
  /// - Throws: ``DeskError/field(_:_:)``.
  init(_ form: FormFields) throws {
    switch form["mark"] ?? "" {
    case "outcome":
      guard let code = form["disposition"], let disposition = Disposition(code: code), disposition != .pending else {
        throw DeskError.field("disposition", BoardDeskWords.outcomeWanted)
      }
      var mark = OutcomeMark(disposition)
      mark.note = form.text("note")
      mark.operation = disposition == .operation ? form.text("operation") : nil
      if disposition == .duplicate {
        guard let lead = form.text("duplicate_of") else {
          throw DeskError.field("duplicate_of", BoardDeskWords.leadWanted)
        }
        mark.duplicateOf = try ReportNumber(lead)
      }
      self = .outcome(mark)
    case "note":
      guard let text = form.text("note") else { throw DeskError.field("note", NoteError.empty.message) }
      self = .note(text)
    case "take": self = .take
    case "undo": self = .undo(form["undone"].flatMap(Undone.init) ?? .outcome)
    case let code:
      guard let stage = Stage(rawValue: code) else { throw DeskError.field("mark", BoardDeskWords.markWanted) }
      self = .stage(stage)
    }
  }

  /// What takes it back, as a form says it; nil where nothing does.
  var undo: String? {
    switch self {
    case .stage(let stage): stage.rawValue
    case .outcome: "outcome"
    case .take: "take"
    case .note, .undo: nil
    }
  }

  /// The mark as an address says it.
  var code: String {
    switch self {
    case .stage(let stage): stage.code
    case .outcome(let mark): mark.disposition.code
    case .note: "note"
    case .take: "take"
    case .undo: "undo"
    }
  }

  /// What is told of it.
  var said: Message { Self.said(code) ?? BoardDeskWords.markWanted }

  /// What is told of a mark by its code; nil where there is no such mark.
  static func said(_ code: String) -> Message? {
    switch code {
    case "note": return BoardDeskWords.noteAdded
    case "take": return WebReportWords.taken
    case "undo": return BoardDeskWords.takenBack
    default:
      let label = Stage(rawValue: code)?.label ?? Disposition(code: code)?.label
      return label.map { Message(en: $0.en, fa: $0.fa) }
    }
  }

  /// Makes the mark on one report.
  func make(on number: ReportNumber, in store: Store, operatorName: String, now: Instant) throws {
    switch self {
    case .stage(let stage):
      _ = try store.stages.record(stage, of: number, at: nil, operatorName: operatorName, now: now)
    case .outcome(let mark): _ = try store.outcomes.mark(number, mark, operatorName: operatorName, now: now)
    case .note(let text): try store.notes.add(text, to: number, operatorName: operatorName, now: now)
    case .take: try store.taking.take(number, operatorName: operatorName, now: now)
    case .undo(.stage(let stage)):
      try store.corrections.takeBack(stage, of: number, reason: nil, operatorName: operatorName, now: now)
    case .undo(.take): try store.taking.putBack(number, operatorName: operatorName, now: now)
    case .undo(.outcome): _ = try store.outcomes.undo(number, note: nil, operatorName: operatorName, now: now)
    }
  }
}
