import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsRecognition
import TipsSQLite

/// What was changed after a period had begun, so that its list may be another one than it would have been.
extension RoundStore {
  /// The signs in a draft that cost next to nothing: those of times, and changes of rules, consents and marks.
  /// ``review(_:now:)`` finds these and more.
  public func cheapSigns(in draft: RecognitionRound) throws -> [ReviewSign] {
    try draft.signsOfTimes + changes(since: draft, of: draft.honorees.map(\.reporter), incidents: [])
  }

  /// Consents, marks, categories and rules that were changed between the first day of a round and the time of its figures.
  ///
  /// - Parameters:
  ///   - people: Those on the list.
  ///   - incidents: What is credited to them, with records.
  func changes(
    since round: RecognitionRound, of people: [Int64], incidents: [ReviewedIncident]
  ) throws -> [ReviewSign] {
    let changes = RuleChanges(connection: store.connection, from: round.fromInstant, through: round.asOf)
    let policies = try store.policies.history().reversed().filter {
      $0.operatorName != nil && $0.at >= round.fromInstant && $0.at <= round.asOf
    }
    return try changes.consents(of: people) + changes.readmissions(of: people) + changes.categories(of: incidents)
      + policies.map {
        ReviewSign(.policy, operatorName: $0.operatorName, at: $0.at, detail: "\($0.policy.version)")
      }
  }
}

/// Reads what was changed in a span of time.
private struct RuleChanges {
  let connection: Connection
  let from: Instant
  let through: Instant

  /// Consents that officers recorded for people on the list who had given none before: a sign for each officer.
  func consents(of people: [Int64]) throws -> [ReviewSign] {
    let events = try connection.prepare(
      "select consent, operator, at from consent_event where reporter_id = $1 order by id")
    var found: [String: (reporters: [Int64], at: Instant)] = [:]
    for person in people {
      var before = Consent.none
      try events.forEach(person) { (consent: Consent, name: String, at: Instant) in
        defer { before = consent }
        guard before == .none, consent != .none, !name.isEmpty, at >= from, at <= through else { return }
        var entry = found[name] ?? ([], at)
        if entry.reporters.last != person { entry.reporters.append(person) }
        entry.at = max(entry.at, at)
        found[name] = entry
      }
    }
    return found.sorted { $0.key < $1.key }.map { name, entry in
      ReviewSign(.consent, reporters: entry.reporters, operatorName: name, at: entry.at)
    }
  }

  /// Protections and exclusions of people on the list that were taken back.
  func readmissions(of people: [Int64]) throws -> [ReviewSign] {
    let entries = try connection.prepare(
      """
      select action, operator, at
      from audit_entry
      where subject = $1 and action in ('unprotect_reporter', 'include_reporter') and at >= $2 and at <= $3
      order by id
      """)
    var signs: [ReviewSign] = []
    for person in people {
      try entries.forEach(AuditSubject.reporter(person), from, through) { (action: String, name: String, at: Instant) in
        let what = action == AuditEntry.Action.includeReporter.rawValue ? "exclusion" : "protection"
        signs.append(ReviewSign(.readmission, reporters: [person], operatorName: name, at: at, detail: what))
      }
    }
    return signs
  }

  /// Categories of credited incidents that began or ceased to count: of those that ceased none is credited by now, so that
  /// what is found began, or did both.
  func categories(of incidents: [ReviewedIncident]) throws -> [ReviewSign] {
    guard !incidents.isEmpty else { return [] }
    var signs: [ReviewSign] = []
    try connection.forEach(
      """
      select category.id, category.code, audit_entry.operator, audit_entry.at, audit_entry.detail
      from audit_entry
      join category on substr(audit_entry.detail, 1, length(category.code) + 10) = 'category ' || category.code || ':'
      where subject = 'reference' and audit_entry.at >= $1 and audit_entry.at <= $2
        and audit_entry.detail like '%eligible % → %'
      order by audit_entry.id
      """, from, through
    ) { (id: Int64, code: String, name: String, at: Instant, detail: String) in
      let change = ["false → true", "true → false"].first { detail.contains("eligible \($0)") }
      let own = incidents.filter { $0.record?.category == id }
      guard let change, !own.isEmpty else { return }
      var reporters: [Int64] = []
      for incident in own where reporters.last != incident.reporter { reporters.append(incident.reporter) }
      signs.append(
        ReviewSign(
          .category, reporters: reporters, reports: own.map { ReportNumber(id: $0.incident.ownReportID) },
          operatorName: name, at: at, detail: "\(code): eligible \(change)"))
    }
    return signs
  }
}
