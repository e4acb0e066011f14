/// What one pass over the reports counts for ``SummaryCheck``: days from ``from`` on and before ``horizon``.
struct SummaryTally {
  let from: Int
  /// The first day that this pass left out; nil where it held everything.
  private(set) var horizon: Int?
  var reports = 0
  var reportDays: [SummaryKey: Int64] = [:]
  var outcomeDays: [SummaryKey: Int64] = [:]
  var spans: [Int: (first: Int64, last: Int64)] = [:]
  private let keys: Int

  init(from: Int, keys: Int) {
    self.from = from
    self.keys = keys
  }

  mutating func count(
    id: Int64, line: Int64, kind: Int64, category: Int64, received: Int, disposition: Int64, outcome: Int?
  ) {
    if holds(received) {
      reportDays[SummaryKey(day: received, [line, kind, category, disposition]), default: 0] += 1
      let span = spans[received] ?? (id, id)
      spans[received] = (min(span.first, id), max(span.last, id))
    }
    if kind == ReportKind.tip.rawValue, disposition != Disposition.pending.rawValue, let outcome, holds(outcome) {
      outcomeDays[SummaryKey(day: outcome, [category, disposition]), default: 0] += 1
    }
    if reportDays.count > keys || outcomeDays.count > keys || spans.count > keys { shorten() }
  }

  private func holds(_ day: Int) -> Bool { day >= from && day < horizon ?? .max }

  /// Leaves out the later half of the days; a single day is held, however many keys it has.
  private mutating func shorten() {
    let days = Set(reportDays.keys.map(\.day)).union(outcomeDays.keys.map(\.day)).union(spans.keys).sorted()
    guard days.count > 1 else { return }
    let end = days[days.count / 2]
    horizon = end
    reportDays = reportDays.filter { $0.key.day < end }
    outcomeDays = outcomeDays.filter { $0.key.day < end }
    spans = spans.filter { $0.key < end }
  }
}

/// The key of a summary's row; what a table has fewer of is 0.
struct SummaryKey: Hashable, Comparable {
  let day: Int
  private let parts: SIMD4<Int64>

  init(day: Int, _ parts: [Int64]) {
    self.day = day
    var all = SIMD4<Int64>()
    for (index, part) in parts.prefix(4).enumerated() { all[index] = part }
    self.parts = all
  }

  static func < (left: Self, right: Self) -> Bool {
    (left.day, left.parts[0], left.parts[1], left.parts[2], left.parts[3])
      < (right.day, right.parts[0], right.parts[1], right.parts[2], right.parts[3])
  }

  /// The parts in words.
  func description(of table: SummaryCheck.Table) -> String {
    switch table {
    case .reportDay: "line \(parts[0]), kind \(parts[1]), category \(parts[2]), disposition \(parts[3])"
    case .outcomeDay: "category \(parts[0]), disposition \(parts[1])"
    case .receivedDay: ""
    }
  }
}
