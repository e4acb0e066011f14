extension Ranking {
  /// What each reporter may count, in no particular order.
  ///
  /// A reporter counts an incident once, however often they called: as the leading one if they led, otherwise as one of
  /// those who share ``Policy/laterShare``. What others were credited with in earlier rounds changes nobody's share.
  ///
  /// - Parameters:
  ///   - incidents: Those whose outcome was confirmed in the period, each once; what earns no credit is passed over.
  ///   - policy: What an incident earns.
  ///   - credited: Whether an issued round has credited the reporter with the incident, whoever led it then.
  package static func countedIncidents(
    of incidents: [Incident], policy: Policy, credited: (_ reporter: Int64, Incident) -> Bool
  ) -> CountedIncidents {
    var counted = CountedIncidents(capacity: incidents.count)
    for incident in incidents {
      let credit = policy.credit(of: incident.disposition)
      guard credit > 0 else { continue }
      let lead = incident.lead
      var own = lead
      if !incident.duplicates.isEmpty {
        let later = laterReports(of: incident, leadersFirst: &own)
        for report in later {
          guard let reporter = report.reporter, !credited(reporter, incident) else { continue }
          let share = credit * policy.laterShare / 1000 / later.count
          counted.append(CountedIncident(incident, own: report, credit: share, sharers: later.count), of: reporter)
        }
      }
      if let reporter = lead.reporter, !credited(reporter, incident) {
        counted.append(CountedIncident(incident, own: own, credit: credit), of: reporter)
      }
    }
    return counted
  }

  /// The first report of each identified reporter other than the leading one; `leadersFirst`, at first the leading
  /// report, becomes the leading reporter's own first report.
  private static func laterReports(
    of incident: Incident, leadersFirst: inout IncidentReport
  ) -> [IncidentReport] {
    var later: [IncidentReport] = []
    for report in incident.duplicates where report.reporter != nil {
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
