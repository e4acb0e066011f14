import TipsCalendar
import TipsHTML
import TipsReading
import TipsRecognition
import TipsStatistics
import TipsStore
import TipsText
import TipsWords

/// How the seats of a year fell over counties, beside their reports.
struct SharesSection {
  /// What is shown; nothing where no round of the year is issued.
  struct Figures: Sendable {
    let table: SeatSharesTable?

    init(_ year: Period, _ store: Store, now: Instant) throws {
      let shares = try store.rounds.shares(of: year)
      guard shares.rounds > 0 else {
        table = nil
        return
      }
      let figures = try store.figures.figures(of: year, now: now)
      table = try SeatSharesTable(shares, reports: figures.breakdown(by: .county), store: store)
    }
  }

  let visit: Visit
  let year: Period
  let figures: Figures

  var show: HTML {
    section(.class("card"), .id("shares")) {
      h2 {
        visit(RecognitionDeskWords.shares)
        " "
        bdi(.leftToRight) { visit.digits(year.label) }
      }
      if let table = figures.table {
        p(.class("soft")) {
          visit(
            RoundWords.shares(
              rounds: table.shares.rounds, span: year.spanWords, asOf: visit.desk.zone.solarHijri(visit.now)))
        }
        counties(table)
        p { visit(table.seats) }
        p { visit(table.everListed) }
      } else {
        p { visit(RecognitionDeskWords.noRoundsInYear) }
      }
      if let before = year.previous {
        p {
          a(.href(Link(["recognition"], query: [("year", before.label)], fragment: "shares"))) {
            visit(RecognitionDeskWords.yearBefore(before.label))
          }
        }
      }
    }
  }

  private func counties(_ table: SeatSharesTable) -> HTML {
    div(.class("scroll")) {
      TipsHTML.table {
        thead {
          tr {
            RecognitionPage.heading(visit, .county)
            for name in [FieldName.reports, .share, .led, .seats, .ofSeats, .firstTime, .returning] {
              RecognitionPage.heading(visit, name, isNumber: true)
            }
          }
        }
        tbody {
          for row in table.rows {
            tr {
              th(Attribute("scope", "row")) { visit(row.name) }
              td(.class("n")) { visit.number(row.measures.reports) }
              td(.class("n")) { percent(row.reportsPerMille) }
              td(.class("n")) { visit.number(row.measures.led) }
              td(.class("n")) { visit.number(row.count.seats) }
              td(.class("n")) { row.seatsPerMille.map(percent) ?? "–" }
              td(.class("n")) { visit.number(row.count.first) }
              td(.class("n")) { visit.number(row.count.returning) }
            }
          }
        }
      }
    }
  }

  private func percent(_ perMille: Int) -> String { visit.digits(SeatSharesTable.percent(perMille)) }
}
