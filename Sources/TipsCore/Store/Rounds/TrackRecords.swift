import TipsRecognition
import TipsSQLite

/// The track records of a store's reporters, each read once.
final class TrackRecords {
  /// A thread is worth its start from so many reporters on.
  static let worthwhile = 2_048

  private let question: TrackRecordQuestion
  private let connection: Connection
  private let reading: TrackRecordReading
  private let worthwhile: Int
  private var known: [Int64: TrackRecord] = [:]

  init(_ connection: Connection, question: TrackRecordQuestion, worthwhile: Int = worthwhile) throws {
    self.question = question
    self.connection = connection
    self.worthwhile = worthwhile
    reading = try TrackRecordReading(connection, question: question)
  }

  /// What became of one reporter's incidents.
  func record(of reporter: Int64) throws -> TrackRecord { try records(of: [reporter])[0] }

  /// What became of the incidents of each of them. Many are read in two halves, the second one on a thread of its own.
  ///
  /// - Parameter reporters: Ascending, so that each page of the indices is read once.
  func records(of reporters: [Int64]) throws -> [TrackRecord] {
    let unknown = reporters.filter { known[$0] == nil }
    for (reporter, record) in zip(unknown, try read(unknown)) { known[reporter] = record }
    return try reporters.map { try known[$0] ?? reading.record(of: $0) }
  }

  private func read(_ reporters: [Int64]) throws -> [TrackRecord] {
    guard reporters.count >= worthwhile, let readers = try Readers(beside: connection)
    else { return try reporters.map(reading.record(of:)) }
    let (first, second) = (reporters.prefix(reporters.count / 2), reporters.dropFirst(reporters.count / 2))
    let question = question
    let worker = readers.start { own in
      let reading = try TrackRecordReading(own, question: question)
      return try second.map(reading.record(of:))
    }
    let here = Result { try first.map(reading.record(of:)) }
    // Whatever has happened, no thread is left behind; what it could not read is read here.
    let there = try? worker?.wait()
    return try here.get() + (there ?? second.map(reading.record(of:)))
  }
}
