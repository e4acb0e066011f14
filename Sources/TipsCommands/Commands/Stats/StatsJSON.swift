import TipsCore

/// Figures as JSON; docs/json.md describes the keys.
struct StatsJSON {
  let answer: FiguresAnswer

  private var figures: PeriodFigures { answer.figures }

  var object: JSONOutput {
    var members: [String: JSONOutput] = [
      "period": .string(figures.period.label), "span": answer.span(figures),
      "as_of": .string(answer.asOf), "running": .bool(answer.isRunning),
      "published": .bool(answer.isPublished),
      "filter": .object(Dictionary(uniqueKeysWithValues: answer.filter.map { ($0.name, .string($0.value)) })),
      "compared_with": answer.then.map(answer.span) ?? .null,
    ]
    if let breakdown = answer.breakdown {
      members["by"] = .string(breakdown.dimension.rawValue)
      members["cut"] = .number(breakdown.cut)
      members["rows"] = .array(
        answer.isPublished
          ? breakdown.published.rows.map { PublishedRow(row: $0, answer: answer).json }
          : breakdown.rows.map { BreakdownRow($0, answer).json })
      members["total"] =
        answer.isPublished ? .number(breakdown.published.total) : .number(breakdown.total.reports)
      members["total_then"] =
        .number(answer.isPublished ? breakdown.published.totalThen : breakdown.totalThen)
      // A table for publication stands alone: further figures could give its hidden cells away.
      if answer.isPublished { return .object(members) }
    }
    members["figures"] = .array(answer.list.map { FigureRow(figure: $0, answer: answer).json })
    if !answer.isPublished { members.merge(plain) { $1 } }
    return .object(members)
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
      "led_to_operation_per_mille": .number(figures.operationShare),
      "pending": .number(figures.pending),
      "dispositions": .object(
        Dictionary(uniqueKeysWithValues: figures.dispositions.map { ($0.key.code, JSONOutput.number($0.value)) })),
      "received_to_dispatched": waiting(figures.toDispatch), "received_to_arrived": waiting(figures.toArrival),
      "received_to_closed": waiting(figures.toClosing),
      "peak_day": figures.peak.map {
        .object(["day": .string(figures.period.date($0.day)), "reports": .number($0.reports)])
      }
        ?? .null,
      "peak_hour": figures.peakHour.map { .object(["hour": .number($0.hour), "reports": .number($0.reports)]) }
        ?? .null,
      "daily": .array(figures.daily.map { JSONOutput.number($0) }),
    ]
  }

  private func waiting(_ waiting: PeriodFigures.Waiting) -> JSONOutput {
    .object([
      "median_seconds": .number(waiting.median),
      "p90_seconds": .number(waiting.ninetieth), "base": .number(waiting.base),
      "target_seconds": .number(waiting.target), "within_target": .number(waiting.withinTarget),
    ])
  }
}

extension FiguresAnswer {
  /// The days of figures, and their instants.
  func span(_ figures: PeriodFigures) -> JSONOutput {
    let days = days(figures)
    return .object([
      "period": .string(figures.period.label), "from": .string(days.from), "to": .string(days.to),
      "days": .number(figures.span.dayCount), "from_instant": .string(zone.iso8601(figures.fromInstant)),
      "to_instant": .string(zone.iso8601(figures.toInstant)),
    ])
  }
}
