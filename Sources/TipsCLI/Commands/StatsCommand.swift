import ArgumentParser
import TipsCore

/// `tips stats`: the first page of figures of a period.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "The figures of a period: reports, outcomes, times, the peak day.")

  @Argument(help: "A period, such as 1404-H1, 1404-07 or last-month.")
  var period: String

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let invocation = try Invocation(global)
    let store = try invocation.open(.reading)
    guard let period = try invocation.period(period, in: store) else { return }
    let figures = try store.figures.figures(of: period, now: invocation.now)
    let page = FiguresPage(figures: figures, zone: store.zone)
    if invocation.format == .table { try Console.line(page.heading) }
    try invocation.style.write(page.detail)
    guard figures.reports == 0 else { return }
    try Console.flush()
    ErrorReport.say("no report was received in \(period.label)")
    throw EarlyExit(ExitStatus.nothingFound)
  }
}

/// The figures as they are written.
private struct FiguresPage {
  let figures: PeriodFigures
  let zone: StationZone

  var heading: String {
    "\(figures.period.spanDescription); reports received in it; as of \(zone.solarHijri(figures.asOf))"
  }

  var detail: Detail {
    var detail = Detail(json: json)
    detail.add("reports", people: grouped(figures.reports), programs: String(figures.reports))
    for count in figures.counts {
      let name = "  \(count.line.code) \(count.kind.code)"
      detail.add(name, people: grouped(count.reports), programs: String(count.reports))
    }
    detail.add("tips", people: grouped(figures.tips), programs: String(figures.tips))
    detail.add(
      "led to an operation",
      people: grouped(figures.ledToOperation) + (figures.operationShare.map { "  \(tenths($0)) % of tips" } ?? ""),
      programs: String(figures.ledToOperation))
    detail.add("pending", people: grouped(figures.pending), programs: String(figures.pending))
    for disposition in Disposition.allCases where disposition != .pending {
      guard let number = figures.dispositions[disposition] else { continue }
      detail.add("  \(disposition.code)", people: grouped(number), programs: String(number))
    }
    detail.add("received → dispatched", people: words(figures.toDispatch), programs: seconds(figures.toDispatch))
    detail.add("received → arrived", people: words(figures.toArrival), programs: seconds(figures.toArrival))
    if let peak = figures.peak {
      detail.add(
        "peak day", people: "\(day(peak.day)): \(grouped(peak.reports)) reports",
        programs: "\(day(peak.day)) \(peak.reports)")
    }
    return detail
  }

  private func day(_ day: LocalDay) -> String {
    switch figures.period.calendar {
    case .solarHijri: SolarHijriDate(day).description
    case .gregorian: GregorianDate(day).description
    }
  }

  private func tenths(_ thousandths: Int) -> String { "\(thousandths / 10).\(thousandths % 10)" }

  private func grouped(_ number: Int) -> String {
    var digits = String(number)
    var parts: [String] = []
    while digits.utf8.count > 3 {
      parts.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + parts).joined(separator: ",")
  }

  private func words(_ waiting: PeriodFigures.Waiting) -> String {
    guard let median = waiting.median, let ninetieth = waiting.ninetieth else { return "–  (base 0)" }
    return "\(duration(median)) median, \(duration(ninetieth)) at the 90th percentile (base \(grouped(waiting.base)))"
  }

  private func seconds(_ waiting: PeriodFigures.Waiting) -> String {
    guard let median = waiting.median, let ninetieth = waiting.ninetieth else { return "" }
    return "\(median) \(ninetieth) \(waiting.base)"
  }

  private func duration(_ seconds: Int) -> String {
    if seconds < 60 { return "\(seconds) s" }
    if seconds < 3_600 { return "\(seconds / 60) min" + (seconds % 60 == 0 ? "" : " \(seconds % 60) s") }
    return "\(seconds / 3_600) h \(seconds % 3_600 / 60) min"
  }

  private func object(_ waiting: PeriodFigures.Waiting) -> JSONOutput {
    .object([
      "median_seconds": .number(waiting.median.map(Int64.init)),
      "p90_seconds": .number(waiting.ninetieth.map(Int64.init)), "base": .number(waiting.base),
    ])
  }

  private var json: JSONOutput {
    .object([
      "period": .string(figures.period.label),
      "span": .object([
        "from": .string(day(figures.period.from)), "to": .string(day(figures.period.lastDay)),
        "from_instant": .string(zone.iso8601(figures.fromInstant)),
        "to_instant": .string(zone.iso8601(figures.toInstant)),
      ]),
      "as_of": .string(zone.iso8601(figures.asOf)), "reports": .number(figures.reports),
      "by_line_and_kind": .array(
        figures.counts.map {
          .object([
            "line": .string($0.line.code), "kind": .string($0.kind.code), "reports": .number($0.reports),
          ])
        }),
      "tips": .number(figures.tips), "led_to_operation": .number(figures.ledToOperation),
      "led_to_operation_per_mille": .number(figures.operationShare.map(Int64.init)),
      "pending": .number(figures.pending),
      "dispositions": .object(
        Dictionary(uniqueKeysWithValues: figures.dispositions.map { ($0.key.code, JSONOutput.number($0.value)) })),
      "received_to_dispatched": object(figures.toDispatch), "received_to_arrived": object(figures.toArrival),
      "peak_day": figures.peak.map { .object(["day": .string(day($0.day)), "reports": .number($0.reports)]) } ?? .null,
    ])
  }
}
