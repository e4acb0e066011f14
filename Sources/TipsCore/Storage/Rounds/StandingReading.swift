/// Reads what the store knows of one candidate after the other; its cost grows with the candidates' own reports.
///
/// Who asks for candidates in the order of their ids reads each page of the indices once.
struct StandingReading {
  private let question: StandingQuestion
  private let person: Statement
  private let own: Statement
  private let lead: Statement

  init(_ connection: Connection, question: StandingQuestion) throws {
    self.question = question
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
      guard let count = question.count(row) else { return }
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
      honouredRecently: question.honoured.contains(reporter), founded: founded, assessed: assessed,
      hasFalseReport: hasFalseReport)
  }
}
