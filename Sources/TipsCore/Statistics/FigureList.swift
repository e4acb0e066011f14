import TipsDomain
import TipsText

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
    var list = [Figure(.reports, FigureNames.reports, .count(reports))]
    list += counts.map {
      Figure(
        .reportsBy(line: $0.line.code, kind: $0.kind), FigureNames.reports(of: $0.line, $0.kind), .count($0.reports),
        base: (reports, .reports))
    }
    if let rate = Self.rate(reports, population: population) {
      list.append(
        Figure(
          .reportsPer100k, FigureNames.reportsPer100k, .tenths(rate), base: (Int(population ?? 0), .inhabitants),
          isPart: false))
    }
    list.append(Figure(.tips, FigureNames.tips, .count(tips), base: (reports, .reports)))
    list.append(Figure(.ledToOperation, FigureNames.ledToOperation, .count(ledToOperation), base: (tips, .tips)))
    return list
  }

  private var operationFigures: [Figure] {
    guard let operations else { return [] }
    return [Figure(.operations, FigureNames.operations, .count(operations.count), unit: "operations")]
      + operations.results.map {
        Figure(
          .result(measure: $0.measure, unit: $0.unit), FigureNames.result($0.measure, unit: $0.unit),
          .sum($0.sum), unit: $0.unit, base: ($0.results, .results), isPart: false)
      }
  }

  private var caseFigures: [Figure] {
    [
      Figure(.settled, FigureNames.settled, .count(settled.part), base: (settled.base, .counsellingCases)),
      Figure(
        .moneyReturned, FigureNames.moneyReturned, .count(moneyReturned.part), base: (moneyReturned.base, .cyberCases)),
    ]
  }

  private var pendingFigures: [Figure] {
    let all = Figure(.pending, FigureNames.pending, .count(pending), base: (reports, .reports))
    guard let ages = pendingAges else { return [all] }
    func age(_ statistic: Figure.AgeStatistic, _ name: Message, _ days: Int) -> Figure {
      Figure(
        .pendingAge(statistic), name, .days(days), unit: "days", base: (pending, .pendingReports), isPart: false)
    }
    return [
      all, age(.median, FigureNames.ageMedian, ages.median), age(.ninetieth, FigureNames.ageNinetieth, ages.ninetieth),
      age(.oldest, FigureNames.oldest, ages.oldest),
    ]
  }

  private var outcomeFigures: [Figure] {
    let found = dispositions
    return Disposition.allCases.filter { $0 != .pending }.compactMap { disposition in
      found[disposition].map {
        Figure(
          .disposition(disposition), Message(en: disposition.code, fa: disposition.label.fa), .count($0),
          base: (reports, .reports))
      }
    }
  }

  private var waitingFigures: [Figure] {
    [(Stage.dispatched, toDispatch), (.arrived, toArrival), (.closed, toClosing)].flatMap { stage, waiting in
      let base = (waiting.base, Figure.BaseUnit.reportsWithBothTimes)
      return [
        Figure(
          .wait(stage, .median), FigureNames.median(to: stage), waiting.median.map { .seconds($0) },
          unit: "seconds", base: base, isPart: false),
        Figure(
          .wait(stage, .ninetieth), FigureNames.ninetieth, waiting.ninetieth.map { .seconds($0) }, unit: "seconds",
          base: base, isPart: false),
        Figure(
          .wait(stage, .withinTarget), FigureNames.within(waiting.target), .count(waiting.withinTarget), base: base),
      ]
    }
  }

  private var loadFigures: [Figure] {
    var list: [Figure] = []
    if let peak {
      list.append(
        Figure(
          .peakDay, FigureNames.peakDay, .count(peak.reports), base: (reports, .reports),
          note: Self.alike(period.calendar.text(peak.day))))
    }
    if let peakHour {
      let hour = Self.twoDigits(peakHour.hour)
      list.append(
        Figure(
          .peakHour, FigureNames.peakHour, .count(peakHour.reports), base: (reports, .reports),
          note: Self.alike("\(hour):00–\(hour):59")))
    }
    list.append(
      Figure(
        .meanADay, FigureNames.meanADay, meanADay.map { .tenths($0) }, unit: "reports a day", base: (daysSoFar, .days),
        isPart: false))
    return list
  }

  private var feedbackFigures: [Figure] {
    let found = feedback
    let all = found.values.reduce(0, +)
    return [Figure(.feedback, FigureNames.feedback, .count(all), base: (reports, .reports))]
      + ReportKind.allCases.filter(\.isFeedback).map {
        Figure(
          .feedbackOf($0), Message(en: $0.code, fa: $0.label.fa), .count(found[$0] ?? 0), base: (all, .feedback))
      }
  }

  private var peopleFigures: [Figure] {
    var list = [
      Figure(
        .satisfied, FigureNames.satisfied, .count(satisfaction.part), unit: "answers",
        base: (satisfaction.base, .answers))
    ]
    if let thanked {
      list.append(Figure(.peopleThanked, FigureNames.peopleThanked, .count(thanked), unit: "people"))
      if let thankedAtCeremony {
        list.append(
          Figure(
            .thankedAtCeremony, FigureNames.atCeremony, .count(thankedAtCeremony), unit: "people",
            base: (thanked, .peopleThanked)))
      }
    }
    guard let activities else { return list }
    let all = activities.reduce(0) { $0 + $1.count }
    list.append(Figure(.activities, FigureNames.activities, .count(all), unit: "activities"))
    list += activities.map {
      Figure(
        .activitiesOf($0.kind), FigureNames.activities($0.kind), .count($0.count), unit: "activities",
        base: (all, .activities),
        note: $0.people > 0 ? FigureNames.people($0.people) : nil)
    }
    let people = activities.reduce(0) { $0 + $1.people }
    list.append(Figure(.activityPeople, FigureNames.activityPeople, .count(people), unit: "people"))
    return list
  }

  /// A day or an hour, which is written alike in every language.
  private static func alike(_ text: String) -> Message { Message(en: text, fa: text) }
}
