import TipsCalendar
import TipsHTML
import TipsHTTP
import TipsReading
import TipsRecognition
import TipsStore
import TipsText
import TipsWords

/// A round, in the order of the secretary's month: what is missing, the list, what to look at, approval, issue, names,
/// ceremony.
enum RoundPage {
  static func show(_ visit: Visit) async throws -> WebResponse {
    try await RecognitionPeriod.answer(visit) { period in
      try await page(visit, period, status: 200, problem: nil)
    }
  }

  /// The page with what a form was filled with, and why it was refused.
  static func refuse(
    _ visit: Visit, _ period: Period, _ step: RoundStep, _ error: any UserFacingError
  ) async throws -> WebResponse {
    let problem = RoundProblem(step: step, message: RoundRefusal.message(error), form: visit.request.form)
    return try await page(visit, period, status: ErrorPage.status(error.category), problem: problem)
  }

  private static func page(
    _ visit: Visit, _ period: Period, status: Int, problem: RoundProblem?
  ) async throws -> WebResponse {
    let now = visit.now
    let view = try await visit.read { try RoundView(period, $0, now: now) }
    let title = visit(RecognitionDeskWords.round(period.label))
    let steps = view.isIssued ? RoundStep.ofIssued : RoundStep.ofDraft
    return WebResponse(
      status: status,
      page: Layout(visit, title: title, at: .recognition, isWide: true).page {
        div(.class("round")) {
          heading(visit, view)
          if let done = RoundDone.message(visit, period.label) {
            p(.class("card done"), .role("status")) { RecognitionPeriod.text(visit, done, with: period.label) }
          }
          if let problem, !steps.contains(problem.step) {
            p(.class("card error"), .role("alert")) { visit(problem.message) }
          }
          nav(.class("steps no-print"), .label(visit(RecognitionDeskWords.steps))) {
            ol {
              for step in steps {
                li { a(.href(RecognitionPeriod.link(period.label, at: step.rawValue))) { visit(step.title) } }
              }
            }
          }
          for step in steps { section(step, visit, view, problem) }
        }
      })
  }

  private static func heading(_ visit: Visit, _ view: RoundView) -> HTML {
    let round = view.round
    return HTML {
      h1 {
        visit(RecognitionDeskWords.roundTitle)
        " "
        bdi(.leftToRight) { visit.digits(round.label) }
        " "
        span(.class("state " + round.state.rawValue)) { visit(round.state.words) }
      }
      dl(.class("facts")) {
        fact(visit(RecognitionDeskWords.span)) { visit(view.period.spanWords) }
        fact(visit(FieldName.policy.label)) { visit.number(round.policyVersion) }
        fact(visit(FieldName.seats.label)) { visit.number(round.seats) }
        fact(visit(FieldName.candidates.label)) { visit.number(round.candidates) }
        fact(visit(FieldName.asOf.label)) { visit.moment(round.asOf) }
        if let drafter = round.draftedBy { fact(visit(FieldName.draftedBy.label)) { bdi { drafter } } }
        if let approver = round.approvedBy { fact(visit(FieldName.approvedBy.label)) { bdi { approver } } }
      }
      if view.isIssued { p(.class("soft")) { visit(RecognitionDeskWords.neverChanges) } }
    }
  }

  private static func fact(_ name: String, @HTMLBuilder _ value: () -> HTML) -> HTML {
    div {
      dt { name }
      dd { value() }
    }
  }

  private static func section(
    _ step: RoundStep, _ visit: Visit, _ view: RoundView, _ problem: RoundProblem?
  ) -> HTML {
    TipsHTML.section(.class("card step"), .id(step.rawValue)) {
      h2 { visit(step.title) }
      p(.class("soft who")) { visit(step.who) }
      if let problem, problem.step == step {
        p(.class("error"), .role("alert")) { RecognitionPeriod.text(visit, problem.message, with: view.label) }
      }
      content(of: step, visit, view, problem?.step == step ? problem : nil)
    }
  }

  private static func content(
    of step: RoundStep, _ visit: Visit, _ view: RoundView, _ problem: RoundProblem?
  ) -> HTML {
    switch step {
    case .missing: MissingStep(visit: visit, view: view).show
    case .list: RoundList(visit: visit, view: view).show
    case .signs: SignsStep(visit: visit, view: view).show
    case .whatIf: WhatIfStep(visit: visit, view: view).show
    case .approval: ApprovalStep(visit: visit, view: view).show
    case .issue: IssueStep(visit: visit, view: view, problem: problem).show
    case .names: NamesStep(visit: visit, view: view).show
    case .ceremony: CeremonyStep(visit: visit, view: view, problem: problem).show
    case .withdrawal: WithdrawalStep(visit: visit, view: view, problem: problem).show
    }
  }
}

extension RoundStep {
  /// Those of a list that is not issued yet.
  static let ofDraft: [RoundStep] = [.missing, .list, .signs, .whatIf, .approval, .issue]
  /// Those of an issued one.
  static let ofIssued: [RoundStep] = [.list, .signs, .names, .ceremony, .withdrawal]
}

/// Why a form of the page was refused, and what it was filled with.
struct RoundProblem: Sendable {
  let step: RoundStep
  let message: Message
  let form: FormFields
}
