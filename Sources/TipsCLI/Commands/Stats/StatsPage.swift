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
      let name = (figure.isDetail ? "  " : "") + figure.name.spoken
      let value = figure.isHidden ? "×" : FigureText.people(figure.now.value)
      rows.append(
        isCompared
          ? [name, value, past(figure), FigureText.change(figure.changePerMille), remark(figure)]
          : [name, value, remark(figure)])
    }
    try write(rows, numeric: isCompared ? 1..<4 : 1..<2)
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
    if let note = figure.now.note { parts.append(note.spoken) }
    guard let base = figure.now.base, let of = figure.baseOf else { return parts.joined(separator: "; ") }
    let words = width > 100 ? " \(of.spoken)" : ""
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
    let reports = breakdown.rows.map(\.measures.reports)
    let shown = breakdown.rows.map { BreakdownRow($0, answer) } + [BreakdownRow(totalOf: breakdown, answer)]
    var rows = [header + [""]] + shown.map { cells($0, hasRates) + [""] }
    addBars(reports, to: &rows)
    try write(rows, numeric: 1..<header.count)
    if hasRates {
      try Console.line(Emphasis.faint.line("per 100,000 inhabitants in the whole span; a place counts those inside it"))
    }
  }

  private func cells(_ row: BreakdownRow, _ hasRates: Bool) -> [String] {
    var cells = [
      label(row.key, row.name), row.measures.reports.grouped, FigureText.percent(row.perMille),
      row.measures.tips.grouped, row.measures.led.grouped, row.measures.pending.grouped,
    ]
    if hasRates { cells.append(row.rate.map { FigureText.people(.tenths($0)) } ?? "–") }
    if answer.then != nil { cells += [row.then.map(\.grouped) ?? "–", FigureText.change(row.change)] }
    return cells
  }

  private func label(_ key: String?, _ name: String) -> String { key ?? (name.isEmpty ? "–" : name) }

  private func writePublished(_ breakdown: Breakdown) throws {
    let published = breakdown.publishedWithTotal
    let isCompared = answer.then != nil
    var rows = [
      [breakdown.dimension.rawValue.uppercased(), "REPORTS"] + (isCompared ? ["THEN", "CHANGE"] : []) + [""]
    ]
    for row in published {
      var cells = [label(row.key, row.name.spoken), row.reports.map(\.grouped) ?? "×"]
      if isCompared {
        let change = row.then.flatMap { then in row.reports.flatMap { Change.perMille($0, from: then) } }
        cells += [row.then.map(\.grouped) ?? "×", FigureText.change(change)]
      }
      rows.append(cells + [""])
    }
    let reports = published.dropLast().map { $0.reports ?? 0 }
    addBars(reports, to: &rows)
    try write(rows, numeric: isCompared ? 1..<4 : 1..<2)
  }

  /// Puts a bar into the last column of each row behind the header, as long as there is room for one.
  private func addBars(_ numbers: [Int], to rows: inout [[String]]) {
    let columns = (rows.first?.count ?? 1) - 1
    let used = (0..<columns).reduce(0) { sum, index in
      sum + 2 + (rows.map { DisplayWidth.columns(of: $0[index]) }.max() ?? 0)
    }
    let room = min(20, width - used - 1)
    guard room >= 4 else { return }
    let largest = numbers.max() ?? 0
    for (index, number) in numbers.enumerated() {
      rows[index + 1][columns] = Bars.bar(number, of: largest, width: room)
    }
  }

  private func write(_ rows: [[String]], numeric: Range<Int>) throws {
    let rows = rows.map { $0.map(SafeText.line) }
    let isNumeric = (rows.first ?? []).indices.map(numeric.contains)
    let alignment = AlignedColumns(measuring: rows, isNumeric: isNumeric, edge: Console.width)
    for row in rows { try Console.line(alignment.line(row)) }
  }
}
