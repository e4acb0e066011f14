import TipsDomain
import TipsText

/// Figures and tables as they may be published, by the rule of ``Publication``.
extension Figure {
  /// Figures with small counts hidden and all others rounded to multiples of 5.
  ///
  /// Parts of a sum are hidden by the rule for tables. A quantity and a time are hidden where fewer than 5 results or
  /// reports are behind them. Rates and means are left out: they would tell the exact counts. Peaks are not looked at
  /// here: see ``PeriodFigures/published(comparedWith:)``.
  static func published(_ list: [Figure]) -> [Figure] {
    var list = list.filter { figure in
      if case .tenths? = figure.now.value { return false }
      return true
    }
    let hiddenNow = hidden(list.map { ($0.id, $0.now) })
    let hiddenThen = hidden(list.compactMap { figure in figure.then.map { (figure.id, $0) } })
    for index in list.indices {
      let figure = list[index]
      list[index].now = figure.published(figure.now, isHidden: hiddenNow.contains(figure.id))
      list[index].then = figure.then.map { figure.published($0, isHidden: hiddenThen.contains(figure.id)) }
      // A value without a base can't be told from one with a small base.
      list[index].isHidden = list[index].now.value == nil
    }
    return list
  }

  /// The parts and sums that are hidden together.
  private static func hidden(_ readings: [(id: ID, reading: Reading)]) -> Set<ID> {
    var hidden: Set<ID> = []
    for partition in Partition.allCases {
      let parts = readings.compactMap { id, reading -> (id: ID, count: Int)? in
        guard id.partition == partition, case .count(let count)? = reading.value else { return nil }
        return (id, count)
      }
      let table = Publication.parts(parts.map(\.count))
      for (part, cell) in zip(parts, table.cells) where cell == nil { hidden.insert(part.id) }
      if table.total == nil { hidden.insert(partition.sum) }
    }
    return hidden
  }

  private func published(_ reading: Reading, isHidden: Bool) -> Reading {
    let base = baseUnit?.isPublic == true ? reading.base : reading.base.flatMap(Publication.alone)
    var value: Value?
    switch reading.value {
    case .count(let number): value = Publication.alone(number).map { .count($0) }
    case .sum(let sum):
      if unit.isEmpty, sum.millionths % 1_000_000 == 0 {
        value = Publication.alone(Int(clamping: sum.millionths / 1_000_000)).map { .sum(ExactSum(whole: $0)) }
      } else {
        value = base == nil ? nil : reading.value
      }
    case .seconds, .days: value = base == nil ? nil : reading.value
    case .tenths, nil: value = nil
    }
    if isHidden { value = nil }
    // How many people took part in a few activities is a small count too.
    let note = value == nil || id.partition == .activities ? nil : reading.note
    return Reading(value: value, base: base, note: note)
  }
}

extension PeriodFigures {
  /// All figures as they may be published, in the order in which they are read out.
  ///
  /// A peak is hidden where a day, or an hour, has a count that would be hidden in a table: days whose largest and whose
  /// sum are known can leave no choice for the others.
  public func published(comparedWith then: PeriodFigures? = nil) -> [Figure] {
    Figure.published(list(comparedWith: then)).map { figure in
      guard figure.id == .peakDay || figure.id == .peakHour else { return figure }
      var figure = figure
      if hidesPeak(figure.id) {
        figure.now = Figure.Reading(value: nil, base: figure.now.base, note: nil)
        figure.isHidden = true
      }
      if let past = figure.then, then?.hidesPeak(figure.id) ?? true {
        figure.then = Figure.Reading(value: nil, base: past.base, note: nil)
      }
      return figure
    }
  }

  private func hidesPeak(_ id: Figure.ID) -> Bool {
    (id == .peakDay ? daily : tally.hours.map(\.reports)).contains { $0 < Publication.smallest }
  }
}

extension ExactSum {
  /// A whole number.
  init(whole: Int) { self.init(ExactDecimal(mantissa: Int64(whole), scale: 0)) }
}

extension Breakdown {
  /// One row of a table for publication.
  public struct PublishedRow: Sendable {
    /// As in ``Breakdown/Row/key``.
    public let key: String?
    /// As in ``Breakdown/Row/name``.
    public let name: Message
    /// The reports; nil where they are hidden.
    public let reports: Int?
    /// The reports then; nil where they are hidden or nothing is compared.
    public let then: Int?

    init(key: String?, name: Message, reports: Int?, then: Int?) {
      self.key = key
      self.name = name
      self.reports = reports
      self.then = then
    }

    /// The row of the sums.
    public init(total: Int?, then: Int?) {
      self.init(key: "total", name: Message(en: "", fa: ""), reports: total, then: then)
    }
  }

  /// A table as it may be published.
  public typealias Published = (rows: [PublishedRow], total: Int?, totalThen: Int?)

  /// The rows with cells hidden, and the totals now and then: a table that stands alone.
  public var published: Published { published(by: Publication.table) }

  /// The same with every shown cell rounded: a table that stands beside others of the same reports.
  public var publishedBesideOthers: Published { published(by: Publication.parts) }

  private func published(by rule: ([Int]) -> Publication.Table) -> Published {
    let now = rule(rows.map(\.measures.reports))
    let past = totalThen == nil ? nil : rule(rows.map { $0.then ?? 0 })
    let published = rows.enumerated().map { index, row in
      PublishedRow(key: row.key, name: row.name, reports: now.cells[index], then: past?.cells[index])
    }
    return (dimension.isOrdered ? published : Self.withoutOrder(published, isCut: cut > 0), now.total, past?.total)
  }

  /// The largest come first, and so the places of hidden rows would tell which is larger, and where two are equal. They
  /// follow the others in the order of their codes; the rest behind a cut stays the last row.
  private static func withoutOrder(_ rows: [PublishedRow], isCut: Bool) -> [PublishedRow] {
    let rest = isCut ? rows.suffix(1) : []
    let named = rows.dropLast(rest.count)
    let hidden = named.filter { $0.reports == nil }.sorted { ($0.key ?? "~", $0.name.en) < ($1.key ?? "~", $1.name.en) }
    return named.filter { $0.reports != nil } + hidden + rest
  }
}
