import TipsCalendar
import TipsDomain
import TipsHTML
import TipsHTTP
import TipsReading
import TipsRecognition
import TipsText
import TipsWords

/// Why one person is on a list or not: every incident with its points, and the sums of the score.
enum ReasonsPage {
  static func show(_ visit: Visit) async throws -> WebResponse {
    let typed = visit.parameter("pseudonym")
    return try await RecognitionPeriod.answer(visit, rest: [typed]) { period in
      let now = visit.now
      let (reasons, county) = try await visit.read { store in
        let reasons = try store.rounds.reasons(period, reporter: typed, now: now)
        return (reasons, try reasons.county.flatMap { try store.references.place(id: $0)?.label.message })
      }
      let wording = ReasonsWording(reasons, period: period, zone: visit.desk.zone, county: county)
      let name = Reporter.pseudonym(reasons.reporter)
      return WebResponse(
        page: Layout(visit, title: visit(RecognitionDeskWords.reasonsOf(name, period.label)), at: .recognition).page {
          h1 { bdi(.leftToRight) { name } }
          p {
            a(.href(RecognitionPeriod.link(period.label, at: "list"))) { visit(RecognitionDeskWords.backToRound) }
          }
          section(.class("card")) {
            p { strong { RecognitionPeriod.text(visit, wording.heading, with: period.label) } }
            for line in wording.remarks { p { visit(line) } }
          }
          if !reasons.merit.lines.isEmpty {
            incidents(visit, reasons, wording)
            section(.class("card")) {
              h2 { visit(RecognitionDeskWords.howScoreIsMade) }
              for line in wording.sums { sum(visit, line) }
            }
          }
          if visit.maySign, reasons.isIssued, reasons.withdrawal == nil,
            reasons.place ?? reasons.replacementPlace != nil
          {
            p(.class("no-print")) {
              a(
                .href(RecognitionPeriod.link(period.label, query: [("reporter", name)], at: "withdrawal")),
                .class("button")
              ) { visit(RecognitionDeskWords.withdraw) }
            }
          }
        })
    }
  }

  /// A sum; its formula is read from left to right in every language.
  private static func sum(_ visit: Visit, _ line: Message) -> HTML {
    let text = visit(line)
    guard visit.language == .fa, let colon = text.firstRange(of: ": ") else { return p(.class("sum")) { text } }
    return p(.class("sum")) {
      String(text[..<colon.upperBound])
      bdi(.leftToRight) { String(text[colon.upperBound...]) }
    }
  }

  private static func incidents(_ visit: Visit, _ reasons: Reasons, _ wording: ReasonsWording) -> HTML {
    section(.class("card")) {
      h2 { visit(RecognitionDeskWords.countedIncidents) }
      div(.class("scroll")) {
        table {
          thead {
            tr {
              RecognitionPage.heading(visit, .rank, isNumber: true)
              for name in [FieldName.incident, .ownReport, .confirmed, .disposition] {
                RecognitionPage.heading(visit, name)
              }
              for name in [FieldName.credit, .weight, .points] { RecognitionPage.heading(visit, name, isNumber: true) }
              RecognitionPage.heading(visit, .note)
            }
          }
          tbody {
            for (index, line) in reasons.merit.lines.enumerated() {
              row(visit, index + 1, line, wording.note(line, reasons.histories[index]))
            }
          }
        }
      }
    }
  }

  private static func row(_ visit: Visit, _ number: Int, _ line: Merit.Line, _ note: Message) -> HTML {
    let incident = line.incident
    let millionths = { (number: Int) in
      line.isBeyondDayCap ? "–" : visit.digits(FixedPoint.millionths(number))
    }
    return tr {
      td(.class("n")) { visit.number(number) }
      td(.class("keep")) { report(visit, incident.leadID) }
      td(.class("keep")) { report(visit, incident.ownReportID) }
      td(.class("keep")) { visit.moment(incident.confirmedAt) }
      td(.class("keep")) { visit(incident.disposition.label) }
      td(.class("n")) { visit.digits(FixedPoint.thousandths(incident.credit)) }
      td(.class("n")) { millionths(line.weight) }
      td(.class("n")) { millionths(line.points) }
      td { visit(note) }
    }
  }

  private static func report(_ visit: Visit, _ id: Int64) -> HTML {
    let number = ReportNumber(id: id).description
    return a(.href(ReportAddress.link(number))) { bdi(.class("number")) { visit.digits(number) } }
  }
}
