import TipsCore

/// Figures as JSON; docs/json.md describes the keys.
struct StatsJSON {
  let answer: StatsAnswer

  private var figures: PeriodFigures { answer.figures }

  var object: JSONOutput {
    var members: [String: JSONOutput] = [
      "period": .string(figures.period.label), "span": span(figures),
      "as_of": .string(answer.zone.iso8601(figures.asOf)), "running": .bool(answer.isRunning),
      "published": .bool(answer.isPublished),
      "filter": .object(Dictionary(uniqueKeysWithValues: answer.filter.map { ($0.name, .string($0.value)) })),
      "compared_with": answer.then.map(span) ?? .null,
    ]
    if let breakdown = answer.breakdown {
      members["by"] = .string(breakdown.dimension.rawValue)
      members["cut"] = .number(breakdown.cut)
      members["rows"] = answer.isPublished ? published(breakdown) : rows(breakdown)
      members["total"] =
        answer.isPublished ? .number(breakdown.published.total.map(Int64.init)) : .number(breakdown.total.reports)
      members["total_then"] =
        .number((answer.isPublished ? breakdown.published.totalThen : breakdown.totalThen).map(Int64.init))
      // A table for publication stands alone: further figures could give its hidden cells away.
      if answer.isPublished { return .object(members) }
    }
    members["figures"] = .array(answer.list.map(figure))
    if !answer.isPublished { members.merge(plain) { $1 } }
    return .object(members)
  }

  private func span(_ figures: PeriodFigures) -> JSONOutput {
    let days = answer.days(figures)
    return .object([
      "period": .string(figures.period.label), "from": .string(days.from), "to": .string(days.to),
      "days": .number(figures.span.dayCount), "from_instant": .string(answer.zone.iso8601(figures.fromInstant)),
      "to_instant": .string(answer.zone.iso8601(figures.toInstant)),
    ])
  }

  private func figure(_ figure: Figure) -> JSONOutput {
    var members: [String: JSONOutput] = [
      "figure": .string(figure.code), "name": .string(figure.name.trimmingASCIISpaces),
      "value": FigureText.json(figure.now.value), "unit": .string(figure.unit),
      "base": .number(figure.now.base.map(Int64.init)), "base_of": .text(figure.baseOf),
      "per_mille": .number(figure.perMille.map(Int64.init)), "note": .text(figure.now.note),
      "span": span(figures), "as_of": .string(answer.zone.iso8601(figures.asOf)),
    ]
    if answer.isPublished { members["hidden"] = .bool(figure.isHidden) }
    if let then = figure.then {
      members["then"] = FigureText.json(then.value)
      members["then_base"] = .number(then.base.map(Int64.init))
      members["then_per_mille"] = .number(figure.perMilleThen.map(Int64.init))
      members["then_note"] = .text(then.note)
      members["change_per_mille"] = .number(figure.changePerMille.map(Int64.init))
    }
    return .object(members)
  }

  private func rows(_ breakdown: Breakdown) -> JSONOutput {
    .array(
      breakdown.rows.map { row in
        .object([
          "key": .text(row.key), "name": .string(row.name), "reports": .number(row.measures.reports),
          "per_mille": .number(row.perMille), "tips": .number(row.measures.tips),
          "led_to_operation": .number(row.measures.led), "pending": .number(row.measures.pending),
          "per_100k": .text(row.rate.map { FigureText.programs(.tenths($0)) }),
          "then": .number(row.then.map(Int64.init)),
          "change_per_mille": .number(
            row.then.flatMap { Change.perMille(row.measures.reports, from: $0) }.map(Int64.init)),
        ])
      })
  }

  private func published(_ breakdown: Breakdown) -> JSONOutput {
    .array(
      breakdown.published.rows.map { row in
        .object([
          "key": .text(row.key), "name": .string(row.name), "reports": .number(row.reports.map(Int64.init)),
          "hidden": .bool(row.reports == nil), "then": .number(row.then.map(Int64.init)),
        ])
      })
  }

  /// The headline figures under names of their own.
  private var plain: [String: JSONOutput] {
    [
      "reports": .number(figures.reports),
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
      "received_to_dispatched": waiting(figures.toDispatch), "received_to_arrived": waiting(figures.toArrival),
      "received_to_closed": waiting(figures.toClosing),
      "peak_day": figures.peak.map { .object(["day": .string(answer.day($0.day)), "reports": .number($0.reports)]) }
        ?? .null,
      "peak_hour": figures.peakHour.map { .object(["hour": .number($0.hour), "reports": .number($0.reports)]) }
        ?? .null,
      "daily": .array(figures.daily.map { JSONOutput.number($0) }),
    ]
  }

  private func waiting(_ waiting: PeriodFigures.Waiting) -> JSONOutput {
    .object([
      "median_seconds": .number(waiting.median.map(Int64.init)),
      "p90_seconds": .number(waiting.ninetieth.map(Int64.init)), "base": .number(waiting.base),
      "target_seconds": .number(waiting.target), "within_target": .number(waiting.withinTarget),
    ])
  }
}

extension String {
  fileprivate var trimmingASCIISpaces: String { String(drop { $0 == " " }) }
}
