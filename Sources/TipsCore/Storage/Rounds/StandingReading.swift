/// Reads what the store knows of one candidate after the other; its cost grows with the candidates' own reports.
///
/// Who asks for candidates in the order of their ids reads each page of the indices once.
struct StandingReading {
  private let policy: Policy
  private let eligible: [Int64: Bool]
  private let window: Range<Instant>
  private let honoured: Set<Int64>
  /// What each disposition counts for, by its raw value.
  private let counts: [Count]
  private let person: Statement
  private let own: Statement
  private let lead: Statement

  private struct Count {
    var isAssessed = false
    var founded = 0
    var assessed = 0
    var isFalse = false
  }

  init(
    connection: Connection, policy: Policy, eligible: [Int64: Bool], window: Range<Instant>, honoured: Set<Int64>
  ) throws {
    self.policy = policy
    self.eligible = eligible
    self.window = window
    self.honoured = honoured
    var counts = [Count](repeating: Count(), count: (Disposition.allCases.map(\.rawValue).max() ?? 0) + 1)
    for disposition in Disposition.allCases {
      counts[disposition.rawValue] = Count(
        isAssessed: disposition.isAssessed, founded: policy.credit(of: disposition) > 0 ? 1 : 0,
        assessed: policy.assesses(disposition) ? 1 : 0, isFalse: disposition == .falseReport)
    }
    self.counts = counts
    person = try connection.prepare("select consent, protected, excluded_reason from reporter where id = $1")
    own = try connection.prepare(
      """
      select disposition, outcome_at, category_id, duplicate_of
      from report indexed by report_reporter
      where reporter_id = $1 and kind = 0 and disposition > 0
      """)
    lead = try connection.prepare(
      "select disposition, outcome_at, category_id, reporter_id, kind from report where id = $1")
  }

  /// What is known of a candidate.
  ///
  /// - Throws: ``ReporterError/unknown(_:)``, or what the store throws.
  func standing(of reporter: Int64) throws -> Standing {
    person.bind(1, reporter)
    guard
      let flags = try person.first({ row in
        (
          consent: row.optionalInt64(0).flatMap { Consent(rawValue: Int($0)) }, isProtected: row.bool(1),
          isExcluded: !row.isNull(2)
        )
      })
    else { throw ReporterError.unknown(reporter) }
    var founded = 0
    var assessed = 0
    var hasFalseReport = false
    func count(_ row: Statement) {
      guard let count = self.count(row) else { return }
      founded += count.founded
      assessed += count.assessed
      if count.isFalse { hasFalseReport = true }
    }
    var followed: Set<Int64> = []
    own.bind(1, reporter)
    try own.each { row in
      if row.int(0) == Disposition.duplicate.rawValue, let lead = row.optionalInt64(3) { followed.insert(lead) }
      count(row)
    }
    for id in followed {
      lead.bind(1, id)
      _ = try lead.first { row in
        guard row.int(4) == ReportKind.tip.rawValue, row.optionalInt64(3) != reporter else { return }
        count(row)
      }
    }
    return Standing(
      reporter: reporter, consent: flags.consent, isProtected: flags.isProtected, isExcluded: flags.isExcluded,
      honouredRecently: honoured.contains(reporter), founded: founded, assessed: assessed,
      hasFalseReport: hasFalseReport)
  }

  /// What a row counts for: its disposition, the time of its outcome and its category. Nil where it does not count.
  @inline(__always)
  private func count(_ row: Statement) -> Count? {
    let disposition = row.int(0)
    guard counts.indices.contains(disposition), counts[disposition].isAssessed, window.contains(row.instant(1)),
      eligible[row.int64(2)] == true
    else { return nil }
    return counts[disposition]
  }
}
