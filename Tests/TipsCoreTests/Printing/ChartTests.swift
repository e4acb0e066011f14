import Foundation
import Testing

@testable import TipsCalendar
@testable import TipsPrinting
@testable import TipsText

@Suite("Charts")
struct ChartTests {
  private static let farvardin = LocalDay(number: 20_168)

  private func days(_ reports: [Int], _ language: Language) -> String {
    DayChart(first: Self.farvardin, calendar: .solarHijri, reports: reports).svg(
      language, title: "T", width: 860, style: "wide")
  }

  /// Every drawing, in both languages.
  private func drawings() -> [String] {
    Language.allCases.flatMap { language in
      [
        days([3, 9, 0, 4], language), days((0..<186).map { $0 % 50 }, language), days([], language),
        BarChart(
          name: "b", title: "t", description: "d",
          bars: [
            BarChart.Bar(label: "<b>&\"'", now: 3, then: 4, value: "3"), BarChart.Bar(label: "", now: 0, value: "0"),
          ]
        ).svg(language),
        WaitingChart(
          name: "w", title: "t", rows: [ReportPage.Waiting("x", median: 10, ninetieth: 90, base: 4)]
        ).svg(language),
        SmallBar.svg(0, of: 0, language), SmallBar.svg(7, of: 7, language),
      ]
    }
  }

  @Test func areWellFormed() throws {
    for drawing in drawings() {
      var open: [String] = []
      var rest = drawing[...]
      while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
        let tag = rest[rest.index(after: start)..<end]
        let name = String(tag.drop { $0 == "/" }.prefix { $0.isLetter })
        if tag.hasPrefix("/") {
          try #require(open.popLast() == name, "\(drawing)")
        } else if !tag.hasSuffix("/") {
          open.append(name)
        }
        rest = rest[rest.index(after: end)...]
      }
      #expect(open.isEmpty, "\(drawing)")
    }
  }

  @Test func tellTheirTitleAndContentToWhoeverCannotSeeThem() {
    let chart = days([3, 9, 0, 4], .en)
    #expect(chart.contains("role=\"img\""))
    #expect(chart.contains("aria-labelledby=\"days-wide-title days-wide-desc\""))
    #expect(chart.contains("<title id=\"days-wide-title\">T</title>"))
    let description = chart.split(separator: "<desc id=\"days-wide-desc\">")[1].prefix { $0 != "<" }
    #expect(
      description.replacing("\u{00A0}", with: " ")
        == "1 Farvardin to 4 Farvardin 1404; 16 Reports; 0 – 9; peak 2 Farvardin: 9")
  }

  @Test func oneColumnForEachDayWithReports() {
    let chart = days([3, 9, 0, 4], .en)
    #expect(chart.ranges(of: "<rect class=\"now\"").count == 2)
    #expect(chart.ranges(of: "<rect class=\"peak\"").count == 1)
  }

  @Test func theEarliestOfSeveralPeaksIsMarked() {
    #expect(days([3, 9, 9], .en).contains(">2\u{00A0}Farvardin: 9<"))
  }

  @Test func noDigitsOfTheOtherLanguage() {
    let texts = days([3, 9, 0, 14_000], .fa).split(separator: "<text ").dropFirst().map { text in
      text.split(separator: ">")[1].prefix { $0 != "<" }
    }
    #expect(texts.contains("۱۵٬۰۰۰"))
    #expect(texts.contains("۴\u{00A0}فروردین: ۱۴٬۰۰۰"))
    #expect(texts.allSatisfy { text in !text.utf8.contains { (48...57).contains($0) } })
  }

  @Test func persianPagesRunFromRightToLeft() throws {
    func firstBar(_ language: Language) throws -> Double {
      let bar = try #require(days([5, 9], language).split(separator: "<rect class=\"now\" ").dropFirst().first)
      return try #require(Double(bar.split(separator: "x=\"")[0].prefix { $0 != "\"" }))
    }
    #expect(try firstBar(.en) < 430)
    #expect(try firstBar(.fa) > 430)
    #expect(days([5], .fa).contains("direction=\"rtl\""))
  }

  @Test func longSpansBecomeOneShape() {
    let chart = days((0..<186).map { $0 % 50 + 1 }, .en)
    #expect(!chart.contains("<rect class=\"now\""))
    #expect(chart.ranges(of: "<path class=\"area\"").count == 1)
    #expect(chart.contains(">Farvardin 1404<") && chart.contains(">Ordibehesht<"))
  }

  @Test func namesAreEscaped() {
    let chart = BarChart(
      name: "b", title: "<t>", description: "d\u{202E}", bars: [BarChart.Bar(label: "<b>&\"'", now: 1, value: "1")]
    ).svg(.en)
    #expect(chart.contains("&lt;b&gt;&amp;&quot;&#39;"))
    #expect(chart.contains("<title id=\"b-title\">&lt;t&gt;</title>"))
    #expect(chart.contains("d⟦U+202E⟧") && !chart.contains("\u{202E}"))
  }

  @Test func whatIsComparedIsHatched() {
    let chart = BarChart(
      name: "b", title: "t", description: "d", bars: [BarChart.Bar(label: "x", now: 2, then: 4, value: "2")]
    ).svg(.en)
    #expect(chart.contains("<rect class=\"then\" fill=\"url(#b-hatch)\" x=\"0\" y=\"31\" width=\"400\""))
    #expect(chart.contains("<rect class=\"now\" x=\"0\" y=\"19\" width=\"200\""))
    #expect(chart.contains("<pattern id=\"b-hatch\""))
  }

  @Test(arguments: [0, 1, 3, 7, 10, 99, 101, 4_999, 15_020, 1_700_000, 9_999_999])
  func scalesHoldTheLargestInFewRoundSteps(_ largest: Int) {
    let scale = ChartScale(largest: largest)
    #expect(scale.ticks.first == 0)
    #expect(scale.top >= largest && scale.top < max(2, largest) * 2)
    #expect((2...6).contains(scale.ticks.count))
  }
}
