extension CountedIncidents {
  /// Adds what each reporter of an incident may count.
  ///
  /// A reporter counts an incident once, however often they called: as the leading one if they led, otherwise as one of
  /// those who share ``Policy/laterShare``. What others were credited with in earlier rounds, or what is withheld from them,
  /// changes nobody's share. An incident whose leading report is marked counts for nobody; a marked later report counts
  /// for nobody who made it. A candidate of whom nothing is left stays with no incident, to be counted under
  /// ``OmissionReason/neverPublished``.
  ///
  /// - Parameters:
  ///   - incident: Confirmed in the period, and given once; what earns no credit is passed over.
  ///   - policy: What an incident earns.
  ///   - marked: The ids of the reports that are never to be published.
  ///   - credited: Whether an issued round has credited the reporter with the incident, whoever led it then.
  package mutating func count(
    _ incident: Incident, policy: Policy, marked: Set<Int64> = [], credited: (_ reporter: Int64) -> Bool
  ) {
    let credit = policy.credit(of: incident.disposition)
    guard credit > 0 else { return }
    let hidden = marked.isEmpty ? [] : incident.reporters(hiddenBy: marked)
    func add(_ own: IncidentReport, of reporter: Int64, credit: Int, sharers: Int = 0) {
      if hidden.contains(reporter) {
        withheld.insert(reporter)
      } else {
        append(CountedIncident(incident, own: own, credit: credit, sharers: sharers), of: reporter)
      }
    }
    let lead = incident.lead
    var own = lead
    if !incident.duplicates.isEmpty {
      let later = incident.laterReports(leadersFirst: &own)
      for report in later {
        guard let reporter = report.reporter, !credited(reporter) else { continue }
        add(report, of: reporter, credit: credit * policy.laterShare / 1000 / later.count, sharers: later.count)
      }
    }
    if let reporter = lead.reporter, !credited(reporter) { add(own, of: reporter, credit: credit) }
  }
}

extension Incident {
  /// Whoever made one of the marked reports; everybody, where it is the leading one.
  fileprivate func reporters(hiddenBy marked: Set<Int64>) -> Set<Int64> {
    let isWhole = marked.contains(lead.reportID)
    let reports = ([lead] + duplicates).filter { isWhole || marked.contains($0.reportID) }
    return Set(reports.compactMap(\.reporter))
  }

  /// The first report of each identified reporter other than the leading one; `leadersFirst`, at first the leading
  /// report, becomes the leading reporter's own first report.
  fileprivate func laterReports(leadersFirst: inout IncidentReport) -> [IncidentReport] {
    var later: [IncidentReport] = []
    for report in duplicates where report.reporter != nil {
      if report.reporter != leadersFirst.reporter {
        later.append(report)
      } else if report.precedes(leadersFirst) {
        leadersFirst = report
      }
    }
    guard later.count > 1 else { return later }
    later.sort { left, right in
      guard let first = left.reporter, let second = right.reporter, first != second else { return left.precedes(right) }
      return first < second
    }
    var firsts: [IncidentReport] = []
    for report in later where report.reporter != firsts.last?.reporter { firsts.append(report) }
    return firsts
  }
}
