import TipsDomain
import TipsHTML
import TipsHTTP
import TipsReading
import TipsRecognition
import TipsText
import TipsWords

/// Everything that a person should look at in a list, with the reports to read.
enum SignsPage {
  static func show(_ visit: Visit) async throws -> WebResponse {
    try await RecognitionPeriod.answer(visit, rest: ["signs"]) { period in
      let now = visit.now
      let review = try await visit.read { try $0.rounds.review(period, now: now) }
      let round = review.round
      let base = ReviewWords.base(
        round.label, state: round.state.words, people: round.honorees.count, incidents: review.incidents,
        compared: review.compared)
      return WebResponse(
        page: Layout(visit, title: visit(RecognitionDeskWords.signsOf(period.label)), at: .recognition).page {
          h1 { RecognitionPeriod.text(visit, RecognitionDeskWords.signsOf(period.label), with: period.label) }
          p { a(.href(RecognitionPeriod.link(period.label, at: "signs"))) { visit(RecognitionDeskWords.backToRound) } }
          if review.signs.isEmpty {
            p(.class("card")) { visit(ReviewWords.nothing(in: base)) }
          } else {
            p {
              visit(ReviewWords.heading(base, span: period.spanWords, asOf: visit.desk.zone.solarHijri(round.asOf)))
            }
            p { visit(review.signs.counts) }
            for sign in review.signs { card(visit, sign, period.label) }
          }
          p(.class("soft")) { visit(ReviewWords.noProof) }
        })
    }
  }

  private static func card(_ visit: Visit, _ sign: ReviewSign, _ label: String) -> HTML {
    section(.class("card")) {
      h2 { visit(sign.kind.words) }
      p { visit(sign.sentence(visit.desk.zone)) }
      if !sign.reporters.isEmpty {
        h3 { visit(RecognitionDeskWords.people) }
        ul(.class("names")) {
          for reporter in sign.reporters {
            li {
              a(.href(Link(["recognition", label, Reporter.pseudonym(reporter)]))) {
                bdi(.leftToRight) { Reporter.pseudonym(reporter) }
              }
            }
          }
        }
      }
      if !sign.reports.isEmpty {
        h3 { visit(FieldName.reports.label) }
        ul(.class("names")) {
          for report in sign.reports {
            li { a(.href(ReportAddress.link(report.description))) { bdi { visit.digits(report.description) } } }
          }
        }
      }
    }
  }
}
