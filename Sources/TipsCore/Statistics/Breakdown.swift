import TipsCalendar
import TipsDomain
import TipsText

/// By what reports are told apart in a table.
public enum BreakdownDimension: String, CaseIterable, Sendable {
  case line, kind, category, place, county, province, station, disposition, day, hour, weekday, month

  /// What it is called.
  public var label: Label {
    switch self {
    case .line: Label(fa: "خط", en: "line")
    case .kind: Label(fa: "نوع", en: "kind")
    case .category: Label(fa: "موضوع", en: "category")
    case .place: Label(fa: "محل", en: "place")
    case .county: Label(fa: "شهرستان", en: "county")
    case .province: Label(fa: "استان", en: "province")
    case .station: Label(fa: "ایستگاه", en: "station")
    case .disposition: Label(fa: "نتیجه", en: "disposition")
    case .day: Label(fa: "روز", en: "day")
    case .hour: Label(fa: "ساعت", en: "hour")
    case .weekday: Label(fa: "روز هفته", en: "weekday")
    case .month: Label(fa: "ماه", en: "month")
    }
  }

  /// Whether the rows have an order of their own, in which they stand; else the largest come first.
  package var isOrdered: Bool {
    switch self {
    case .day, .hour, .weekday, .month: true
    case .line, .kind, .category, .place, .county, .province, .station, .disposition: false
    }
  }
}

/// A table of reports by one of their properties.
public struct Breakdown: Sendable {
  /// One row.
  public struct Row: Sendable {
    /// The code, number or date that the row stands for; nil for reports without any, and for the rest behind a cut.
    public let key: String?
    /// What it is called; empty where the key says it.
    public let name: Message
    /// What is counted.
    public let measures: Measures
    /// The share of all reports in thousandths; the shares of all rows add up to 1000.
    public let perMille: Int
    /// Reports per 100,000 inhabitants in tenths, where the inhabitants are known.
    public let rate: Int?
    /// The reports in the time that is compared with; nil where nothing is compared.
    public let then: Int?
  }

  /// By what.
  public let dimension: BreakdownDimension
  /// The rows. Behind a cut the last one is the sum of the rest.
  public let rows: [Row]
  /// How many rows the last one stands for; 0 where nothing is cut.
  public let cut: Int
  /// All rows together.
  public let total: Measures
  /// Of provinces: reports per 100,000 inhabitants in tenths, in all of those together whose inhabitants are known.
  public internal(set) var mean: Int?
  /// All reports then.
  public let totalThen: Int?
}

extension PeriodFigures {
  /// The reports by one of their properties, ``Breakdown/Row/then`` from other figures.
  ///
  /// - Parameter top: at most so many rows, the rest in one more; nil for all.
  public func breakdown(by dimension: BreakdownDimension, top: Int? = nil, then: PeriodFigures? = nil) -> Breakdown {
    var groups = groups(dimension)
    let past = then?.groups(dimension)
    if let past, !dimension.isOrdered {
      let known = Set(groups.map(\.key))
      for group in past where !known.contains(group.key) {
        groups.append(Group(key: group.key, name: group.name, measures: Measures(), rate: nil))
      }
    }
    if !dimension.isOrdered {
      groups.sort { ($1.measures.reports, $0.key ?? "~") < ($0.measures.reports, $1.key ?? "~") }
    }
    var numbersThen: [Int?] = Array(repeating: nil, count: groups.count)
    if let past {
      if dimension == .day || dimension == .month {
        // The first day is compared with the first one, whatever it is called.
        for index in groups.indices { numbersThen[index] = index < past.count ? past[index].measures.reports : nil }
      } else {
        let found = Dictionary(past.map { ($0.key, $0.measures.reports) }) { $1 }
        for (index, group) in groups.enumerated() { numbersThen[index] = found[group.key] ?? 0 }
      }
    }
    var cut = 0
    if let top, top < groups.count {
      let rest = groups[top...].reduce(into: Measures()) { $0 += $1.measures }
      let restThen = past == nil ? nil : numbersThen[top...].reduce(0) { $0 + ($1 ?? 0) }
      cut = groups.count - top
      groups =
        groups[..<top] + [
          Group(
            key: nil, name: Message(en: "\(cut) others", fa: "\(cut) مورد دیگر"), measures: rest, rate: nil)
        ]
      numbersThen = numbersThen[..<top] + [restThen]
    }
    let shares = Proportion.perMille(parts: groups.map(\.measures.reports))
    return Breakdown(
      dimension: dimension,
      rows: zip(groups, shares).enumerated().map { index, pair in
        Breakdown.Row(
          key: pair.0.key, name: pair.0.name, measures: pair.0.measures, perMille: pair.1, rate: pair.0.rate,
          then: numbersThen[index])
      },
      cut: cut, total: tally.total, mean: dimension == .province ? provincesMean : nil, totalThen: then?.reports)
  }

  private struct Group {
    var key: String?
    var name: Message
    var measures: Measures
    var rate: Int?
  }

  private func groups(_ dimension: BreakdownDimension) -> [Group] {
    switch dimension {
    case .line:
      let lines = Dictionary(references.lines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      return tally.measures(by: \.line).map { group(lines[$0]?.code, lines[$0]?.label, $1) }
    case .kind: return tally.measures(by: \.kind).map { group($0.code, $0.label, $1) }
    case .category:
      let categories = Dictionary(references.categories.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      return tally.measures(by: \.category).map { group(categories[$0]?.code, categories[$0]?.label, $1) }
    case .disposition: return tally.measures(by: \.disposition).map { group($0.code, $0.label, $1) }
    case .station:
      return tally.stations.filter { !$1.isZero }.map {
        group(String($0), Label(fa: "ایستگاه \($0)", en: "Station \($0)"), $1)
      }
    case .place: return places(tally.places, isNested: true)
    case .county: return places(measures(within: .county), isNested: false)
    case .province: return places(measures(within: .province), isNested: false)
    case .day:
      return tally.days.prefix(daysSoFar).enumerated().map { group(text(span.from.advanced(by: $0)), nil, $1) }
    case .hour: return tally.hours.enumerated().map { group(Self.twoDigits($0), nil, $1) }
    case .weekday:
      var found = [Measures](repeating: Measures(), count: 7)
      for (index, day) in tally.days.enumerated() { found[span.from.advanced(by: index).weekday] += day }
      return zip(LocalDay.weekdayNames, found).map { name, measures in
        group(name.latin.lowercased(), Label(fa: name.fa, en: ""), measures)
      }
    case .month: return months()
    }
  }

  private func measures(within level: Place.Level) -> [Int64: Measures] {
    var found: [Int64: Measures] = [:]
    for (place, measures) in tally.places { found[references.place(level, of: place), default: Measures()] += measures }
    return found
  }

  /// What the provinces with reports have together.
  private var provincesMean: Int? {
    var (reports, population) = (0, Int64(0))
    for (id, measures) in measures(within: .province) where !measures.isZero {
      guard let place = references.places[id], place.level == .province, let inhabitants = place.population else {
        continue
      }
      reports += measures.reports
      population += inhabitants
    }
    return Self.rate(reports, population: population)
  }

  /// A label of nil says no more than the key. The inhabitants of the filter's place are the base of all rows.
  private func group(_ key: String?, _ label: Label?, _ measures: Measures) -> Group {
    Group(
      key: key, name: Message(en: label?.en ?? "", fa: label?.fa ?? ""), measures: measures,
      rate: Self.rate(measures.reports, population: population))
  }

  /// Rows of places; the rate of a place counts the places inside it too.
  private func places(_ found: [Int64: Measures], isNested: Bool) -> [Group] {
    var inside: [Int64: Int] = [:]
    if isNested {
      for (place, measures) in found {
        for ancestor in references.ancestors(of: place) { inside[ancestor, default: 0] += measures.reports }
      }
    }
    return found.filter { !$1.isZero }.map { id, measures in
      let place = references.places[id]
      return Group(
        key: place?.code, name: Message(en: place?.label.en ?? "no place", fa: place?.label.fa ?? "بدون محل"),
        measures: measures,
        rate: Self.rate(isNested ? inside[id] ?? 0 : measures.reports, population: place?.population))
    }
  }

  private func months() -> [Group] {
    var groups: [Group] = []
    for (index, day) in tally.days.prefix(daysSoFar).enumerated() {
      let label = PeriodUnit(period.calendar, .month, holding: span.from.advanced(by: index)).label
      if groups.last?.key != label { groups.append(group(label, nil, Measures())) }
      groups[groups.count - 1].measures += day
    }
    return groups.map { group($0.key, nil, $0.measures) }
  }

  private func text(_ day: LocalDay) -> String { period.calendar.text(day) }

  static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
