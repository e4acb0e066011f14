import TipsCore

/// Figures for people at a terminal.
struct StatsPage {
  let answer: FiguresAnswer

  private var figures: PeriodFigures { answer.figures }
  private var width: Int { Console.width ?? 100 }

  func write() throws {
    // Above and below the rows stand some lines more.
    Pager.begin(lines: (answer.breakdown?.rows.count ?? answer.list.count) + notes.count + 5)
    try Console.line(heading)
    for note in notes { try faintly(note) }
    if let breakdown = answer.breakdown {
      try write(breakdown)
    } else {
      try writeFigures()
    }
  }

  private func faintly(_ note: Message) throws {
    let sentence = Console.width.map { SentenceLines.broken(note.spoken, columns: $0) } ?? note.spoken
    for line in sentence.split(separator: "\n") {
      try Console.line(Emphasis.faint.line(String(line)))
    }
  }

  private var heading: Message {
    StatsWords.heading(
      figures.span.words, against: answer.then?.span.words, asOf: answer.zone.solarHijri(figures.asOf))
  }

  private var notes: [Message] {
    var notes: [Message] = []
    if !answer.filter.isEmpty {
      let parts = answer.filter.map { name, value in
        StatsWords.filtered(FieldName(rawValue: name)?.label ?? Message(verbatim: name), value: SafeText.line(value))
      }
      notes.append(StatsWords.filter(parts.joined(), leavesOut: figures.operations == nil))
    }
    if answer.isRunning {
      notes.append(
        StatsWords.running(
          day: figures.daysSoFar, of: figures.span.dayCount, comparedWith: answer.then?.span.dayCount))
    }
    if answer.isPublished { notes.append(StatsWords.published(isTable: answer.breakdown != nil)) }
    return notes
  }

  // MARK: Figures

  private func writeFigures() throws {
    var titles = [FieldName.value.label]
    if let then = answer.then {
      titles = [figures.period.label, then.period.label].map(Message.init(verbatim:)) + [FieldName.change.label]
    }
    let isCompared = answer.then != nil
    let rows = answer.list.map { figure in
      let value = figure.isHidden ? "×" : FigureText.people(figure.now.value)
      return StatsTable.Row(
        word: name(figure).spoken,
        numbers: [value] + (isCompared ? [past(figure), FigureText.change(figure.changePerMille)] : []),
        remark: remark(figure).spoken)
    }
    try StatsTable(
      word: FieldName.figure.label, numbers: titles, header: isCompared ? [""] + titles.map(\.en) : nil, rows: rows
    ).write()
    guard !answer.isPublished, figures.reports > 0, figures.daily.count > 1 else { return }
    try Console.line(Bars.sparkline(figures.daily, width: min(width - 1, 93)))
    let size = (figures.daily.count + min(width - 1, 93) - 1) / min(width - 1, 93)
    try faintly(StatsWords.byDay(daysABar: size))
  }

  private func name(_ figure: Figure) -> Message {
    let name = StatsWords.figure(figure.name, unit: FigureText.unit(figure.now.value))
    return figure.isDetail ? StatsWords.detail(name) : name
  }

  private func past(_ figure: Figure) -> String {
    answer.isPublished && figure.then?.value == nil ? "×" : FigureText.people(figure.then?.value)
  }

  /// The base, with the share of it; the day of a peak. Without the words about the base where there is no room.
  private func remark(_ figure: Figure) -> Message {
    var parts: [Message] = []
    if let note = figure.now.note { parts.append(note) }
    guard let base = figure.now.base, let of = figure.baseOf else { return parts.joined(en: "; ", fa: "؛ ") }
    let unit = width > 100 ? of : nil
    if let share = figure.perMille {
      parts.append(StatsWords.share(FigureText.percent(share), of: base.grouped, unit))
      if width > 100, let then = figure.perMilleThen { parts.append(StatsWords.shareThen(FigureText.percent(then))) }
    } else {
      parts.append(StatsWords.base(base.grouped, unit))
    }
    return parts.joined(en: "; ", fa: "؛ ")
  }

  // MARK: Tables

  private func write(_ breakdown: Breakdown) throws {
    if answer.isPublished { return try writePublished(breakdown) }
    let isCompared = answer.then != nil
    let hasRates = breakdown.rows.contains { $0.rate != nil }
    var titles = [FieldName.reports, .share, .tips, .led, .pending].map(\.label)
    if hasRates { titles.append(StatsWords.rate) }
    if breakdown.mean != nil { titles.append(StatsWords.againstMean) }
    if isCompared { titles += [FieldName.then.label, FieldName.change.label] }
    var table = table(breakdown, titles)
    let shown = BreakdownRow.all(breakdown, answer)
    table.rows = shown.map {
      StatsTable.Row(word: label($0.key, $0.label), numbers: numbers($0, hasRates: hasRates, mean: breakdown.mean))
    }
    table.addBars(breakdown.rows.map(\.measures.reports), width: width)
    try table.write()
    if hasRates { try faintly(StatsWords.rateBase) }
  }

  private func table(_ breakdown: Breakdown, _ titles: [Message]) -> StatsTable {
    let word = breakdown.dimension.label.message
    return StatsTable(word: word, numbers: titles, header: ([word] + titles).map { $0.en.uppercased() })
  }

  private func numbers(_ row: BreakdownRow, hasRates: Bool, mean: Int?) -> [String] {
    var numbers = [
      row.measures.reports.grouped, FigureText.percent(row.perMille), row.measures.tips.grouped,
      row.measures.led.grouped, row.measures.pending.grouped,
    ]
    if hasRates { numbers.append(row.rate.map { FigureText.people(.tenths($0)) } ?? "–") }
    if let mean {
      numbers.append(row.isTotal ? "–" : FigureText.change(row.rate.flatMap { Change.perMille($0, from: mean) }))
    }
    if answer.then != nil { numbers += [row.then.map(\.grouped) ?? "–", FigureText.change(row.change)] }
    return numbers
  }

  /// The code of a row, and in Persian its name.
  private func label(_ key: String?, _ name: Message) -> String {
    let english = key ?? (name.en.isEmpty ? "–" : name.en)
    return Message(en: english, fa: name.fa.isEmpty ? english : name.fa).spoken
  }

  private func writePublished(_ breakdown: Breakdown) throws {
    let published = breakdown.publishedWithTotal
    let isCompared = answer.then != nil
    let titles = [FieldName.reports] + (isCompared ? [.then, .change] : [])
    var table = table(breakdown, titles.map(\.label))
    table.rows = published.enumerated().map { index, row in
      var numbers = [row.reports.map(\.grouped) ?? "×"]
      if isCompared {
        let change = row.then.flatMap { then in row.reports.flatMap { Change.perMille($0, from: then) } }
        numbers += [row.then.map(\.grouped) ?? "×", FigureText.change(change)]
      }
      let isTotal = index == published.count - 1
      return StatsTable.Row(
        word: isTotal ? StatsWords.total.spoken : label(row.key, row.name), numbers: numbers)
    }
    table.addBars(published.dropLast().map { $0.reports ?? 0 }, width: width)
    try table.write()
  }
}
