import CentreSupport
import TestSupport
import Testing
import TipsCalendar
import TipsDomain
import TipsStatistics
import TipsText

@testable import TipsStore

extension BothEngines {
  /// What reads a station's store reads a centre's database, and answers the same.
  @Suite struct SameAnswerTests {
    private let both: CopiedStore

    init() throws { both = try CopiedStore.shared.get() }

    private func same(_ read: (Store) throws -> some Any) throws {
      let here = ValueText.text(try read(both.station))
      #expect(ValueText.text(try read(both.centre)) == here)
    }

    private func period(_ text: String) throws -> Period { try both.temporary.period(text) }

    private static let filters: [(String, @Sendable (inout ReportFilter) -> Void)] = [
      ("all", { _ in }), ("line", { $0.line = "110" }), ("kind", { $0.kind = .tip }),
      ("category", { $0.category = "theft" }), ("one category", { $0.category = "theft.motorcycle" }),
      ("place", { $0.place = "rasht" }), ("dispositions", { $0.dispositions = [.pending, .operation] }),
      ("priorities", { $0.priorities = [1, 2] }), ("stage", { $0.stage = .arrived }),
      ("operator", { $0.operatorName = "demo" }), ("open", { $0.isOpen = true }), ("reporter", { $0.reporterID = 5 }),
    ]

    @Test("Lists, by every filter", arguments: filters.map(\.0))
    func lists(name: String) throws {
      let change = Self.filters.first { $0.0 == name }?.1 ?? { _ in }
      for isDated in [false, true] {
        var filter = ReportFilter()
        change(&filter)
        if isDated { filter.period = try period("1404-06") }
        filter.order = .received
        try same { try $0.reports.list(filter, limit: 5_000) }
        filter.order = .priority
        filter.isReversed = true
        try same { try $0.reports.list(filter, limit: 50) }
      }
    }

    @Test("Pages of a list follow on each other")
    func pages() throws {
      var filter = ReportFilter()
      var seen: [Int64] = []
      while true {
        let page = try both.centre.reports.list(filter, limit: 400).map(\.number)
        seen += page.map(\.id)
        guard let last = page.last else { break }
        filter.after = last
      }
      #expect(seen.count == Set(seen).count)
      #expect(
        seen.sorted() == (try both.station.reports.list(ReportFilter(), limit: 100_000).map(\.number.id).sorted()))
    }

    @Test("Figures, by every filter", arguments: ["1404-04", "1404-05", "1404-06", "1404"])
    func figures(of label: String) throws {
      let period = try period(label)
      try same { try $0.figures.figures(of: period, now: TemporaryStore.now) }
      for change: (inout FigureFilter) -> Void in [
        { $0.line = "110" }, { $0.kind = .tip }, { $0.category = "theft" }, { $0.place = "rasht" },
      ] {
        var filter = FigureFilter()
        change(&filter)
        try same { try $0.figures.figures(of: ComparedSpan(period), filter: filter, now: TemporaryStore.now) }
      }
    }

    @Test("References, and what a few letters may mean")
    func references() throws {
      try same { try $0.references.lines() }
      try same { try $0.references.categories() }
      try same { try $0.references.places() }
      for typed in ["رش", "گلسار", "lah"] { try same { try $0.references.places(meantBy: typed) } }
    }

    @Test("One report with all that happened to it")
    func wholeReports() throws {
      let numbers = try both.station.connection.rows(
        """
        select id from report where id in (select report_id from note union select report_id from correction
          union select report_id from followup) or operation_id is not null order by id limit 60
        """
      ) { (number: ReportNumber) in number }
      #expect(numbers.count == 60)
      for number in numbers {
        try same { try $0.reports.existing(number) }
        try same { try $0.reports.duplicates(of: number) }
        try same { try $0.notes.notes(on: number) }
        try same { try $0.corrections.corrections(of: number) }
        try same { try $0.outcomes.events(of: number) }
        try same { try $0.followups.answers(on: number) }
        try same { try $0.auditTrail.entries(about: number, limit: 20) }
      }
    }

    @Test("Operations and activities")
    func yield() throws {
      try same { try $0.operations.list(from: nil, to: nil, limit: 1_000) }
      let one = try #require(try both.station.operations.list(from: nil, to: nil, limit: 1).first)
      try same { try $0.operations.operation(one.reference) }
      try same { try $0.operations.reports(of: one.id) }
      try same { try $0.activities.list(from: nil, to: nil, limit: 1_000) }
    }

    @Test("Rounds: a draft, an issued list, its reasons, the shares of counties")
    func rounds() throws {
      let (open, issued) = (try period("1404-06"), try period("1404-05"))
      try same { try $0.rounds.draft(open, now: TemporaryStore.now) }
      try same { try $0.rounds.existing("1404-05") }
      try same { try $0.rounds.summaries(now: TemporaryStore.now) }
      try same { try $0.rounds.shares(of: issued) }
      try same { try $0.rounds.review(open, now: TemporaryStore.now) }
      let honoree = try #require(try both.station.rounds.existing("1404-05").honorees.first)
      try same { try $0.rounds.reasons(issued, reporter: "r-\(honoree.reporter)", now: TemporaryStore.now) }
      try same { try $0.rounds.compare(open, with: .standard, now: TemporaryStore.now) }
      try same { try $0.policies.current() }
      try same { try $0.policies.history() }
    }

    @Test("The trail")
    func trail() throws {
      try same { try $0.auditTrail.newest(limit: 100) }
      try same { try $0.auditTrail.head() }
      try same { try $0.auditTrail.entries(matching: AuditFilter(), limit: 50).entries }
      var filter = AuditFilter()
      filter.person = "officer-14"
      try same { try $0.auditTrail.entries(matching: filter, limit: 50).entries }
    }

    @Test("What waits")
    func open() throws {
      try same { try $0.open.list(OpenReportFilter(), now: TemporaryStore.now, limit: 100) }
    }
  }
}
