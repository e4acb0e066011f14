import TipsDomain

extension Figure {
  /// Which figure it is.
  package enum ID: Hashable, Sendable {
    case reports, reportsPer100k, tips, ledToOperation
    case reportsBy(line: String, kind: ReportKind)
    case operations
    case result(measure: String, unit: String)
    case settled, moneyReturned
    case pending
    case pendingAge(AgeStatistic)
    case disposition(Disposition)
    case wait(Stage, WaitStatistic)
    case peakDay, peakHour, meanADay
    case feedback
    case feedbackOf(ReportKind)
    case satisfied, peopleThanked, thankedAtCeremony
    case activities
    case activitiesOf(String)
    case activityPeople
  }

  /// What is told of the ages of pending reports.
  package enum AgeStatistic: String, Sendable {
    case median, ninetieth = "p90", oldest
  }

  /// What is told of the time from the receipt to a stage.
  package enum WaitStatistic: String, Sendable {
    case median, ninetieth = "p90", withinTarget = "within_target"
  }

  /// Figures that add up to another one.
  enum Partition: CaseIterable {
    case lines, outcomes, feedback, activities

    /// What they add up to.
    var sum: ID {
      switch self {
      case .lines, .outcomes: .reports
      case .feedback: .feedback
      case .activities: .activities
      }
    }
  }
}

extension Figure.ID {
  /// The name for programs, such as `led_to_operation` or `result.drugs.kg`.
  var code: String {
    switch self {
    case .reports: "reports"
    case .reportsPer100k: "reports_per_100k"
    case .tips: "tips"
    case .ledToOperation: "led_to_operation"
    case .reportsBy(let line, let kind): "reports.\(line).\(kind.code)"
    case .operations: "operations"
    case .result(let measure, let unit): "result.\(measure)" + (unit.isEmpty ? "" : ".\(unit)")
    case .settled: "settled"
    case .moneyReturned: "money_returned"
    case .pending: "pending"
    case .pendingAge(let statistic): "pending_age.\(statistic.rawValue)"
    case .disposition(let disposition): "disposition.\(disposition.code)"
    case .wait(let stage, let statistic): "received_to_\(stage.rawValue).\(statistic.rawValue)"
    case .peakDay: "peak_day"
    case .peakHour: "peak_hour"
    case .meanADay: "mean_a_day"
    case .feedback: "feedback"
    case .feedbackOf(let kind): "feedback.\(kind.code)"
    case .satisfied: "satisfied"
    case .peopleThanked: "people_thanked"
    case .thankedAtCeremony: "thanked_at_ceremony"
    case .activities: "activities"
    case .activitiesOf(let kind): "activities.\(kind)"
    case .activityPeople: "activity_people"
    }
  }

  var section: Figure.Section {
    switch self {
    case .reports, .reportsPer100k, .tips, .ledToOperation, .reportsBy: .reports
    case .operations: .operations
    case .result: .results
    case .settled, .moneyReturned: .cases
    case .pending, .pendingAge: .pending
    case .disposition: .outcomes
    case .wait: .times
    case .peakDay, .peakHour, .meanADay: .load
    case .feedback, .feedbackOf: .feedback
    case .satisfied, .peopleThanked, .thankedAtCeremony, .activities, .activitiesOf, .activityPeople: .people
    }
  }

  /// Whether it tells more of the figure above it.
  var isDetail: Bool {
    switch self {
    case .wait(_, let statistic): statistic != .median
    case .reportsBy, .result, .pendingAge, .disposition, .feedbackOf, .thankedAtCeremony, .activitiesOf: true
    case .reports, .reportsPer100k, .tips, .ledToOperation, .operations, .settled, .moneyReturned, .pending, .peakDay,
      .peakHour, .meanADay, .feedback, .satisfied, .peopleThanked, .activities, .activityPeople:
      false
    }
  }

  /// Of what it is a part, so that it could be computed from the other parts.
  var partition: Figure.Partition? {
    switch self {
    case .reportsBy: .lines
    case .disposition, .pending: .outcomes
    case .feedbackOf: .feedback
    case .activitiesOf: .activities
    case .reports, .reportsPer100k, .tips, .ledToOperation, .operations, .result, .settled, .moneyReturned,
      .pendingAge, .wait, .peakDay, .peakHour, .meanADay, .feedback, .satisfied, .peopleThanked, .thankedAtCeremony,
      .activities, .activityPeople:
      nil
    }
  }
}
