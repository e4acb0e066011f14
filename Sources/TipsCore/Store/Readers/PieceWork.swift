/// Work on rows that a second thread does while the next ones are read: a piece at a time, in their order.
package struct PieceWork<Row: Sendable, Answer: Sendable> {
  private let size: Int
  private let work: @Sendable ([Row]) -> Answer
  private var rows: [Row] = []
  private var worker: Worker<Answer>?

  /// - Parameter size: how many rows are a piece: enough for a thread to be worth its while.
  package init(size: Int, _ work: @escaping @Sendable ([Row]) -> Answer) {
    self.size = size
    self.work = work
  }

  /// Takes a row along.
  ///
  /// - Returns: the answer to an earlier piece, where one was done with.
  package mutating func add(_ row: Row) throws -> Answer? {
    rows.append(row)
    guard rows.count == size else { return nil }
    let answer = try worker?.wait()
    worker = nil
    let piece = rows
    rows.removeAll(keepingCapacity: true)
    worker = try Worker { [work] in work(piece) }
    return answer
  }

  /// The answers that are still missing.
  package mutating func finish() throws -> [Answer] {
    let answer = try worker?.wait()
    worker = nil
    defer { rows = [] }
    return [answer, rows.isEmpty ? nil : work(rows)].compactMap(\.self)
  }
}
