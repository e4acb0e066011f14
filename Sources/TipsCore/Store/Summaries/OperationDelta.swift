import TipsDomain
import TipsSQLite

/// What a transaction changes in the summaries of operations.
struct OperationDelta {
  private struct ResultKey: Hashable, Comparable {
    let day: Int
    let measure: String
    let unit: String

    static func < (left: Self, right: Self) -> Bool {
      (left.day, left.measure, left.unit) < (right.day, right.measure, right.unit)
    }
  }

  private var operations: [Int: Int] = [:]
  private var results: [ResultKey: (results: Int, sum: ExactSum)] = [:]

  mutating func count(day: Int, _ yielded: [OperationRecord.Result], times: Int) {
    operations[day, default: 0] += times
    for result in yielded {
      let key = ResultKey(day: day, measure: result.measure, unit: result.unit)
      var entry = results[key] ?? (0, ExactSum())
      entry.results += times
      if times > 0 { entry.sum += ExactSum(result.quantity) } else { entry.sum -= ExactSum(result.quantity) }
      results[key] = entry
    }
  }

  func write(to connection: Connection) throws {
    guard !operations.isEmpty || !results.isEmpty else { return }
    let operation = try connection.prepare(
      """
      insert into operation_day (day, operations)
      values ($1, $2)
      on conflict (day) do update set operations = operation_day.operations + excluded.operations
      """)
    try eachDay { try operation.run($0, $1) }
    let find = try connection.prepare(
      "select results, high, low from operation_result_day where day = $1 and measure = $2 and unit = $3")
    let put = try connection.prepare(
      """
      insert into operation_result_day (day, measure, unit, results, high, low)
      values ($1, $2, $3, $4, $5, $6)
      on conflict (day, measure, unit) do update
      set results = excluded.results, high = excluded.high, low = excluded.low
      """)
    try eachResult { day, measure, unit, change in
      var (results, sum) =
        try find.first(day, measure, unit) { (results: Int, high: Int64, low: Int64) in
          (results, ExactSum(high: high, low: low))
        } ?? (0, ExactSum())
      results += change.results
      sum += change.sum
      try put.run(day, measure, unit, results, sum.parts.high, sum.parts.low)
    }
  }

  /// Calls the body with each day on which there are more operations, or fewer.
  func eachDay(_ body: (Int, Int) throws -> Void) rethrows {
    for (day, count) in operations.sorted(by: { $0.key < $1.key }) where count != 0 { try body(day, count) }
  }

  /// Calls the body with each day, measure and unit of which there is more, or less.
  func eachResult(
    _ body: (Int, String, String, (results: Int, sum: ExactSum)) throws -> Void
  ) rethrows {
    for (key, change) in results.sorted(by: { $0.key < $1.key }) { try body(key.day, key.measure, key.unit, change) }
  }
}
