import TipsDomain

/// What one pass over the reports counts for ``SummaryCheck``: days from ``from`` on and before ``horizon``.
struct SummaryTally {
  let from: Int
  /// The first day that this pass left out; nil where it held everything.
  private(set) var horizon: Int?
  var reports = 0
  var reportDays: [SummaryKey: Int32] = [:]
  var outcomeDays: [SummaryKey: Int32] = [:]
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
      reportDays[
        SummaryKey(day: received, line: line, kind: kind, category: category, disposition: disposition), default: 0] +=
        1
      let span = spans[received] ?? (id, id)
      spans[received] = (min(span.first, id), max(span.last, id))
    }
    if kind == ReportKind.tip.rawValue, disposition != Disposition.pending.rawValue, let outcome, holds(outcome) {
      outcomeDays[SummaryKey(day: outcome, category: category, disposition: disposition), default: 0] += 1
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

/// The key of a summary's row in 16 bytes; what a table has fewer of is 0. Numbers that no store holds, such as a day in
/// the year 5 million, are cut to the nearest that fits.
struct SummaryKey: Hashable, Comparable {
  private let shortDay: Int32
  private let line: Int32
  private let category: Int32
  private let kind: UInt8
  private let disposition: UInt8

  init(day: Int, line: Int64 = 0, kind: Int64 = 0, category: Int64, disposition: Int64) {
    shortDay = Int32(clamping: day)
    self.line = Int32(clamping: line)
    self.category = Int32(clamping: category)
    self.kind = UInt8(clamping: kind)
    self.disposition = UInt8(clamping: disposition)
  }

  /// The day's number.
  var day: Int { Int(shortDay) }

  static func < (left: Self, right: Self) -> Bool {
    (left.shortDay, left.line, left.kind, left.category, left.disposition)
      < (right.shortDay, right.line, right.kind, right.category, right.disposition)
  }

  /// The parts in words.
  func description(of table: SummaryCheck.Table) -> String {
    switch table {
    case .reportDay: "line \(line), kind \(kind), category \(category), disposition \(disposition)"
    case .outcomeDay: "category \(category), disposition \(disposition)"
    case .receivedDay: ""
    }
  }
}
