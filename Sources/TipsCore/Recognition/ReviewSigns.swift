import TipsCalendar
import TipsDomain

/// Finds the signs that the incidents of a list give: pure, so that the same incidents give the same signs everywhere.
package struct ReviewSigns {
  /// How many incidents of one person one operator has to have taken and marked.
  static let fewestOfOneOperator = 3
  /// With how many incidents of everybody's a person's are compared: enough to tell one in a thousand from none.
  package static let compared = 2_000

  /// The credited incidents of each person on the list, by places.
  private let listed: [[ReviewedIncident]]
  /// Incidents of everybody who was considered, among them some of the listed people's.
  private let compared: [ReviewedIncident]
  private let periodEnd: Instant

  package init(listed: [[ReviewedIncident]], compared: [ReviewedIncident], periodEnd: Instant) {
    self.listed = listed.filter { !$0.isEmpty }
    self.compared = compared
    self.periodEnd = periodEnd
  }

  /// The signs that a draft gives without any row of the reports.
  package init(_ honorees: [Honoree], of candidates: Candidates, periodEnd: Instant) {
    self.init(
      listed: honorees.map { honoree in
        (candidates[honoree.reporter] ?? []).map { ReviewedIncident(reporter: honoree.reporter, $0) }
      }, compared: candidates.sample(atMost: Self.compared), periodEnd: periodEnd)
  }

  /// The signs that need nothing but times which a ranking knows.
  package func ofTimes() -> [ReviewSign] { traits(withRecords: false) + series() }

  /// All signs that the incidents give, by kinds and the places of the people.
  ///
  /// - Parameters:
  ///   - usualTexts: Hands over the folded texts of other reports, one after the other.
  ///   - mayEarn: Whether an incident could earn more by a correction.
  package func all(
    usualTexts: ((String) -> Void) throws -> Void, mayEarn: (ReportCorrection) -> Bool
  ) rethrows -> [ReviewSign] {
    let stories = try sameStories(usualTexts)
    return oneOperator() + traits(withRecords: true) + series() + stories + corrections(mayEarn)
  }

  // MARK: Compared with others

  /// For how many of how many compared incidents of other people something holds.
  private func others(
    than reporter: Int64, where holds: (ReviewedIncident) -> Bool
  ) -> (part: Int, whole: Int) {
    var count = (part: 0, whole: 0)
    for incident in compared where incident.reporter != reporter {
      count.whole += 1
      if holds(incident) { count.part += 1 }
    }
    return count
  }

  /// The sign that something holds for more of a person's incidents than others' lead one to expect.
  private func sign(
    _ kind: ReviewSign.Kind, of incidents: [ReviewedIncident], operatorName: String? = nil, fewest: Int = 1,
    where holds: (ReviewedIncident) -> Bool
  ) -> ReviewSign? {
    let shown = incidents.filter(holds)
    guard let reporter = incidents.first?.reporter, shown.count >= fewest else { return nil }
    let others = others(than: reporter, where: holds)
    guard ChanceBound.isExceeded(shown.count, of: incidents.count, others: others, people: listed.count) else {
      return nil
    }
    return ReviewSign(
      kind, reporters: [reporter], reports: shown.map(\.number).sorted { $0.id < $1.id }, whole: incidents.count,
      othersPerMille: others.part * 1000 / max(others.whole, 1), operatorName: operatorName)
  }

  private func oneOperator() -> [ReviewSign] {
    listed.compactMap { incidents in
      var counts: [String: Int] = [:]
      for name in incidents.compactMap(\.soleOperator) { counts[name, default: 0] += 1 }
      guard let most = counts.first(where: { $0.value * 2 > incidents.count })?.key else { return nil }
      return sign(.oneOperator, of: incidents, operatorName: most, fewest: Self.fewestOfOneOperator) {
        $0.soleOperator == most
      }
    }
  }

  private func traits(withRecords: Bool) -> [ReviewSign] {
    IncidentTrait.allCases.filter { withRecords || !$0.needsRecord }.flatMap { trait in
      listed.compactMap { incidents in
        sign(trait.kind, of: incidents) { trait.holds(for: $0, end: periodEnd) }
      }
    }
  }

  // MARK: Alone

  private func series() -> [ReviewSign] {
    listed.flatMap { incidents in
      ReportSeries.find(in: incidents.map(\.incident)).map { run in
        ReviewSign(
          .series, reporters: incidents.prefix(1).map(\.reporter),
          reports: run.map { ReportNumber(id: $0.ownReportID) }, whole: incidents.count)
      }
    }
  }

  private func sameStories(_ usual: SimilarStories.UsualTexts) rethrows -> [ReviewSign] {
    let told = listed.flatMap(\.self)
    let stories = told.map {
      SimilarStories.Story(reporter: $0.reporter, leadID: $0.incident.leadID, words: $0.record?.words ?? "")
    }
    return try SimilarStories(stories, usual: usual).groups().map { group in
      let incidents = group.map { told[$0] }
      var reporters: [Int64] = []
      for incident in incidents where !reporters.contains(incident.reporter) { reporters.append(incident.reporter) }
      return ReviewSign(.sameStory, reporters: reporters, reports: incidents.map(\.number))
    }
  }

  private func corrections(_ mayEarn: (ReportCorrection) -> Bool) -> [ReviewSign] {
    listed.flatMap { incidents in
      var found: [String: (reports: [ReportNumber], fields: Set<String>, at: Instant)] = [:]
      for incident in incidents {
        for correction in incident.record?.corrections ?? [] where mayEarn(correction) {
          var entry = found[correction.operatorName] ?? ([], [], correction.recordedAt)
          if entry.reports.last != incident.number { entry.reports.append(incident.number) }
          entry.fields.insert(correction.field.rawValue)
          entry.at = max(entry.at, correction.recordedAt)
          found[correction.operatorName] = entry
        }
      }
      return found.sorted { $0.key < $1.key }.map { name, entry in
        ReviewSign(
          .correction, reporters: incidents.prefix(1).map(\.reporter), reports: entry.reports, whole: incidents.count,
          operatorName: name, at: entry.at, detail: entry.fields.sorted().joined(separator: ", "))
      }
    }
  }
}
