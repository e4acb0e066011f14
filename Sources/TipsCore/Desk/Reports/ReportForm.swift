import TipsCalendar
import TipsDomain
import TipsHTML
import TipsHTTP
import TipsStore
import TipsText
import TipsWords

/// What is done about one report, each by a form of its page.
enum ReportForm: String, CaseIterable, Sendable {
  case correct, redact, note, stage, outcome, protect, release
  case stageUndo = "stage-undo"
  case outcomeUndo = "outcome-undo"
  case followUp = "follow-up"
  case followUpUndo = "follow-up-undo"
  case message, seen, take
  case putBack = "put-back"

  /// What is said when it is done.
  var done: Message {
    switch self {
    case .correct: ReportDeskWords.corrected
    case .redact: ReportDeskWords.redacted
    case .note: ReportDeskWords.noted
    case .stage, .outcome: ReportDeskWords.marked
    case .protect: ReportDeskWords.protected
    case .release: ReportDeskWords.released
    case .stageUndo, .outcomeUndo, .followUpUndo: ReportDeskWords.tookBack
    case .followUp: FollowUpDeskWords.recorded
    case .message: WebReportWords.asked
    case .seen: WebReportWords.markedSeen
    case .take: WebReportWords.tookReport
    case .putBack: WebReportWords.putReportBack
    }
  }

  /// What a form was filled with, and by whom.
  struct Filled: Sendable {
    let fields: FormFields
    let operatorName: String
    let now: Instant
    let scope: ReportScope

    /// A time as typed; nil for now.
    func time(_ name: String, in store: Store) throws -> Instant? {
      try fields.text(name).map { try TimeExpression.parse($0, now: now, zone: store.zone) }
    }
  }

  /// Does what the form asks for and shows the report; where that can't be, the form comes back as it was filled.
  func perform(
    _ visit: Visit, alone: Bool = false, _ work: @escaping @Sendable (Store, ReportRecord, Filled) throws -> Void
  ) async throws -> WebResponse {
    let (typed, placeID) = (visit.parameter("number"), visit.user?.placeID)
    let (fields, name, now) = (visit.request.form, visit.operatorName, visit.now)
    do {
      let number = try await visit.write(alone: alone) { store in
        let scope = try ReportScope(placeID, in: store)
        let report = try scope.report(typed: typed, in: store)
        try work(store, report, Filled(fields: fields, operatorName: name, now: now, scope: scope))
        return report.number
      }
      return .seeOther(Self.link(number, done: self))
    } catch let error as any UserFacingError {
      return try await ReportDetailPage.respond(visit, refused: Refused(form: self, error: error, typed: fields))
    }
  }

  static func link(_ number: ReportNumber, done: ReportForm? = nil) -> Link {
    Link(["reports", number.description], query: [("done", done?.rawValue)])
  }

  /// Why a form comes back.
  struct Refused {
    let form: ReportForm
    let error: any UserFacingError
    let typed: FormFields

    var status: Int {
      switch error.category {
      case .busy, .unavailable, .notPermitted: ErrorPage.status(error.category)
      default: 422
      }
    }
  }
}
