import TipsDomain
import TipsHTML
import TipsHTTP
import TipsStore
import TipsText
import TipsWords

/// Takes back a report that was just recorded by mistake. Nothing is deleted: it is marked as called off, with a note.
enum TakeBack {
  /// How long it may be done, in seconds. The page offers it for ten; a line that was cut meanwhile has the rest.
  static let span: Int64 = 60

  static func submit(_ visit: Visit) async throws -> WebResponse {
    let (limit, name, now) = (PlaceLimit(visit), visit.operatorName, visit.now)
    let number = try ReportNumber(visit.request.form["number"] ?? "")
    let note = RecordDeskWords.takenBackNote[visit.language]
    try await visit.write { store in
      let report = try limit.report(number, in: store)
      guard report.operatorName == name, now.epochSeconds - report.recordedAt.epochSeconds <= span else {
        throw RecordError.tooLateToTakeBack(number)
      }
      // A duplicate stands at its end; that mark goes first.
      if report.disposition == .duplicate {
        _ = try store.outcomes.undo(number, note: note, operatorName: name, now: now)
      }
      var mark = OutcomeMark(.cancelled)
      mark.note = note
      _ = try store.outcomes.mark(number, mark, operatorName: name, now: now)
    }
    let said = RecordDeskWords.wasTakenBack(number.description)
    guard visit.request.wantsFragment else {
      return .seeOther(Link("record", query: [("taken_back", number.description)]))
    }
    return WebResponse(json: [("said", .text(visit(said)))])
  }
}
