import TestSupport
import Testing

@testable import TipsDomain
@testable import TipsStore
@testable import TipsText

@Suite("Reports that may be of the same event")
struct SimilarReportsTests {
  private static let hour = 3_600

  /// A pickup with a number plate was seen in Golsar an hour ago.
  private static func seen(
    _ temporary: TemporaryStore, hoursAgo: Int = 1, _ change: (inout ReportDraft) -> Void = { _ in }
  ) throws -> ReportNumber {
    try temporary.log("وانت پلاک ۴۵ج۱۲۳", at: TemporaryStore.now.adding(seconds: -hoursAgo * hour)) {
      $0.category = "suspicious.vehicle"
      $0.place = "golsar"
      change(&$0)
    }
  }

  private static func similar(
    _ temporary: TemporaryStore, _ change: (inout ReportDraft) -> Void = { _ in }
  ) throws -> [ReportNumber] {
    var draft = ReportDraft()
    draft.text = "دزدی با خودروی ۴۵ ج ۱۲۳"
    draft.category = "theft.vehicle_parts"
    draft.place = "golsar"
    change(&draft)
    return try temporary.store.similar.reports(like: draft, now: TemporaryStore.now).map(\.number)
  }

  @Test("The same number plate in the same place is named, whatever the category")
  func words() throws {
    let temporary = try TemporaryStore()
    let seen = try Self.seen(temporary)
    #expect(try Self.similar(temporary) == [seen])
  }

  @Test("A word in the address counts too")
  func address() throws {
    let temporary = try TemporaryStore()
    let seen = try Self.seen(temporary) { $0.address = "کوچه لاله" }
    #expect(try Self.similar(temporary) { $0.text = "سروصدا در لاله" } == [seen])
  }

  @Test("The same category in the same place is named without a word in common")
  func category() throws {
    let temporary = try TemporaryStore()
    let seen = try Self.seen(temporary)
    #expect(
      try Self.similar(temporary) {
        $0.text = "ناشناس"
        $0.category = "suspicious.vehicle"
      } == [seen])
  }

  @Test(
    "What differs in one of the three is not named",
    arguments: ["place", "words and category", "kind", "no place"])
  func others(difference: String) throws {
    let temporary = try TemporaryStore()
    _ = try Self.seen(temporary)
    let found = try Self.similar(temporary) {
      switch difference {
      case "place": $0.place = "lahijan"
      case "kind": $0.kind = "complaint"
      case "no place": $0.place = nil
      default: $0.text = "سگ ولگرد"
      }
    }
    #expect(found.isEmpty)
  }

  @Test("Older than six hours only what is open")
  func age() throws {
    let temporary = try TemporaryStore()
    let open = try Self.seen(temporary, hoursAgo: 50)
    let done = try Self.seen(temporary, hoursAgo: 7)
    let closed = try Self.seen(temporary, hoursAgo: 8)
    let recent = try Self.seen(temporary, hoursAgo: 5)
    try temporary.mark(done, .noAction)
    try temporary.mark(recent, .noAction)
    _ = try temporary.store.stages.record(.closed, of: closed, at: nil, operatorName: "", now: TemporaryStore.now)
    #expect(try Self.similar(temporary) == [recent, open])
  }

  @Test("Within 300 metres another place is near", arguments: [(0.0026, true), (0.0028, false)])
  func distance(degreesNorth: Double, isNear: Bool) throws {
    let temporary = try TemporaryStore()
    for hours in [1, 50] {
      _ = try Self.seen(temporary, hoursAgo: hours) {
        $0.place = "lahijan"
        $0.latitude = 37.28 + degreesNorth
        $0.longitude = 49.58
      }
    }
    let found = try Self.similar(temporary) {
      $0.latitude = 37.28
      $0.longitude = 49.58
    }
    #expect(found.count == (isNear ? 2 : 0))
  }

  @Test("A word that many of the newest reports hold says nothing")
  func frequentWords() throws {
    let temporary = try TemporaryStore()
    for hours in 7..<17 {
      _ = try temporary.log("خودروی ۴۵ج۱۲۳", at: TemporaryStore.now.adding(seconds: -hours * Self.hour))
    }
    _ = try Self.seen(temporary) { $0.text = "خودروی ناشناس" }
    #expect(try Self.similar(temporary).isEmpty)
  }

  @Test("A duplicate names the report that leads, once; a duplicate without one is not named")
  func duplicates() throws {
    let temporary = try TemporaryStore()
    let lead = try Self.seen(temporary, hoursAgo: 90)
    let later = try Self.seen(temporary) { $0.duplicateOf = lead }
    try temporary.mark(try Self.seen(temporary, hoursAgo: 2), .duplicate, lead: lead)
    let alone = try Self.seen(temporary)
    try temporary.mark(alone, .duplicate, lead: lead)
    try temporary.store.connection.execute("update report set duplicate_of = null where id = \(alone.id)")
    #expect(try Self.similar(temporary) == [lead])
    let asked = try temporary.store.similar.reports(like: temporary.store.reports.existing(later))
    #expect(asked.isEmpty)
  }

  @Test("Five are named, those with more in common first")
  func order() throws {
    let temporary = try TemporaryStore()
    let numbers = try (1...6).map { try Self.seen(temporary, hoursAgo: $0) { $0.text = "سگ" } }
    let alike = try Self.seen(temporary, hoursAgo: 5) { $0.text = "پلاک ۴۵ج۱۲۳ سگ" }
    let found = try Self.similar(temporary) {
      $0.category = "suspicious.vehicle"
    }
    #expect(found == [alike] + numbers.prefix(4))
  }

  @Test("Among earlier ones no later number is named")
  func earlier() throws {
    let temporary = try TemporaryStore()
    let first = try Self.seen(temporary)
    let second = try Self.seen(temporary)
    let reports = temporary.store.similar
    let record = temporary.store.reports
    #expect(try reports.reports(like: record.existing(first), amongEarlier: true).isEmpty)
    #expect(try reports.reports(like: record.existing(first)).map(\.number) == [second])
    #expect(try reports.reports(like: record.existing(second), amongEarlier: true).map(\.number) == [first])
  }

  @Test("The look-up finds what a look at every report finds", arguments: 0..<12)
  func property(seed: Int) throws {
    let temporary = try TemporaryStore()
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<120 { try Self.logAnything(temporary, &random) }
    let all = try temporary.store.reports.list(ReportFilter(), limit: 1_000)
    for report in all {
      let found = try temporary.store.similar.reports(like: report)
      #expect(found.map(\.number) == Self.similar(to: report, among: all), "report \(report.number)")
    }
  }

  // MARK: The same by looking at everything

  private static func logAnything(_ temporary: TemporaryStore, _ random: inout SeededGenerator) throws {
    // Some of seventy words are rare among 120 reports, and some are not.
    let letters = ["با", "خو", "سر", "دم", "گل", "شب", "نو", "تا"]
    let word = { (number: Int) in letters[number / 8 % 8] + letters[number % 8] + (number < 64 ? "" : "ر") }
    let age = Int.random(in: 0..<40, using: &random) * 1_800
    let number = try temporary.log(
      (0..<3).map { _ in word(random.small(below: 70)) }.joined(separator: " "),
      at: TemporaryStore.now.adding(seconds: -age)
    ) {
      $0.kind = Int.random(in: 0..<5, using: &random) == 0 ? "complaint" : "tip"
      $0.category = ["theft.motorcycle", "drugs.dealing", "other"].randomElement(using: &random)
      $0.place = ["golsar", "rasht", "lahijan", nil].randomElement(using: &random) ?? nil
      guard Bool.random(using: &random) else { return }
      $0.latitude = 37.28 + Double.random(in: 0..<0.01, using: &random)
      $0.longitude = 49.58 + Double.random(in: 0..<0.01, using: &random)
    }
    let report = try temporary.store.reports.existing(number)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: try temporary.mark(number, .noAction)
    case 1:
      _ = try temporary.store.stages.record(.closed, of: number, at: nil, operatorName: "", now: TemporaryStore.now)
    case 2:
      let others = try temporary.store.reports.list(ReportFilter(), limit: 1_000)
      let leads = others.filter {
        $0.disposition != .duplicate && ($0.kind == .tip) == (report.kind == .tip) && $0.number != number
      }
      guard let lead = leads.randomElement(using: &random) else { return }
      try temporary.mark(number, .duplicate, lead: lead.number)
    default: break
    }
  }

  private static func similar(to report: ReportRecord, among all: [ReportRecord]) -> [ReportNumber] {
    let holding = Dictionary(grouping: all.flatMap { words(of: $0) }) { $0 }.mapValues(\.count)
    let most = max(5, min(1_000, all.count) / 20)
    var best: [ReportNumber: (inCommon: Int, away: Int64)] = [:]
    for other in all where other.number != report.number && (other.kind == .tip) == (report.kind == .tip) {
      let away = abs(other.receivedAt.epochSeconds - report.receivedAt.epochSeconds)
      let isOpen = other.disposition == .pending && other.closedAt == nil
      guard isOpen || away <= 6 * 3_600 else { continue }
      guard other.placeID != nil && other.placeID == report.placeID || isClose(other, report) else { continue }
      let shared = words(of: other).intersection(words(of: report)).filter { holding[$0, default: 0] <= most }
      let inCommon = shared.count + (other.categoryID == report.categoryID ? 1 : 0)
      let lead = other.disposition == .duplicate ? other.duplicateOf : other.number
      guard inCommon > 0, let lead, lead != report.number, lead != report.duplicateOf else { continue }
      if let known = best[lead], (known.inCommon, -known.away) >= (inCommon, -away) { continue }
      best[lead] = (inCommon, away)
    }
    let order = best.sorted {
      ($1.value.inCommon, $0.value.away, $1.key) < ($0.value.inCommon, $1.value.away, $0.key)
    }
    return order.prefix(5).map(\.key)
  }

  private static func words(of report: ReportRecord) -> Set<Substring> {
    Set(PersianText.folded(report.text).split(separator: " "))
  }

  private static func isClose(_ one: ReportRecord, _ other: ReportRecord) -> Bool {
    guard let there = GeographicPoint(latitude: one.latitude, longitude: one.longitude),
      let here = GeographicPoint(latitude: other.latitude, longitude: other.longitude)
    else { return false }
    return here.metres(to: there) <= 300
  }
}
