import TipsDomain
import TipsSQLite

/// What a transaction changes in the summaries of operations.
struct OperationDelta {
  struct ResultKey: Hashable, Comparable {
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
      on conflict (day) do update set operations = operations + excluded.operations
      """)
    for (day, count) in operations.sorted(by: { $0.key < $1.key }) where count != 0 {
      operation.bind(1, day)
      operation.bind(2, count)
      try operation.run()
    }
    let find = try connection.prepare(
      "select results, high, low from operation_result_day where day = $1 and measure = $2 and unit = $3")
    let put = try connection.prepare(
      """
      insert into operation_result_day (day, measure, unit, results, high, low)
      values ($1, $2, $3, $4, $5, $6)
      on conflict (day, measure, unit) do update
      set results = excluded.results, high = excluded.high, low = excluded.low
      """)
    for (key, change) in results.sorted(by: { $0.key < $1.key }) {
      find.bind(1, key.day)
      find.bind(2, key.measure)
      find.bind(3, key.unit)
      let known = try find.first { ($0.int(0), ExactSum(high: $0.int64(1), low: $0.int64(2))) }
      var sum = known?.1 ?? ExactSum()
      sum += change.sum
      put.bind(1, key.day)
      put.bind(2, key.measure)
      put.bind(3, key.unit)
      put.bind(4, (known?.0 ?? 0) + change.results)
      put.bind(5, sum.parts.high)
      put.bind(6, sum.parts.low)
      try put.run()
    }
  }
}
