import Foundation
import TestSupport
import Testing
import TipsCalendar
import TipsDemo
import TipsDomain
import TipsPrinting
import TipsStatistics
import TipsText

@testable import TipsDesk
@testable import TipsStore

/// A desk with made-up reports of two months.
@Suite(.fewDesks)
struct FiguresPageTests {
  private let test: TestDesk
  private var store: Store { test.temporary.store }

  init() throws {
    let temporary = try TemporaryStore()
    _ = try DemoFill(store: temporary.store).fill(
      reports: 900, seed: 7, end: TemporaryStore.now, days: 60, now: TemporaryStore.now)
    test = try TestDesk(temporary)
  }

  // MARK: The same as the store's

  @Test(arguments: [
    ("1404-07", [:]), ("1404-06", [:]), ("1404-W24", [:]), ("1404-06-11", [:]), ("1404-05..1404-06", [:]),
    ("1404-06", ["kind": "tip"]), ("1404-06", ["line": "110"]), ("1404-06", ["category": "theft"]),
    ("1404-06", ["place": "rasht"]), ("1404-06", ["disposition": "pending"]),
  ])
  func `the page has the store's figures`(period: String, filters: [String: String]) async throws {
    let visitor = try await test.visitor(.supervisor, language: .en)
    let page = await visitor.get("/figures?period=\(period)" + filters.map { "&\($0)=\($1)" }.joined()).text
    var filter = FigureFilter()
    filter.line = filters["line"]
    filter.category = filters["category"]
    filter.place = filters["place"]
    filter.kind = try filters["kind"].map { try ReportKind(typed: $0) }
    filter.disposition = try filters["disposition"].map { try Disposition(typed: $0) }
    let figures = try store.figures.figures(
      of: ComparedSpan(try test.temporary.period(period)), filter: filter, now: TemporaryStore.now)
    for figure in figures.list() {
      guard case .count(let count)? = figure.now.value else { continue }
      #expect(Self.value("data-figure=\"\(figure.code)\"", in: page) == Self.grouped(count), "\(figure.code)")
    }
  }

  @Test(arguments: BreakdownDimension.allCases)
  func `every table is there`(dimension: BreakdownDimension) async throws {
    let visitor = try await test.visitor(.officer, language: .en)
    let page = await visitor.get("/figures?period=1404-06&by=\(dimension.rawValue)&compare=previous").text
    let period = try test.temporary.period("1404-06")
    let previous = try #require(period.previous)
    let figures = try store.figures.figures(of: period, now: TemporaryStore.now)
    let breakdown = figures.breakdown(
      by: dimension, then: try store.figures.figures(of: previous, now: TemporaryStore.now))
    #expect(page.components(separatedBy: "data-key=").count - 1 == breakdown.rows.count + 1)
    for row in breakdown.rows {
      #expect(
        Self.value("data-key=\"\(row.key ?? "")\"", in: page) == Self.grouped(row.measures.reports), "\(row.key ?? "–")"
      )
    }
  }

  @Test
  func `a period can be chosen by year and part`() async throws {
    let visitor = try await test.visitor(.supervisor, language: .en)
    let chosen = await visitor.get("/figures?year=1404&part=06&period=").text
    let typed = await visitor.get("/figures?period=%DB%B1%DB%B4%DB%B0%DB%B4-%DB%B0%DB%B6").text
    #expect(Self.value("data-figure=\"reports\"", in: chosen) == Self.value("data-figure=\"reports\"", in: typed))
    #expect(chosen.contains("<option value=\"06\" selected>"))
  }

  // MARK: Forms and languages

  @Test(arguments: [
    "period=nonsense", "period=1404-06&compare=nonsense", "period=1404-06&top=0&by=place", "period=1404-06&target=1,2",
    "period=1404-06&place=nowhere", "period=1404-06&publish=yes&compare=1404-06", "period=1404-06&kind=nonsense",
  ])
  func `what can't be is said beside the form`(query: String) async throws {
    let answer = await (try await test.visitor(.supervisor)).get("/figures?" + query)
    #expect(answer.status == 422)
    #expect(answer.text.contains("role=\"alert\""))
    #expect(answer.text.contains("<form method=\"get\" action=\"/figures\""))
  }

  @Test(arguments: [Language.fa, .en])
  func `figures say their span, base and time`(language: Language) async throws {
    let visitor = try await test.visitor(.supervisor, language: language)
    let page = await visitor.get("/figures?period=1404-06").text
    #expect(page.contains(language == .fa ? "۱۴۰۴/۰۶/۰۱" : "1404-06-01"))
    #expect(page.contains(language == .fa ? "برگرفته در ۱۴۰۴/۰۷/۱۲" : "as of 1404-07-12"))
    #expect(page.contains(language == .fa ? "از " : " of "))
  }

  // MARK: Drawings

  @Test(arguments: ["", "&by=category", "&by=hour", "&by=day", "&compare=previous", "&by=county&publish=yes"])
  func `drawings have texts and no style`(query: String) async throws {
    let page = await (try await test.visitor(.supervisor)).get("/figures?period=1404-06" + query).text
    let drawings = page.components(separatedBy: "<svg").dropFirst()
    #expect(!drawings.isEmpty)
    for drawing in drawings { #expect(drawing.contains("<title ") && drawing.contains("<desc ")) }
    #expect(!page.contains("style="))
    #expect(!page.contains("<style"))
  }

  // MARK: Limits

  @Test
  func `whoever is limited to a place sees its figures alone`() async throws {
    let visitor = try await test.visitor(.officer, name: "limited", place: "rasht", language: .en)
    let page = await visitor.get("/figures?period=1404-06").text
    var filter = FigureFilter()
    filter.place = "rasht"
    let figures = try store.figures.figures(
      of: ComparedSpan(try test.temporary.period("1404-06")), filter: filter, now: TemporaryStore.now)
    #expect(Self.value("data-figure=\"reports\"", in: page) == Self.grouped(figures.reports))
    for address in ["/figures", "/figures/csv", "/figures/press"] {
      #expect(await visitor.get(address + "?period=1404-06&place=lahijan").status == 403)
    }
  }

  // MARK: Reading a page

  /// The first number behind a mark.
  static func value(_ mark: String, in page: String) -> String? {
    guard let row = page.components(separatedBy: mark).dropFirst().first,
      let cell = row.components(separatedBy: "<td class=\"n\">").dropFirst().first
    else { return nil }
    return cell.components(separatedBy: "</td>").first
  }

  static func grouped(_ number: Int) -> String { Language.en.number(number) }
}
