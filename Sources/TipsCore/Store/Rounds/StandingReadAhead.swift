import TipsRecognition
import TipsSQLite

/// Reads the standings of many candidates: who asks for them reads from the first one on, a thread beside from the last
/// one back, until the two meet.
///
/// To be asked for each candidate once, in the order in which they were given.
final class StandingReadAhead {
  /// A thread is worth its start from so many candidates on.
  static let worthwhile = 4_096
  /// How many candidates are taken at once.
  private static let block = 256

  private let reporters: [Int64]
  private let reading: StandingReading
  private let queue: TwoEndedQueue
  private var worker: Worker<[Standing]?>?
  /// The places of the candidates that are read here.
  private var taken = 0..<0
  private var next = 0
  /// What the thread has read, the last candidate first.
  private var ahead: [Standing] = []

  /// - Parameters:
  ///   - reporters: Ascending, so that each page of the indices is read once.
  ///   - connection: Reads here; in a reading transaction, or there is no thread.
  init(
    of reporters: [Int64], question: StandingQuestion, connection: Connection, worthwhile: Int = worthwhile
  ) throws {
    self.reporters = reporters
    let queue = TwoEndedQueue(count: reporters.count)
    self.queue = queue
    reading = try StandingReading(connection, question: question)
    guard reporters.count >= worthwhile, let readers = try Readers(beside: connection) else { return }
    worker = readers.start { own in
      let reading = try StandingReading(own, question: question)
      var standings: [Standing] = []
      while let block = queue.last(Self.block) {
        for place in block.reversed() { standings.append(try reading.standing(of: reporters[place])) }
      }
      return standings
    }
  }

  deinit {
    // Where not all were asked for, no thread is left behind.
    queue.close()
    _ = try? worker?.wait()
  }

  /// The standing of the next candidate.
  ///
  /// - Throws: ``ReporterError/unknown(_:)``, or what the store throws.
  func standing(of reporter: Int64) throws -> Standing {
    let place = next
    next += 1
    if place == taken.upperBound { advance() }
    if place >= taken.upperBound, ahead.indices.contains(reporters.count - 1 - place) {
      return ahead[reporters.count - 1 - place]
    }
    return try reading.standing(of: reporter)
  }

  private func advance() {
    if let block = queue.first(Self.block) {
      taken = block
    } else if let worker {
      // What the thread could not read is read here, where its error is met again.
      ahead = (try? worker.wait()) ?? []
      self.worker = nil
    }
  }
}
