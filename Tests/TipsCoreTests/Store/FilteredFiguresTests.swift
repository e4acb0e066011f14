import CentreSupport
import TestSupport
import Testing

@testable import TipsDemo
@testable import TipsDomain
@testable import TipsSQLite
@testable import TipsStatistics
@testable import TipsStore

@Suite("Figures through a filter")
struct FilteredFiguresTests {
  private static let filters: [@Sendable (inout FigureFilter) -> Void] = [
    { $0.line = "110" }, { $0.line = "197" }, { $0.kind = .tip }, { $0.kind = .complaint }, { $0.place = "gilan" },
    { $0.place = "rasht" }, { $0.place = "golsar" }, { $0.category = "theft.motorcycle" },
    { $0.disposition = .pending }, { $0.disposition = .duplicate },
    {
      $0.place = "gilan"
      $0.line = "110"
    },
    {
      $0.kind = .tip
      $0.disposition = .operation
      $0.place = "rasht"
    },
  ]

  private func station() throws -> (TemporaryStore, ComparedSpan) {
    let temporary = try TemporaryStore()
    _ = try DemoFill(store: temporary.store).fill(
      reports: 4_000, seed: 11, end: TemporaryStore.now, now: TemporaryStore.now)
    return (temporary, ComparedSpan(try temporary.period("1404-02..1404-06")))
  }

  private func resolved(_ change: (inout FigureFilter) -> Void, _ connection: Connection) throws -> ResolvedFilter {
    var filter = FigureFilter()
    change(&filter)
    return try ResolvedFilter(filter, ReferenceStore(connection: connection))
  }

  @Test("What a filter lets through can be counted by what it holds back, with the same result")
  func complements() throws {
    let (temporary, span) = try station()
    try temporary.onBothEngines { (store) throws in
      try store.read { connection in
        for change in Self.filters {
          let filter = try resolved(change, connection)
          var direct = Tally(from: span.from, to: span.to)
          try store.figures.indexReader(of: span, filter, connection).read(into: &direct)
          #expect(try store.figures.tally(of: span, filter, share: 1, connection) == direct, "\(filter.sql)")
        }
      }
    }
  }

  @Test("Figures of places come from the days of places as they come from the reports")
  func places() throws {
    let (temporary, span) = try station()
    try temporary.onBothEngines { (store) throws in
      try store.read { connection in
        for place in ["gilan", "rasht", "golsar", "tehran"] {
          let filter = try resolved({ $0.place = place }, connection)
          let reader = store.figures.indexReader(of: span, filter, connection)
          var reports = Tally(from: span.from, to: span.to)
          try reader.read(into: &reports)
          #expect(try store.figures.tally(of: span, filter, share: 0, connection) == reports, "\(place)")
          #expect((reports.total.reports == 0) == (place == "tehran"))
        }
      }
    }
  }

  @Test("Where an id of a line has no number, places are counted from the reports")
  func largeIDs() throws {
    let (temporary, span) = try station()
    let connection = temporary.store.connection
    #expect(try PlaceDayReader.isPossible(connection))
    var filter = FigureFilter()
    filter.place = "rasht"
    let before = try temporary.store.figures.figures(of: span, filter: filter, now: TemporaryStore.now)
    try connection.execute(
      "insert into line (id, code, label_fa, label_en) values (1048576, 'x', 'x', 'x')")
    try temporary.log(at: TemporaryStore.now.adding(seconds: -60 * 86_400)) {
      $0.line = "x"
      $0.place = "rasht"
    }
    #expect(try !PlaceDayReader.isPossible(connection))
    let after = try temporary.store.figures.figures(of: span, filter: filter, now: TemporaryStore.now)
    #expect(after.reports == before.reports + 1)
  }

  @Test("A filter and its complement let every report through once")
  func halves() throws {
    let (temporary, span) = try station()
    try temporary.onBothEngines { (store) throws in
      try store.read { connection in
        var whole = Tally(from: span.from, to: span.to)
        try SummaryReader(connection: connection, span: span).read(into: &whole)
        for change in Self.filters {
          let filter = try resolved(change, connection)
          var sum = Tally(from: span.from, to: span.to)
          for half in [filter, filter.complement] {
            try store.figures.indexReader(of: span, half, connection).read(into: &sum)
          }
          #expect(sum == whole, "\(filter.sql)")
        }
      }
    }
  }

  @Test("Operations at places are counted in the same two ways", arguments: ["gilan", "rasht"])
  func operations(place: String) throws {
    let (temporary, span) = try station()
    let zone = temporary.store.zone
    try temporary.onBothEngines { (store) throws in
      let filter = try resolved({ $0.place = place }, store.connection)
      let reader = PeriodRecordsReader(
        connection: store.connection, span: span, from: zone.startOfDay(span.from), to: zone.startOfDay(span.to))
      let kept = try reader.operations(filter, share: 0)
      let left = try reader.operations(filter, share: 1)
      #expect(kept.count == left.count && kept.count > 0)
      #expect(kept.results.map { "\($0)" } == left.results.map { "\($0)" } && !kept.results.isEmpty)
    }
  }

  @Test("Several threads count what one counts")
  func threads() throws {
    let (temporary, span) = try station()
    try temporary.onBothEngines { (store) throws in
      try store.read { connection in
        for change in Self.filters {
          var reader = store.figures.indexReader(of: span, try resolved(change, connection), connection)
          var alone = Tally(from: span.from, to: span.to)
          try reader.read(into: &alone)
          reader.size = 300
          var together = Tally(from: span.from, to: span.to)
          try reader.read(into: &together)
          #expect(together == alone)
        }
      }
    }
  }

  @Test("Where another process has written meanwhile, one connection counts alone")
  func changed() throws {
    let (temporary, span) = try station()
    try temporary.store.read { connection in
      let filter = try resolved({ $0.line = "110" }, connection)
      var reader = temporary.store.figures.indexReader(of: span, filter, connection)
      var before = Tally(from: span.from, to: span.to)
      try reader.read(into: &before)
      let other = try Store.open(at: temporary.path, for: .writing)
      var draft = ReportDraft()
      draft.text = "میان دو خواندن"
      draft.receivedAt = TemporaryStore.now.adding(seconds: -40 * 86_400)
      _ = try Intake(store: other, operatorName: "").record(draft, now: TemporaryStore.now)
      reader.size = 300
      var after = Tally(from: span.from, to: span.to)
      try reader.read(into: &after)
      #expect(after == before)
    }
  }
}
