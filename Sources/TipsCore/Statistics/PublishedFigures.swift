/// Figures and tables as they may be published, by the rule of ``Publication``.
extension Figure {
  /// The figure with counts below 5 hidden and all others rounded to multiples of 5.
  ///
  /// A sum in a unit and a time are hidden where fewer than 5 results or reports are behind them.
  public var published: Figure {
    var figure = Figure(
      code: code, section: section, name: name, unit: unit, baseOf: baseOf, isPart: isPart, now: published(now),
      then: then.map(published))
    figure.isHidden = now.value != nil && figure.now.value == nil
    return figure
  }

  private func published(_ reading: Reading) -> Reading {
    // Inhabitants and days are no secret.
    let base = baseOf == "inhabitants" || baseOf == "days" ? reading.base : reading.base.flatMap(Publication.alone)
    let value: Value?
    switch reading.value {
    case .count(let number): value = Publication.alone(number).map { .count($0) }
    case .sum(let sum):
      if unit.isEmpty, sum.millionths % 1_000_000 == 0 {
        value = Publication.alone(Int(clamping: sum.millionths / 1_000_000)).map { .sum(ExactSum(whole: $0)) }
      } else {
        value = base == nil ? nil : reading.value
      }
    case .tenths: value = nil
    case .seconds, .days: value = base == nil ? nil : reading.value
    case nil: value = nil
    }
    return Reading(
      value: value, base: base, note: value == nil ? nil : code.hasPrefix("activities.") ? nil : reading.note)
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
    public let name: String
    /// The reports; nil where they are hidden.
    public let reports: Int?
    /// The reports then; nil where they are hidden or nothing is compared.
    public let then: Int?

    init(key: String?, name: String, reports: Int?, then: Int?) {
      self.key = key
      self.name = name
      self.reports = reports
      self.then = then
    }

    /// The row of the sums.
    public init(total: Int?, then: Int?) { self.init(key: "total", name: "", reports: total, then: then) }
  }

  /// The rows with cells hidden, and the totals now and then.
  public var published: (rows: [PublishedRow], total: Int?, totalThen: Int?) {
    let now = Publication.table(rows.map(\.measures.reports))
    let past = totalThen == nil ? nil : Publication.table(rows.map { $0.then ?? 0 })
    let published = rows.enumerated().map { index, row in
      PublishedRow(key: row.key, name: row.name, reports: now.cells[index], then: past?.cells[index])
    }
    return (published, now.total, past?.total)
  }
}
