import TestSupport
import Testing

@testable import TipsCalendar
@testable import TipsDomain
@testable import TipsPrinting
@testable import TipsText

@Suite("The page of figures")
struct ReportPageTests {
  private func page(_ language: Language = .en) -> ReportPage {
    ReportPage(language: language, title: "Mehr 1404", span: "SPAN", asOf: "TIME", reports: 1_200)
  }

  private func members(_ value: PageValue) -> [String: PageValue] {
    if case .object(let members) = value { members } else { [:] }
  }

  @Test func partsThatAreMissingAreLeftOut() {
    let data = members(page().data)
    for part in ["days", "shares", "categories", "times", "places", "feedback", "results", "span_then"] {
      #expect(data[part] == .flag(false), "\(part)")
    }
  }

  @Test func everyPartSaysItsSpanItsBaseAndItsTime() {
    var page = page()
    page.days = (LocalDay(number: 20_168), .solarHijri, [1, 2, 3])
    page.shares = [ReportPage.Share("a", part: 1, base: 2), ReportPage.Share("b", part: 1, base: 3)]
    page.categories = [ReportPage.Compared("x", 4)]
    page.times = [ReportPage.Waiting("x", median: 1, ninetieth: 2, base: 3)]
    page.feedback = [ReportPage.Compared("x", 4)]
    page.places = [ReportPage.PlaceRow(ReportPage.Compared("x", 4))]
    page.results = [ReportPage.Result("x", quantity: "1", unit: "kg")]
    let data = members(page.data)
    let expected = [
      "days": "SPAN · base: 1,200 reports · as of TIME", "shares": "SPAN · base: 5 tips · as of TIME",
      "categories": "SPAN · base: 1,200 reports · as of TIME", "times": "SPAN · base: x 3 · as of TIME",
      "feedback": "SPAN · base: 4 contacts · as of TIME", "places": "SPAN · base: 1,200 reports · as of TIME",
      "results": "SPAN · as of TIME",
    ]
    for (part, caption) in expected {
      #expect(members(data[part] ?? .flag(false))["caption"] == .text(caption), "\(part)")
    }
  }

  @Test func manyCategoriesBecomeTenAndTheRest() throws {
    var page = page()
    page.categories = (1...30).map { ReportPage.Compared("c\($0)", 100 - $0) }
    guard case .list(let charts)? = members(members(page.data)["categories"] ?? .flag(false))["charts"],
      case .text(let chart)? = members(charts[0])["svg"]
    else { throw Missing() }
    #expect(chart.contains("c10: 90;") && !chart.contains("c11"))
    #expect(chart.contains("All others: 1,590"))
  }

  @Test func theTextsOfTheDataAreSafe() {
    var page = page()
    page.notes = ["a\u{202E}b\u{0007}\"\\"]
    #expect(page.data.json.contains("{\"note\":\"a⟦U+202E⟧b⟦U+0007⟧\\\"\\\\\"}"))
  }

  @Test func aRealPeriodFillsThePage() throws {
    let store = try TemporaryStore()
    try store.log()
    try store.mark(try store.log(), .operation)
    let period = try store.period("1404-07")
    let figures = try store.store.figures.figures(of: period, now: TemporaryStore.now)
    let page = ReportPage(figures, then: figures, zone: store.store.zone, language: .en)
    #expect(page.title == "Mehr 1404")
    #expect(page.span.replacing("\u{00A0}", with: " ") == "1 Mehr to 30 Mehr 1404")
    #expect(page.asOf.replacing("\u{00A0}", with: " ") == "12 Mehr 1404, 09:00")
    #expect(page.cards.map(\.value) == ["2", "1", "2", "1"])
    #expect(page.cards[0].change == "unchanged")
    #expect(page.cards[1].base?.replacing("\u{00A0}", with: " ") == "50 % of 2 tips")
  }

  @Test func everyPartComesFromTheFigures() throws {
    let store = try TemporaryStore()
    try store.log { $0.place = "golsar" }
    try store.mark(try store.log { $0.place = "lahijan" }, .operation)
    try store.log { $0.place = "lahijan" }
    try store.log {
      $0.kind = "appreciation"
      $0.line = "197"
      $0.category = "other"
    }
    let figures = try store.store.figures.figures(
      of: try store.period("1404-06..1404-07"), now: TemporaryStore.now)
    let page = ReportPage(figures, then: figures, zone: store.store.zone, language: .fa)
    #expect(page.days?.reports.count == 43 && page.days?.reports.last == 4)
    #expect(page.shares?.map(\.label) == ["شهریور", "مهر"])
    #expect(page.shares?.map(\.part) == [0, 1] && page.shares?.map(\.base) == [0, 3])
    #expect(page.categories?.map(\.now) == [3, 1] && page.categories?.map(\.then) == [3, 1])
    #expect(page.categories?.first?.label == "سرقت موتورسیکلت")
    #expect(page.places?.map(\.reports.label) == ["لاهیجان", "رشت", "بدون محل"])
    #expect(page.places?.map(\.reports.now) == [2, 1, 1])
    #expect(page.feedback?.map(\.now) == [1, 0, 0, 0, 0])
  }

  private struct Missing: Error {}
}
