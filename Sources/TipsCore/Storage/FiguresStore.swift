/// Figures of periods, from the summaries and covering indices.
public struct FiguresStore {
  let store: Store

  /// The first page of figures for the reports received in a period.
  public func figures(of period: Period, now: Instant) throws -> PeriodFigures {
    try store.read { connection in
      let from = store.zone.startOfDay(period.from)
      let to = store.zone.startOfDay(period.to)
      let lines = try store.references.lines()
      var total = 0
      var tips = 0
      var led = 0
      var counts: [Int64: [ReportKind: Int]] = [:]
      var dispositions: [Disposition: Int] = [:]
      var days: [Int: Int] = [:]
      let summary = try connection.prepare(
        """
        select day, line_id, kind, disposition, sum(reports)
        from report_day
        where day >= $1 and day < $2
        group by day, line_id, kind, disposition
        """)
      summary.bind(1, period.from.number)
      summary.bind(2, period.to.number)
      try summary.each { row in
        let number = row.count(4)
        guard number > 0, let kind = ReportKind(rawValue: row.int(2)),
          let disposition = Disposition(rawValue: row.int(3))
        else { return }
        total += number
        counts[row.int64(1), default: [:]][kind, default: 0] += number
        dispositions[disposition, default: 0] += number
        days[row.day(0).number, default: 0] += number
        if kind == .tip {
          tips += number
          if disposition == .operation { led += number }
        }
      }
      let (dispatch, arrival) = try waiting(from: from, to: to, connection)
      let peak = days.min { ($1.value, $0.key) < ($0.value, $1.key) }
      return PeriodFigures(
        period: period, fromInstant: from, toInstant: to, asOf: now, reports: total,
        counts: lines.flatMap { line in
          ReportKind.allCases.compactMap { kind in
            counts[line.id]?[kind].map { PeriodFigures.Count(line: line, kind: kind, reports: $0) }
          }
        },
        tips: tips, ledToOperation: led, dispositions: dispositions, toDispatch: dispatch, toArrival: arrival,
        peak: peak.map { (LocalDay(number: $0.key), $0.value) })
    }
  }

  private func waiting(
    from: Instant, to: Instant, _ connection: Connection
  ) throws -> (dispatch: PeriodFigures.Waiting, arrival: PeriodFigures.Waiting) {
    var dispatch = Durations()
    var arrival = Durations()
    let statement = try connection.prepare(
      """
      select received_at, dispatched_at, arrived_at
      from report indexed by report_received
      where received_at >= $1 and received_at < $2
      """)
    statement.bind(1, from)
    statement.bind(2, to)
    try statement.each { row in
      let received = row.instant(0).epochSeconds
      if let moment = row.optionalInstant(1) { dispatch.add(Int(moment.epochSeconds - received)) }
      if let moment = row.optionalInstant(2) { arrival.add(Int(moment.epochSeconds - received)) }
    }
    return (dispatch.waiting, arrival.waiting)
  }
}

extension Store {
  /// Figures of periods.
  public var figures: FiguresStore { FiguresStore(store: self) }
}
