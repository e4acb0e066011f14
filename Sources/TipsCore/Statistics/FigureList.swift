import TipsDomain

extension PeriodFigures {
  /// All figures in the order in which they are read out, compared with others where there are any.
  public func list(comparedWith then: PeriodFigures? = nil) -> [Figure] {
    var list = alone
    guard let then else { return list }
    let earlier = then.alone
    let past = Dictionary(earlier.map { ($0.id, $0.now) }) { first, _ in first }
    let known = Set(list.map(\.id))
    for index in list.indices { list[index].then = past[list[index].id] ?? Self.nothing(list[index].now) }
    // What there was then and is not now stands behind its section.
    for var gone in earlier where !known.contains(gone.id) {
      gone.then = gone.now
      gone.now = Self.nothing(gone.now)
      list.insert(gone, at: (list.lastIndex { $0.section == gone.section } ?? list.count - 1) + 1)
    }
    return list
  }

  private static func nothing(_ reading: Figure.Reading) -> Figure.Reading {
    Figure.Reading(value: reading.value.map(nothing), base: nil, note: nil)
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
    var list = [Figure(.reports, "reports", .count(reports))]
    list += counts.map {
      Figure(
        .reportsBy(line: $0.line.code, kind: $0.kind), "\($0.line.code) \($0.kind.code)", .count($0.reports),
        base: (reports, .reports))
    }
    if let rate = Self.rate(reports, population: population) {
      list.append(
        Figure(
          .reportsPer100k, "per 100,000 inhabitants", .tenths(rate), base: (Int(population ?? 0), .inhabitants),
          isPart: false))
    }
    list.append(Figure(.tips, "tips", .count(tips), base: (reports, .reports)))
    list.append(Figure(.ledToOperation, "led to an operation", .count(ledToOperation), base: (tips, .tips)))
    return list
  }

  private var operationFigures: [Figure] {
    guard let operations else { return [] }
    return [Figure(.operations, "operations", .count(operations.count), unit: "operations")]
      + operations.results.map {
        Figure(
          .result(measure: $0.measure, unit: $0.unit), $0.measure + ($0.unit.isEmpty ? "" : ", \($0.unit)"),
          .sum($0.sum),
          unit: $0.unit, base: ($0.results, .results), isPart: false)
      }
  }

  private var caseFigures: [Figure] {
    [
      Figure(.settled, "counselling settled", .count(settled.part), base: (settled.base, .counsellingCases)),
      Figure(.moneyReturned, "money returned", .count(moneyReturned.part), base: (moneyReturned.base, .cyberCases)),
    ]
  }

  private var pendingFigures: [Figure] {
    let all = Figure(.pending, "pending", .count(pending), base: (reports, .reports))
    guard let ages = pendingAges else { return [all] }
    func age(_ statistic: Figure.AgeStatistic, _ name: String, _ days: Int) -> Figure {
      Figure(
        .pendingAge(statistic), name, .days(days), unit: "days", base: (pending, .pendingReports), isPart: false)
    }
    return [
      all, age(.median, "age, median", ages.median), age(.ninetieth, "age, 90th percentile", ages.ninetieth),
      age(.oldest, "oldest", ages.oldest),
    ]
  }

  private var outcomeFigures: [Figure] {
    let found = dispositions
    return Disposition.allCases.filter { $0 != .pending }.compactMap { disposition in
      found[disposition].map {
        Figure(.disposition(disposition), disposition.code, .count($0), base: (reports, .reports))
      }
    }
  }

  private var waitingFigures: [Figure] {
    [(Stage.dispatched, toDispatch), (.arrived, toArrival), (.closed, toClosing)].flatMap { stage, waiting in
      let base = (waiting.base, Figure.BaseUnit.reportsWithBothTimes)
      return [
        Figure(
          .wait(stage, .median), "received → \(stage.rawValue), median", waiting.median.map { .seconds($0) },
          unit: "seconds", base: base, isPart: false),
        Figure(
          .wait(stage, .ninetieth), "90th percentile", waiting.ninetieth.map { .seconds($0) }, unit: "seconds",
          base: base, isPart: false),
        Figure(
          .wait(stage, .withinTarget), "within \(Self.words(waiting.target))", .count(waiting.withinTarget), base: base),
      ]
    }
  }

  private static func words(_ target: Int) -> String {
    target >= 7_200 && target % 3_600 == 0 ? "\(target / 3_600) h" : "\(target / 60) min"
  }

  private var loadFigures: [Figure] {
    var list: [Figure] = []
    if let peak {
      list.append(
        Figure(
          .peakDay, "peak day", .count(peak.reports), base: (reports, .reports), note: period.calendar.text(peak.day)))
    }
    if let peakHour {
      let hour = Self.twoDigits(peakHour.hour)
      list.append(
        Figure(
          .peakHour, "peak hour", .count(peakHour.reports), base: (reports, .reports), note: "\(hour):00–\(hour):59"))
    }
    list.append(
      Figure(
        .meanADay, "mean a day", meanADay.map { .tenths($0) }, unit: "reports a day", base: (daysSoFar, .days),
        isPart: false))
    return list
  }

  private var feedbackFigures: [Figure] {
    let found = feedback
    let all = found.values.reduce(0, +)
    return [Figure(.feedback, "feedback", .count(all), base: (reports, .reports))]
      + ReportKind.allCases.filter(\.isFeedback).map {
        Figure(.feedbackOf($0), $0.code, .count(found[$0] ?? 0), base: (all, .feedback))
      }
  }

  private var peopleFigures: [Figure] {
    var list = [
      Figure(
        .satisfied, "satisfied", .count(satisfaction.part), unit: "answers", base: (satisfaction.base, .answers))
    ]
    if let thanked {
      list.append(Figure(.peopleThanked, "people thanked", .count(thanked), unit: "people"))
      if let thankedAtCeremony {
        list.append(
          Figure(
            .thankedAtCeremony, "at a ceremony", .count(thankedAtCeremony), unit: "people",
            base: (thanked, .peopleThanked)))
      }
    }
    guard let activities else { return list }
    let all = activities.reduce(0) { $0 + $1.count }
    list.append(Figure(.activities, "activities", .count(all), unit: "activities"))
    list += activities.map {
      Figure(
        .activitiesOf($0.kind), $0.kind, .count($0.count), unit: "activities", base: (all, .activities),
        note: $0.people > 0 ? "\($0.people) people" : nil)
    }
    let people = activities.reduce(0) { $0 + $1.people }
    list.append(Figure(.activityPeople, "people at activities", .count(people), unit: "people"))
    return list
  }
}
