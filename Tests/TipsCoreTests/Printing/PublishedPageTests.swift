import TestSupport
import Testing

@testable import TipsCalendar
@testable import TipsDomain
@testable import TipsPrinting
@testable import TipsStatistics

/// The page for publication in small worlds that are gone through one by one: what looks the same from outside must
/// leave every small count open.
@Suite("The page for publication")
struct PublishedPageTests {
  /// Reports that have everything in common.
  private struct Group {
    var count: Int
    var day = 0
    var category = "theft.motorcycle"
    var place: String? = "rasht"
    var kind = ReportKind.tip
    var disposition = Disposition.noAction
  }

  /// What figures refer to, and a span of two days in two months.
  private struct Frame {
    let references: FigureReferences
    let categories: [String: Int64]
    let places: [String: Int64]
    let span: ComparedSpan
    let zone: StationZone

    init() throws {
      let temporary = try TemporaryStore()
      let store = temporary.store.references
      let codes = ["theft.motorcycle", "drugs.use", "counselling.family", "gilan", "rasht", "lahijan"]
      references = FigureReferences(
        lines: try store.lines(), categories: try store.categories().filter { codes.contains($0.code) },
        places: try store.places().filter { codes.contains($0.code) })
      categories = Dictionary(uniqueKeysWithValues: references.categories.map { ($0.code, $0.id) })
      places = Dictionary(uniqueKeysWithValues: references.places.values.map { ($0.code, $0.id) })
      span = ComparedSpan(try temporary.period("1404-06-31..1404-07-01"))
      zone = temporary.store.zone
    }

    func figures(_ groups: [Group], records: PeriodFigures.Records = PeriodFigures.Records()) -> PeriodFigures {
      var tally = Tally(from: span.from, to: span.to)
      for group in groups {
        let cell = Tally.Cell(
          line: references.lines[0].id, kind: group.kind, category: categories[group.category] ?? 0,
          disposition: group.disposition)
        for _ in 0..<group.count {
          tally.add(
            cell, day: span.from.number + group.day, hour: 10, place: group.place.flatMap { places[$0] } ?? 0,
            station: 0)
        }
      }
      let now = TemporaryStore.now
      return PeriodFigures(
        span: span, fromInstant: zone.startOfDay(span.from), toInstant: zone.startOfDay(span.to), asOf: now,
        today: TemporaryStore.today, tally: tally, references: references, records: records, targets: .standard)
    }

    func page(_ figures: PeriodFigures, then: PeriodFigures? = nil) -> ReportPage {
      ReportPage(figures, then: then, zone: zone, language: .en, isPublished: true)
    }
  }

  /// All choices of one value from each range.
  private static func choices(_ ranges: [ClosedRange<Int>]) -> [[Int]] {
    ranges.reduce([[]]) { choices, range in choices.flatMap { choice in range.map { choice + [$0] } } }
  }

  /// What can be computed: small counts with one value only in all worlds of the same page, those at the edge left out.
  /// A secret of nil is no cell: a category or place without reports has no row.
  private func computed(
    _ ranges: [ClosedRange<Int>], inner: Int, secrets: ([Int]) -> [Int?], groups: ([Int]) -> [Group]
  ) throws -> [String] {
    let frame = try Frame()
    var worlds: [String: [[Int]]] = [:]
    for choice in Self.choices(ranges) {
      worlds[shown(frame.page(frame.figures(groups(choice)))), default: []].append(choice)
    }
    var found: [String] = []
    for alike in worlds.values {
      for world in alike where world.allSatisfy({ $0 <= inner }) {
        for (index, secret) in secrets(world).enumerated() {
          guard let secret, secret < 5 else { continue }
          if Set(alike.map { secrets($0)[index] }).count < 2 { found.append("\(world): \(index)") }
        }
      }
    }
    return found
  }

  /// Everything that the page shows, its fixed words left out.
  private func shown(_ page: ReportPage) -> String {
    guard case .object(var members) = page.data else { return "" }
    members["t"] = nil
    return PageValue.object(members).json
  }

  private static func row(_ count: Int) -> Int? { count == 0 ? nil : count }

  @Test("A category, and the share of its cases that were settled, do not give each other away")
  func categories() throws {
    let found = try computed([0...9, 0...9, 0...12], inner: 7) { choice in
      let cases = Self.row(choice[0] + choice[1])
      return [cases, Self.row(choice[2]), cases == nil ? nil : choice[0]]
    } groups: { choice in
      [
        Group(count: choice[0], category: "counselling.family", disposition: .settled),
        Group(count: choice[1], category: "counselling.family"), Group(count: choice[2]),
      ]
    }
    #expect(found.isEmpty, "\(found.prefix(5))")
  }

  @Test("Days, months and what led to an operation do not give each other away")
  func months() throws {
    let found = try computed([0...5, 0...4, 0...5, 0...4, 0...5], inner: 2) { choice in
      [choice[0], choice[2], choice[0] + choice[1], choice[2] + choice[3], choice[0] + choice[1] + choice[4]]
    } groups: { choice in
      [
        Group(count: choice[0], disposition: .operation), Group(count: choice[1]),
        Group(count: choice[2], day: 1, disposition: .operation), Group(count: choice[3], day: 1),
        Group(count: choice[4], kind: .appreciation),
      ]
    }
    #expect(found.isEmpty, "\(found.prefix(5))")
  }

  @Test("Days, categories, places and kinds of the same reports do not give each other away")
  func tables() throws {
    let found = try computed(Array(repeating: 0...4, count: 5), inner: 2) { choice in
      [
        choice[0] + choice[1], choice[2] + choice[3] + choice[4], Self.row(choice[0] + choice[2] + choice[4]),
        Self.row(choice[1] + choice[3]), Self.row(choice[0] + choice[3] + choice[4]),
        Self.row(choice[1] + choice[2]),
      ]
    } groups: { choice in
      [
        Group(count: choice[0]), Group(count: choice[1], category: "drugs.use", place: "lahijan"),
        Group(count: choice[2], day: 1, place: "lahijan"),
        Group(count: choice[3], day: 1, category: "drugs.use", kind: .criticism), Group(count: choice[4], day: 1),
      ]
    }
    #expect(found.isEmpty, "\(found.prefix(5))")
  }

  /// Every number of the page apart from times and quantities.
  private func counts(_ page: ReportPage) -> [Int] {
    let compared =
      (page.categories ?? []) + (page.places ?? []).map(\.reports) + (page.feedback ?? [])
      + (page.activities ?? []).map(\.activities)
    let shares = (page.shares ?? []).flatMap { [$0.part, $0.base, $0.then?.part ?? 5, $0.then?.base ?? 5] }
    let times = (page.times ?? []).flatMap { [$0.base, $0.target?.kept ?? 5] }
    let others = [page.reports, page.activityPeople].compactMap(\.self) + page.bases.values
    return compared.flatMap { [$0.now, $0.then ?? 5] } + (page.days?.reports ?? []) + (page.daysThen ?? []) + shares
      + times + others
  }

  @Test("Whatever is counted is a multiple of 5, and no count is below 5", arguments: 1...25)
  func rounded(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let frame = try Frame()
    let categories = frame.references.categories.map(\.code)
    let places = frame.references.places.values.map(\.code).sorted()
    func world() -> PeriodFigures {
      let groups = (0..<(1 + random.below(60))).map { _ in
        Group(
          count: random.small(below: 1 + random.below(80)), day: random.below(2),
          category: categories[random.below(categories.count)],
          place: random.below(4) == 0 ? nil : places[random.below(places.count)],
          kind: ReportKind.allCases[random.below(ReportKind.allCases.count)],
          disposition: Disposition.allCases[random.below(Disposition.allCases.count)])
      }
      var records = PeriodFigures.Records()
      records.thanked = random.below(30)
      records.activities = ["workshop", "visit", "lecture"].map {
        PeriodFigures.Activities(kind: $0, count: random.below(12), people: random.below(90))
      }
      records.operations = PeriodFigures.Operations(count: random.below(20), results: [])
      return frame.figures(groups, records: records)
    }
    let page = frame.page(world(), then: world())
    for count in counts(page) { #expect(count >= 5 && count % 5 == 0, "\(count)") }
    for card in page.cards where card.value.utf8.allSatisfy({ (48...57).contains($0) || $0 == 44 }) {
      #expect((Int(card.value.replacing(",", with: "")) ?? 1) % 5 == 0, "\(card.label): \(card.value)")
    }
    #expect(page.places?.allSatisfy { $0.rate == nil && $0.led == nil } ?? true)
    #expect(page.activities?.allSatisfy { $0.people == nil } ?? true)
  }

  @Test("What is not shown is named, and the rule too")
  func missing() throws {
    let frame = try Frame()
    let page = frame.page(frame.figures([Group(count: 30), Group(count: 3, day: 1, category: "drugs.use")]))
    #expect(page.days == nil && page.shares == nil && page.hiddenRows[.categories] == 2)
    #expect(
      page.notes == [
        "Not on this page, because there is no count or it is too small to be published: Led to an operation, Median time "
          + "to arrival, Peak day, Operations, Pending, People thanked, Reports by day, Tips that led to an operation, What the "
          + "reports are about, Response times, Feedback about the police, Results of operations, Activities."
      ])
    #expect(page.data.json.contains("This page is for publication: counts below 5 are hidden"))
  }
}
