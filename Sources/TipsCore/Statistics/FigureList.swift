import TipsDomain

extension PeriodFigures {
  /// All figures in the order in which they are read out, compared with others where there are any.
  public func list(comparedWith then: PeriodFigures? = nil) -> [Figure] {
    var list = alone
    guard let then else { return list }
    var past = Dictionary(then.alone.map { ($0.code, $0) }) { first, _ in first }
    for index in list.indices {
      let figure = list[index]
      if let earlier = past.removeValue(forKey: figure.code) {
        list[index].then = earlier.now
      } else {
        list[index].then = Figure.Reading(value: figure.now.value.map(Self.nothing), base: nil, note: nil)
      }
    }
    // What there was then and is not now stands behind its section.
    for figure in then.alone where past[figure.code] != nil {
      let now = Figure.Reading(value: figure.now.value.map(Self.nothing), base: nil, note: nil)
      let gone = Figure(
        code: figure.code, section: figure.section, name: figure.name, unit: figure.unit, baseOf: figure.baseOf,
        isPart: figure.isPart, now: now, then: figure.now)
      list.insert(gone, at: (list.lastIndex { $0.section == figure.section } ?? list.count - 1) + 1)
    }
    return list
  }

  private static func nothing(_ value: Figure.Value) -> Figure.Value {
    switch value {
    case .count: .count(0)
    case .sum: .sum(ExactSum())
    case .seconds: .seconds(0)
    case .days: .days(0)
    case .tenths: .tenths(0)
    }
  }

  private var alone: [Figure] {
    reportFigures + operationFigures + caseFigures + pendingFigures + outcomeFigures + waitingFigures + loadFigures
      + feedbackFigures + peopleFigures
  }

  private var reportFigures: [Figure] {
    let base = Figure.Base(count: reports, of: "reports")
    var list = [Figure("reports", .reports, "reports", .count(reports))]
    for count in counts {
      list.append(
        Figure(
          "reports.\(count.line.code).\(count.kind.code)", .reports, "  \(count.line.code) \(count.kind.code)",
          .count(count.reports), base: base))
    }
    if let rate = Self.rate(reports, population: population) {
      list.append(
        Figure(
          "reports_per_100k", .reports, "per 100,000 inhabitants", .tenths(rate),
          base: Figure.Base(count: Int(population ?? 0), of: "inhabitants"), isPart: false))
    }
    list.append(Figure("tips", .reports, "tips", .count(tips), base: base))
    list.append(
      Figure(
        "led_to_operation", .reports, "led to an operation", .count(ledToOperation),
        base: Figure.Base(count: tips, of: "tips")))
    return list
  }

  private var operationFigures: [Figure] {
    guard let operations else { return [] }
    var list = [Figure("operations", .operations, "operations", .count(operations.count), unit: "operations")]
    for result in operations.results {
      list.append(
        Figure(
          "result.\(result.measure)" + (result.unit.isEmpty ? "" : ".\(result.unit)"), .results,
          "  \(result.measure)" + (result.unit.isEmpty ? "" : ", \(result.unit)"), .sum(result.sum), unit: result.unit,
          base: Figure.Base(count: result.results, of: "results"), isPart: false))
    }
    return list
  }

  private var caseFigures: [Figure] {
    [
      Figure(
        "settled", .cases, "counselling settled", .count(settled.part),
        base: Figure.Base(count: settled.base, of: "assessed counselling cases")),
      Figure(
        "money_returned", .cases, "money returned", .count(moneyReturned.part),
        base: Figure.Base(count: moneyReturned.base, of: "cyber cases")),
    ]
  }

  private var pendingFigures: [Figure] {
    let base = Figure.Base(count: pending, of: "pending reports")
    var list = [
      Figure("pending", .pending, "pending", .count(pending), base: Figure.Base(count: reports, of: "reports"))
    ]
    guard let ages = pendingAges else { return list }
    for (code, name, days) in [
      ("median", "  age, median", ages.median), ("p90", "  age, 90th percentile", ages.ninetieth),
      ("oldest", "  oldest", ages.oldest),
    ] {
      list.append(
        Figure("pending_age.\(code)", .pending, name, .days(days), unit: "days", base: base, isPart: false))
    }
    return list
  }

  private var outcomeFigures: [Figure] {
    let base = Figure.Base(count: reports, of: "reports")
    let found = dispositions
    return Disposition.allCases.filter { $0 != .pending }.compactMap { disposition in
      guard let number = found[disposition] else { return nil }
      return Figure(
        "disposition.\(disposition.code)", .outcomes, "  \(disposition.code)", .count(number), base: base)
    }
  }

  private var waitingFigures: [Figure] {
    var list: [Figure] = []
    for (stage, waiting) in [(Stage.dispatched, toDispatch), (.arrived, toArrival), (.closed, toClosing)] {
      let base = Figure.Base(count: waiting.base, of: "reports with both times")
      let code = "received_to_\(stage.rawValue)"
      let name = "received → \(stage.rawValue)"
      list.append(
        Figure(
          "\(code).median", .times, "\(name), median", waiting.median.map { .seconds($0) }, unit: "seconds", base: base,
          isPart: false))
      list.append(
        Figure(
          "\(code).p90", .times, "  90th percentile", waiting.ninetieth.map { .seconds($0) }, unit: "seconds",
          base: base,
          isPart: false))
      list.append(
        Figure(
          "\(code).within_target", .times, "  within \(Self.words(waiting.target))", .count(waiting.withinTarget),
          base: base))
    }
    return list
  }

  private static func words(_ target: Int) -> String {
    target >= 7_200 && target % 3_600 == 0 ? "\(target / 3_600) h" : "\(target / 60) min"
  }

  private var loadFigures: [Figure] {
    let base = Figure.Base(count: reports, of: "reports")
    var list: [Figure] = []
    if let peak {
      list.append(
        Figure("peak_day", .load, "peak day", .count(peak.reports), base: base, note: period.calendar.text(peak.day)))
    }
    if let peakHour {
      let hour = peakHour.hour < 10 ? "0\(peakHour.hour)" : String(peakHour.hour)
      list.append(
        Figure("peak_hour", .load, "peak hour", .count(peakHour.reports), base: base, note: "\(hour):00–\(hour):59"))
    }
    list.append(
      Figure(
        "mean_a_day", .load, "mean a day", meanADay.map { .tenths($0) }, unit: "reports a day",
        base: Figure.Base(count: daysSoFar, of: "days"), isPart: false))
    return list
  }

  private var feedbackFigures: [Figure] {
    let found = feedback
    let all = found.values.reduce(0, +)
    var list = [
      Figure("feedback", .feedback, "feedback", .count(all), base: Figure.Base(count: reports, of: "reports"))
    ]
    for kind in ReportKind.allCases where kind.isFeedback {
      list.append(
        Figure(
          "feedback.\(kind.code)", .feedback, "  \(kind.code)", .count(found[kind] ?? 0),
          base: Figure.Base(count: all, of: "feedback")))
    }
    return list
  }

  private var peopleFigures: [Figure] {
    var list = [
      Figure(
        "satisfied", .people, "satisfied", .count(satisfaction.part),
        unit: "answers", base: Figure.Base(count: satisfaction.base, of: "answers on reports"))
    ]
    if let thanked {
      list.append(Figure("people_thanked", .people, "people thanked", .count(thanked), unit: "people"))
      if let thankedAtCeremony {
        list.append(
          Figure(
            "thanked_at_ceremony", .people, "  at a ceremony", .count(thankedAtCeremony), unit: "people",
            base: Figure.Base(count: thanked, of: "people thanked")))
      }
    }
    guard let activities else { return list }
    let all = activities.reduce(0) { $0 + $1.count }
    list.append(Figure("activities", .people, "activities", .count(all), unit: "activities"))
    for activity in activities {
      list.append(
        Figure(
          "activities.\(activity.kind)", .people, "  \(activity.kind)", .count(activity.count), unit: "activities",
          base: Figure.Base(count: all, of: "activities"), note: activity.people > 0 ? "\(activity.people) people" : nil
        ))
    }
    let people = activities.reduce(0) { $0 + $1.people }
    list.append(Figure("activity_people", .people, "people at activities", .count(people), unit: "people"))
    return list
  }
}
