import TipsCalendar
import TipsDomain
import TipsSQLite
import TipsStatistics

/// What the store records apart from reports, for the figures of a span.
struct PeriodRecordsReader {
  let connection: Connection
  let span: ComparedSpan
  let from: Instant
  let to: Instant

  /// Operations and their results: from the summaries, through a filter from the operations themselves. What nearly all
  /// pass is counted by what is held back.
  ///
  /// - Parameters:
  ///   - filter: of places alone, or empty.
  ///   - share: what share of the span's reports it lets through, which is near that of the operations.
  func operations(_ filter: ResolvedFilter, share: Double) throws -> PeriodFigures.Operations {
    var sums = OperationSums()
    guard !filter.isEmpty else {
      try addSummaries(to: &sums)
      return sums.figures
    }
    guard share > 0.5 else {
      try add(filter.sql(onPlace: "operation.place_id"), to: &sums, times: 1)
      return sums.figures
    }
    try addSummaries(to: &sums)
    try add(filter.complement.sql(onPlace: "operation.place_id"), to: &sums, times: -1)
    return sums.figures
  }

  private func addSummaries(to sums: inout OperationSums) throws {
    let count: RowCount? = try connection.value(
      "select sum(operations) from operation_day where day >= $1 and day < $2", span.from, span.to)
    sums.count += count?.value ?? 0
    try connection.forEach(
      """
      select measure, unit, results, high, low
      from operation_result_day
      where day >= $1 and day < $2
      """, span.from, span.to
    ) { (measure: String, unit: String, results: RowCount, high: Int64, low: Int64) in
      sums.add(measure, unit, ExactSum(high: high, low: low), results: results.value)
    }
  }

  private func add(_ condition: String, to sums: inout OperationSums, times: Int) throws {
    let count: Int? = try connection.value(
      """
      select count(*)
      from operation indexed by operation_at
      where \(OperationRecord.isThere) and at >= $1 and at < $2\(condition)
      """, from, to)
    sums.count += times * (count ?? 0)
    try connection.forEach(
      """
      select operation_result.measure, operation_result.unit, operation_result.mantissa, operation_result.scale
      from operation indexed by operation_at
      join operation_result on operation_result.operation_id = operation.id
      where \(OperationRecord.isThere) and operation.at >= $1 and operation.at < $2\(condition)
      """, from, to
    ) { (measure: String, unit: String, mantissa: Int64, scale: Int) in
      let quantity = ExactSum(ExactDecimal(mantissa: mantissa, scale: min(max(scale, 0), 6)))
      var sum = ExactSum()
      if times > 0 { sum += quantity } else { sum -= quantity }
      sums.add(measure, unit, sum, results: times)
    }
  }

  /// Distinct people on lists issued in the span, those who took a seat later included, without those who withdrew;
  /// and how many of them were at a ceremony, nil where none was recorded for these lists.
  func thanked() throws -> (people: Int, atCeremony: Int?) {
    let people: Int? = try connection.value(
      """
      select count(*)
      from (
        select honoree.reporter_id as reporter_id
        from round
        join honoree on honoree.round_id = round.id
        left join round_withdrawal on round_withdrawal.round_id = honoree.round_id
          and round_withdrawal.reporter_id = honoree.reporter_id
        where round.issued_at >= $1 and round.issued_at < $2 and round_withdrawal.round_id is null
        union
        select round_replacement.reporter_id
        from round
        join round_replacement on round_replacement.round_id = round.id
        left join round_withdrawal on round_withdrawal.round_id = round_replacement.round_id
          and round_withdrawal.reporter_id = round_replacement.reporter_id
        where round.issued_at >= $1 and round.issued_at < $2 and round_withdrawal.round_id is null
      ) as listed
      """, from, to)
    let present = try connection.first(
      """
      select count(distinct round_ceremony.id),
        count(distinct case
          when round_thanks.present = 1 and round_withdrawal.round_id is null then round_thanks.reporter_id
        end)
      from round
      join round_ceremony on round_ceremony.round_id = round.id
      join round_thanks on round_thanks.ceremony_id = round_ceremony.id
      left join round_withdrawal on round_withdrawal.round_id = round.id
        and round_withdrawal.reporter_id = round_thanks.reporter_id
      where round.issued_at >= $1 and round.issued_at < $2
        and round_ceremony.id not in (select ceremony_id from round_ceremony_undo)
      """, from, to
    ) { (ceremonies: Int, people: Int) in ceremonies > 0 ? people : nil }
    return (people ?? 0, present ?? nil)
  }

  /// Activities by kind, the commonest first.
  func activities(places: [Int64]?) throws -> [PeriodFigures.Activities] {
    let inside = places.map { " and place_id in (\($0.map(String.init).joined(separator: ", ")))" } ?? ""
    return try connection.rows(
      """
      select kind, count(*), coalesce(sum(people), 0)
      from activity
      where at >= $1 and at < $2\(inside)
      group by kind
      order by count(*) desc, kind
      """, from, to
    ) { (kind: String, count: Int, people: RowCount) in
      PeriodFigures.Activities(kind: kind, count: count, people: people.value)
    }
  }
}

/// Operations, and their results added up by measure and unit.
private struct OperationSums {
  private struct Key: Hashable {
    let measure: String
    let unit: String
  }

  var count = 0
  private var sums: [Key: (sum: ExactSum, results: Int)] = [:]

  mutating func add(_ measure: String, _ unit: String, _ sum: ExactSum, results: Int) {
    let key = Key(measure: measure, unit: unit)
    sums[key, default: (ExactSum(), 0)].sum += sum
    sums[key, default: (ExactSum(), 0)].results += results
  }

  var figures: PeriodFigures.Operations {
    let list = sums.filter { $0.value.results != 0 }
      .sorted { ($0.key.measure, $0.key.unit) < ($1.key.measure, $1.key.unit) }
      .map {
        PeriodFigures.Operations.Result(
          measure: $0.key.measure, unit: $0.key.unit, sum: $0.value.sum, results: $0.value.results)
      }
    return PeriodFigures.Operations(count: count, results: list)
  }
}
