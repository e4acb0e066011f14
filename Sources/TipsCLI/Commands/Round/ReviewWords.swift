import TipsCore

extension ReviewSign.Kind {
  /// The kind behind a count: "3 series".
  var words: String {
    switch self {
    case .oneOperator: "one operator"
    case .quickOutcome: "quick outcome"
    case .oldReport: "old report"
    case .lateMark: "late mark"
    case .periodEnd: "period's end"
    case .lateRecording: "recorded late"
    case .series: "series"
    case .sameStory: "same story"
    case .correction: "correction"
    case .consent: "new consent"
    case .readmission: "readmitted"
    case .category: "changed category"
    case .policy: "new policy"
    }
  }
}

extension [ReviewSign] {
  /// How many there are of each kind: "3 series · 1 same story".
  var counts: String {
    ReviewSign.Kind.allCases.compactMap { kind in
      let count = count { $0.kind == kind }
      return count > 0 ? "\(count) \(kind.words)" : nil
    }.joined(separator: " · ")
  }
}

extension ReviewSign {
  /// What was noticed, one sentence.
  func sentence(_ zone: StationZone) -> String {
    switch kind {
    case .oneOperator: "\(share) taken and marked by \(operatorName ?? "")\(others)"
    case .quickOutcome: "\(share) with an outcome within minutes\(others)"
    case .oldReport: "\(share) with an outcome two months later or more\(others)"
    case .lateMark: "\(share) marked over a week after the outcome\(others)"
    case .periodEnd: "\(share) marked on the last day or later\(others)"
    case .lateRecording: "\(share) recorded hours after the receipt\(others)"
    case .series: "\(reports.count) reports within two hours"
    case .sameStory: "\(reporters.count) people told of \(reports.count) incidents in nearly the same words"
    case .correction: "earns by a correction of \(detail ?? "")\(changed(zone))"
    case .consent:
      "\(reporters.count == 1 ? "consent" : "\(reporters.count) consents") recorded after the period began, none before"
        + changed(zone)
    case .readmission: "\(detail ?? "") taken back\(changed(zone))"
    case .category: "category \(detail ?? "")\(changed(zone))"
    case .policy: "policy \(detail ?? "") set after the period began\(changed(zone))"
    }
  }

  private var share: String { "\(reports.count) of \(whole ?? reports.count)" }

  private var others: String {
    guard let othersPerMille else { return "" }
    return "; of others' \(othersPerMille / 10).\(othersPerMille % 10) %"
  }

  private func changed(_ zone: StationZone) -> String {
    (operatorName.map { ", by \($0)" } ?? "") + (at.map { ", \(zone.solarHijri($0))" } ?? "")
  }
}
