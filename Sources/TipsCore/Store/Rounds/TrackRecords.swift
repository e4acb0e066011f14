import TipsCalendar
import TipsDomain
import TipsRecognition
import TipsSQLite

/// The track records of a store's reporters, each read once.
final class TrackRecords {
  /// A thread is worth its start from so many reporters on.
  static let worthwhile = 2_048

  private let filter: TrackRecordFilter
  private let connection: Connection
  private let reader: TrackRecordReader
  private let worthwhile: Int
  private var known: [Int64: TrackRecord] = [:]

  init(_ connection: Connection, _ filter: TrackRecordFilter, worthwhile: Int = worthwhile) throws {
    self.filter = filter
    self.connection = connection
    self.worthwhile = worthwhile
    reader = try TrackRecordReader(connection, filter)
  }

  /// What became of one reporter's incidents.
  func record(of reporter: Int64) throws -> TrackRecord {
    if let record = known[reporter] { return record }
    let record = try reader.record(of: reporter)
    known[reporter] = record
    return record
  }

  /// What became of the incidents of each of them. Many are read in two halves at once.
  ///
  /// - Parameter reporters: Ascending, so that each page of the indices is read once.
  func records(of reporters: [Int64]) throws -> [TrackRecord] {
    let unknown = reporters.filter { known[$0] == nil }
    for (reporter, record) in zip(unknown, try read(unknown)) { known[reporter] = record }
    return try reporters.map(record(of:))
  }

  private func read(_ reporters: [Int64]) throws -> [TrackRecord] {
    let half = reporters.count / 2
    let halves = reporters.count >= worthwhile ? [reporters[..<half], reporters[half...]] : []
    return try SnapshotReaders.read(reporters[...], in: halves, connection, add: +=) { [filter] part, connection in
      try TrackRecordReader(connection, filter).records(of: part)
    }
  }
}

/// Reads the track records of reporters, one after the other; its cost grows with their own reports.
struct TrackRecordReader {
  /// Of so many reporters at once a server is asked.
  private static let block = 1_024

  private let filter: TrackRecordFilter
  private let connection: Connection
  private let own: Statement
  private let lead: Statement

  init(_ connection: Connection, _ filter: TrackRecordFilter) throws {
    self.filter = filter
    self.connection = connection
    own = try connection.prepare(
      """
      select disposition, outcome_at, category_id, duplicate_of
      from report indexed by report_reporter
      where reporter_id = $1 and kind = 0 and disposition > 0
      """)
    lead = try connection.prepare(
      "select disposition, outcome_at, category_id, reporter_id, kind from report where id = $1")
  }

  /// How many of a reporter's incidents count; an incident counts once, whoever leads it.
  func record(of reporter: Int64) throws -> TrackRecord {
    var founded = 0
    var assessed = 0
    func count(_ row: Statement) {
      guard let count = filter.count(row) else { return }
      founded += count.founded
      assessed += count.assessed
    }
    var followed: Set<Int64> = []
    // Columns are counted by hand: read once for each report of a reporter, and each one that it follows.
    own.bind(1, reporter)
    while try own.step() {
      if own.int(0) == Disposition.duplicate.rawValue, let lead = own.optionalInt64(3) { followed.insert(lead) }
      count(own)
    }
    for id in followed {
      lead.bind(1, id)
      if try lead.step(), lead.int(4) == ReportKind.tip.rawValue, lead.optionalInt64(3) != reporter { count(lead) }
      lead.reset()
    }
    return TrackRecord(founded: founded, assessed: assessed)
  }

  /// The same of each of some reporters, in their order.
  func records(of reporters: some Collection<Int64>) throws -> [TrackRecord] {
    guard connection.dialect == .postgreSQL else { return try reporters.map(record(of:)) }
    var records: [TrackRecord] = []
    records.reserveCapacity(reporters.count)
    var rest = reporters[...]
    while !rest.isEmpty {
      records += try recordsAtOnce(of: rest.prefix(Self.block))
      rest = rest.dropFirst(Self.block)
    }
    return records
  }

  private func recordsAtOnce(of reporters: some Collection<Int64>) throws -> [TrackRecord] {
    var counts: [Int64: (founded: Int, assessed: Int)] = [:]
    var followers: [Int64: Set<Int64>] = [:]
    func count(_ row: Statement, for reporter: Int64) {
      guard let count = filter.count(row) else { return }
      counts[reporter, default: (0, 0)].founded += count.founded
      counts[reporter, default: (0, 0)].assessed += count.assessed
    }
    let own = try connection.prepare(
      """
      select disposition, outcome_at, category_id, duplicate_of, reporter_id
      from report
      where reporter_id = \(IDArray.any) and kind = 0 and disposition > 0
      """)
    own.readAtOnce()
    try own.bindAll(IDArray(reporters).text)
    while try own.step() {
      let reporter = own.int64(4)
      if own.int(0) == Disposition.duplicate.rawValue, let lead = own.optionalInt64(3) {
        followers[lead, default: []].insert(reporter)
      }
      count(own, for: reporter)
    }
    own.reset()
    let lead = try connection.prepare(
      "select disposition, outcome_at, category_id, reporter_id, kind, id from report where id = \(IDArray.any)")
    lead.readAtOnce()
    try lead.bindAll(IDArray(followers.keys.sorted()).text)
    while try lead.step() {
      guard lead.int(4) == ReportKind.tip.rawValue else { continue }
      for reporter in followers[lead.int64(5)] ?? [] where lead.optionalInt64(3) != reporter {
        count(lead, for: reporter)
      }
    }
    lead.reset()
    return reporters.map { reporter in
      TrackRecord(founded: counts[reporter]?.founded ?? 0, assessed: counts[reporter]?.assessed ?? 0)
    }
  }
}

/// Which of a reporter's incidents count for a track record, and for what.
struct TrackRecordFilter: Sendable {
  private let window: Range<Instant>
  private let eligible: [Int64: Bool]
  /// What each disposition counts for, by its raw value.
  private let counts: [Count]

  struct Count: Sendable {
    fileprivate var isAssessed = false
    fileprivate var founded = 0
    fileprivate var assessed = 0
  }

  /// - Parameters:
  ///   - window: When an incident must have been confirmed to be counted.
  ///   - eligible: Whether a category is one that earns recognition, by its id.
  init(policy: Policy, eligible: [Int64: Bool], window: Range<Instant>) {
    self.eligible = eligible
    self.window = window
    var counts = [Count](repeating: Count(), count: (Disposition.allCases.map(\.rawValue).max() ?? 0) + 1)
    for disposition in Disposition.allCases {
      counts[disposition.rawValue] = Count(
        isAssessed: disposition.isAssessed, founded: policy.credit(of: disposition) > 0 ? 1 : 0,
        assessed: policy.assesses(disposition) ? 1 : 0)
    }
    self.counts = counts
  }

  /// What a row counts for: its disposition, the time of its outcome and its category. Nil where it does not count.
  @inline(__always)
  func count(_ row: Statement) -> Count? {
    let disposition = row.int(0)
    guard counts.indices.contains(disposition), counts[disposition].isAssessed, window.contains(row.instant(1)),
      eligible[row.int64(2)] == true
    else { return nil }
    return counts[disposition]
  }
}
