import TipsCore

/// Figures for people at a terminal.
struct StatsPage {
  let answer: StatsAnswer

  private var figures: PeriodFigures { answer.figures }
  private var width: Int { Console.width ?? 100 }

  func write() throws {
    try Console.line(heading)
    for note in notes { try Console.line(Emphasis.faint.line(note)) }
    if let breakdown = answer.breakdown {
      try write(breakdown)
    } else {
      try writeFigures()
    }
  }

  private var heading: String {
    "\(figures.span.description)" + (answer.then.map { " against \($0.span.description)" } ?? "")
      + "; reports received in it; as of \(answer.zone.solarHijri(figures.asOf))"
  }

  private var notes: [String] {
    var notes: [String] = []
    if !answer.filter.isEmpty {
      notes.append(
        "only " + answer.filter.map { "\($0.name) \(SafeText.line($0.value))" }.joined(separator: ", ")
          + (figures.operations == nil ? "; figures that are not about reports are left out" : ""))
    }
    if answer.isRunning {
      notes.append(
        "running: day \(figures.daysSoFar) of \(figures.span.dayCount)"
          + (answer.then.map { "; compared with \($0.span.dayCount) days" } ?? ""))
    }
    if answer.isPublished {
      notes.append(
        "for publication: counts below 5 are hidden (×), with those that would give them away, and "
          + (answer.breakdown == nil ? "all other counts are" : "totals are")
          + " rounded to the nearest 5; see docs/figures.md")
    }
    return notes
  }

  // MARK: Figures

  private func writeFigures() throws {
    let list = answer.list
    let isCompared = answer.then != nil
    var rows: [[String]] = []
    if isCompared { rows.append(["", figures.period.label, answer.then?.period.label ?? "", "change", ""]) }
    for figure in list {
      let value = figure.isHidden ? "×" : FigureText.people(figure.now.value)
      rows.append(
        isCompared
          ? [
            figure.name, value, past(figure), FigureText.change(figure.changePerMille),
            remark(figure),
          ] : [figure.name, value, remark(figure)])
    }
    try write(rows, numeric: isCompared ? [1, 2, 3] : [1])
    guard !answer.isPublished, figures.reports > 0, figures.daily.count > 1 else { return }
    try Console.line(Bars.sparkline(figures.daily, width: min(width - 1, 93)))
    let size = (figures.daily.count + min(width - 1, 93) - 1) / min(width - 1, 93)
    try Console.line(Emphasis.faint.line("reports by day" + (size > 1 ? ", \(size) days a bar" : "")))
  }

  private func past(_ figure: Figure) -> String {
    answer.isPublished && figure.then?.value == nil ? "×" : FigureText.people(figure.then?.value)
  }

  /// The base, with the share of it; the day of a peak. Without the words about the base where there is no room.
  private func remark(_ figure: Figure) -> String {
    var parts: [String] = []
    if let note = figure.now.note { parts.append(note) }
    guard let base = figure.now.base, let of = figure.baseOf else { return parts.joined(separator: "; ") }
    let words = width > 100 ? " \(of)" : ""
    if let share = figure.perMille {
      parts.append("\(FigureText.percent(share)) of \(base.grouped)\(words)")
      if width > 100, let then = figure.perMilleThen { parts.append("then \(FigureText.percent(then))") }
    } else {
      parts.append("base \(base.grouped)\(words)")
    }
    return parts.joined(separator: "; ")
  }

  // MARK: Tables

  private func write(_ breakdown: Breakdown) throws {
    if answer.isPublished { return try writePublished(breakdown) }
    let isCompared = answer.then != nil
    let hasRates = breakdown.rows.contains { $0.rate != nil }
    var header = [breakdown.dimension.rawValue.uppercased(), "REPORTS", "SHARE", "TIPS", "LED", "PENDING"]
    if hasRates { header.append("PER 100,000") }
    if isCompared { header += ["THEN", "CHANGE"] }
    let largest = breakdown.rows.map(\.measures.reports).max() ?? 0
    var rows = [header + [""]]
    for row in breakdown.rows {
      let label = row.key ?? (row.name.isEmpty ? "–" : row.name)
      rows.append(cells(label, row.measures, row.perMille, row.rate, row.then, hasRates, isCompared) + [""])
    }
    rows.append(
      cells(
        "total", breakdown.total, breakdown.total.reports > 0 ? 1_000 : 0, nil, breakdown.totalThen, hasRates,
        isCompared)
        + [""])
    addBars(breakdown.rows.map(\.measures.reports), of: largest, to: &rows)
    try write(rows, numeric: Set(1..<(header.count)))
    if hasRates {
      try Console.line(Emphasis.faint.line("per 100,000 inhabitants in the whole span; a place counts those inside it"))
    }
  }

  private func cells(
    _ label: String, _ measures: Measures, _ share: Int, _ rate: Int?, _ then: Int?, _ hasRates: Bool,
    _ isCompared: Bool
  ) -> [String] {
    var cells = [
      label, measures.reports.grouped, FigureText.percent(share), measures.tips.grouped, measures.led.grouped,
      measures.pending.grouped,
    ]
    if hasRates { cells.append(rate.map { FigureText.people(.tenths($0)) } ?? "–") }
    if isCompared {
      cells += [
        then.map(\.grouped) ?? "–", FigureText.change(then.flatMap { Change.perMille(measures.reports, from: $0) }),
      ]
    }
    return cells
  }

  private func writePublished(_ breakdown: Breakdown) throws {
    let published = breakdown.published
    let isCompared = answer.then != nil
    var rows = [
      [breakdown.dimension.rawValue.uppercased(), "REPORTS"] + (isCompared ? ["THEN", "CHANGE"] : []) + [""]
    ]
    let largest = published.rows.compactMap(\.reports).max() ?? 0
    for row in published.rows + [Breakdown.PublishedRow(total: published.total, then: published.totalThen)] {
      var cells = [row.key ?? (row.name.isEmpty ? "–" : row.name), row.reports.map(\.grouped) ?? "×"]
      if isCompared {
        cells.append(row.then.map(\.grouped) ?? "×")
        var change: Int?
        if let reports = row.reports, let then = row.then { change = Change.perMille(reports, from: then) }
        cells.append(FigureText.change(change))
      }
      rows.append(cells + [""])
    }
    addBars(published.rows.map { $0.reports ?? 0 }, of: largest, to: &rows)
    try write(rows, numeric: Set(1..<(isCompared ? 4 : 2)))
  }

  /// Puts a bar into the last column of each row behind the header, as long as there is room for one.
  private func addBars(_ numbers: [Int], of largest: Int, to rows: inout [[String]]) {
    let columns = (rows.first?.count ?? 1) - 1
    let used = (0..<columns).reduce(0) { sum, index in
      sum + 2 + (rows.map { DisplayWidth.columns(of: $0[index]) }.max() ?? 0)
    }
    let room = min(20, width - used - 1)
    guard room >= 4 else { return }
    for (index, number) in numbers.enumerated() {
      rows[index + 1][columns] = Bars.bar(number, of: largest, width: room)
    }
  }

  /// Aligned columns; the last one is cut at the edge and never padded.
  private func write(_ rows: [[String]], numeric: Set<Int>) throws {
    let rows = rows.map { $0.map(SafeText.line) }
    guard let columns = rows.first?.count else { return }
    let widths = (0..<columns).map { index in rows.map { DisplayWidth.columns(of: $0[index]) }.max() ?? 0 }
    for row in rows {
      var line = ""
      for (index, cell) in row.enumerated() where index < columns - 1 {
        line += DisplayWidth.padded(cell, to: widths[index], numeric.contains(index) ? .leading : .trailing) + "  "
      }
      let used = DisplayWidth.columns(of: line)
      let last =
        Console.width == nil ? row[columns - 1] : DisplayWidth.truncated(row[columns - 1], to: max(8, width - used - 1))
      line += last
      while line.last == " " { line.removeLast() }
      try Console.line(line)
    }
  }
}
