@testable import TipsCalendar
@testable import TipsDomain
@testable import TipsRecognition

/// A small store in memory: reports and reporters, and what a round would read of them.
struct RecognitionWorld {
  struct Report {
    var id: Int64
    var isTip = true
    var isEligible = true
    var disposition = Disposition.operation
    var receivedAt: Int64
    var outcomeAt: Int64?
    var duplicateOf: Int64?
    var reporter: Int64?
    var county: Int64?
    var neighbourhood: Int64?
    var isMarked = false
    /// Claimed by its receipt after a round of the days on which the outcome was confirmed.
    var isClaimedLate = false

    /// The local day in Tehran's winter time.
    var receivedDay: Int { Int(receivedAt + 12_600).flooredQuotient(86_400) }

    func forIncident(earning: Bool) -> IncidentReport {
      IncidentReport(
        reportID: id, reporter: earning && isClaimedLate ? nil : reporter,
        receivedAt: Instant(epochSeconds: receivedAt),
        receivedDay: LocalDay(number: receivedDay), county: county, neighbourhood: neighbourhood)
    }
  }

  struct Person {
    var consent: Consent?
    var isProtected = false
    var isExcluded = false
    var honouredRecently = false
  }

  /// A report of an incident that a round has credited to a reporter: one that led then, or the reporter's own.
  struct Credit: Hashable {
    let reporter: Int64
    let report: Int64
  }

  var label = "1404-07"
  var from = RecognitionWorld.mehr
  var to = RecognitionWorld.aban
  var windowFrom = RecognitionWorld.abanBefore
  var policy = Policy.standard
  var reports: [Report] = []
  var people: [Int64: Person] = [:]
  var credited: Set<Credit> = []
  var counties: [County] = []
  /// Records that stand instead of those which follow from the reports.
  var otherRecords: [Int64: TrackRecord] = [:]

  /// 1404-07-01, 1404-08-01 and 1403-08-02 (365 days before), each at 00:00 in Tehran.
  static let mehr: Int64 = 1_758_573_000
  static let aban: Int64 = 1_761_165_000
  static let abanBefore: Int64 = 1_729_629_000

  /// The incidents whose outcome was confirmed from the one instant to before the other; those that shall earn
  /// something without the callers who claimed theirs late.
  func incidents(from: Int64, to: Int64, earning: Bool = false) -> [Incident] {
    let duplicates = Dictionary(grouping: reports.filter { $0.duplicateOf != nil }) { $0.duplicateOf ?? 0 }
    return reports.compactMap { lead in
      guard lead.isTip, lead.isEligible, lead.duplicateOf == nil, let at = lead.outcomeAt, (from..<to).contains(at)
      else { return nil }
      return Incident(
        disposition: lead.disposition, confirmedAt: Instant(epochSeconds: at), lead: lead.forIncident(earning: earning),
        duplicates: (duplicates[lead.id] ?? []).map { $0.forIncident(earning: earning) })
    }
  }

  var candidates: Candidates {
    let credits = Dictionary(grouping: credited, by: \.reporter).mapValues { Set($0.map(\.report)) }
    let marked = Set(reports.filter(\.isMarked).map(\.id))
    var counted = CountedIncidents()
    for incident in incidents(from: from, to: to, earning: true) {
      counted.count(incident, policy: policy, marked: marked) { credits[$0].map(incident.contains(any:)) == true }
    }
    return Candidates(counted)
  }

  var counted: [Int64: [CountedIncident]] { candidates.incidents }

  var base: BaseRate {
    let assessed = incidents(from: windowFrom, to: to).filter { policy.assesses($0.disposition) }
    return BaseRate(
      founded: assessed.count { policy.credit(of: $0.disposition) > 0 }, assessed: assessed.count)
  }

  /// Who reported each assessed incident of the window.
  private var assessed: [(disposition: Disposition, reporters: Set<Int64>)] {
    incidents(from: windowFrom, to: to).filter { policy.assesses($0.disposition) }.map { incident in
      (incident.disposition, Set(([incident.lead] + incident.duplicates).compactMap(\.reporter)))
    }
  }

  /// The records of all who reported an incident of the window.
  var records: [Int64: TrackRecord] {
    let counted = assessed.reduce(into: [Int64: TrackRecord]()) { records, incident in
      let isFounded = policy.credit(of: incident.disposition) > 0
      for reporter in incident.reporters {
        let record = records[reporter] ?? .none
        records[reporter] = TrackRecord(
          founded: record.founded + (isFounded ? 1 : 0), assessed: record.assessed + 1)
      }
    }
    return counted.merging(otherRecords) { _, other in other }
  }

  /// The standings of all who reported an incident of the window, or of whom something is known.
  var standings: [Int64: Standing] {
    let assessed = assessed
    let hasFalse = assessed.filter { $0.disposition == .falseReport }.reduce(into: Set()) { $0.formUnion($1.reporters) }
    let reporters = assessed.reduce(into: Set(people.keys)) { $0.formUnion($1.reporters) }
    return Dictionary(
      uniqueKeysWithValues: reporters.map { reporter in
        let person = people[reporter] ?? Person()
        let standing = Standing(
          reporter: reporter, consent: person.consent, isProtected: person.isProtected,
          isExcluded: person.isExcluded, honouredRecently: person.honouredRecently,
          hasFalseReport: hasFalse.contains(reporter))
        return (reporter, standing)
      })
  }

  func draft(_ extent: DraftExtent = .line, onLook: (Int64) -> Void = { _ in }) -> RoundDraft {
    let standings = standings
    let records = records
    return Ranking.draft(
      label: label, from: Instant(epochSeconds: from), to: Instant(epochSeconds: to), candidates: candidates,
      standings: { standings[$0] ?? .plain($0) },
      records: { reporters in
        reporters.map { reporter in
          onLook(reporter)
          return records[reporter] ?? .none
        }
      }, identities: { _ in nil }, base: base, policy: policy, counties: counties, extent: extent)
  }

  func merits() -> [Int64: Merit] {
    let records = records
    let base = base
    return counted.reduce(into: [:]) { merits, entry in
      merits[entry.key] = Ranking.merit(
        of: entry.value, record: records[entry.key] ?? .none, base: base, policy: policy)
    }
  }
}

extension Standing {
  /// Somebody eligible of whom nothing else is known.
  static func plain(_ reporter: Int64) -> Standing {
    Standing(
      reporter: reporter, consent: .name, isProtected: false, isExcluded: false, honouredRecently: false,
      hasFalseReport: false)
  }
}

extension Candidates {
  /// Whoever has no incident is somebody of whom all are withheld.
  init(_ incidents: [Int64: [CountedIncident]]) {
    var counted = CountedIncidents()
    for (reporter, own) in incidents {
      if own.isEmpty { counted.withheld.insert(reporter) }
      for incident in own { counted.append(incident, of: reporter) }
    }
    self.init(counted)
  }

  /// Everybody's incidents.
  var incidents: [Int64: [CountedIncident]] {
    Dictionary(uniqueKeysWithValues: reporters.map { ($0, self[$0] ?? []) })
  }
}

extension TrackRecord {
  /// Nothing is known.
  static let none = TrackRecord(founded: 0, assessed: 0)
}
