import TipsDomain
import TipsRecognition
import TipsSQLite

/// Reads what the store knows of one candidate after the other.
///
/// Who asks for candidates in the order of their ids reads each page of the table once.
struct StandingReader {
  /// Everybody who was honoured lately; see ``RoundStore/honoured(after:)``.
  let honoured: Set<Int64>
  /// Everybody who reported an incident that was false; see ``WindowReader/falseReporters(in:_:)``.
  let falseReporters: Set<Int64>
  private let person: Statement
  private let connection: Connection

  init(_ connection: Connection, honoured: Set<Int64>, falseReporters: Set<Int64>) throws {
    self.honoured = honoured
    self.falseReporters = falseReporters
    self.connection = connection
    person = try connection.prepare("select consent, protected, excluded_reason from reporter where id = $1")
  }

  /// What is known of a candidate.
  ///
  /// - Throws: ``ReporterError/unknown(_:)``, or what the store throws.
  func standing(of reporter: Int64) throws -> Standing {
    // Columns are counted by hand: read once for each candidate of a period.
    person.bind(1, reporter)
    defer { person.reset() }
    guard try person.step() else { throw ReporterError.unknown(reporter) }
    return try standing(of: reporter, person)
  }

  /// What is known of some candidates, in their order. A server is asked for all of them at once.
  ///
  /// - Parameter reporters: Ascending.
  /// - Throws: ``ReporterError/unknown(_:)``, or what the store throws.
  func standings(of reporters: some Collection<Int64>) throws -> [Standing] {
    guard connection.dialect == .postgreSQL else { return try reporters.map(standing(of:)) }
    var standings: [Standing] = []
    standings.reserveCapacity(reporters.count)
    let people = try connection.prepare(
      "select consent, protected, excluded_reason, id from reporter where id = \(IDArray.any) order by id")
    people.readAtOnce()
    try people.bindAll(IDArray(reporters).text)
    defer { people.reset() }
    for reporter in reporters {
      guard try people.step(), people.int64(3) == reporter else { throw ReporterError.unknown(reporter) }
      standings.append(try standing(of: reporter, people))
    }
    return standings
  }

  private func standing(of reporter: Int64, _ row: Statement) throws -> Standing {
    // What is no consent is read again, to be reported as damage.
    let consent = row.isNull(0) ? nil : try Consent(rawValue: row.int(0)) ?? Consent.read(row, 0)
    return Standing(
      reporter: reporter, consent: consent, isProtected: row.bool(1), isExcluded: !row.isNull(2),
      honouredRecently: honoured.contains(reporter), hasFalseReport: falseReporters.contains(reporter))
  }
}

/// Reads the standings of many candidates: a thread of its own reads from the last one towards the first, meanwhile each
/// candidate that is asked for is read on the asking thread, until the two meet.
///
/// To be asked for each candidate once, in the order in which they were given.
final class StandingPrefetcher {
  /// A thread is worth its start from so many candidates on.
  static let worthwhile = 4_096
  /// How many candidates are taken at once.
  private let block: Int
  private let reporters: [Int64]
  private let reader: StandingReader
  private let deque: WorkDeque
  private var worker: Worker<[Standing]?>?
  /// The places of the candidates that the asking thread reads, and what it has read of them.
  private var taken = 0..<0
  private var read: [Standing] = []
  private var next = 0
  /// What the other thread has read, the last candidate first.
  private var prefetched: [Standing] = []

  /// - Parameters:
  ///   - reporters: Ascending, so that each page of the indices is read once.
  ///   - reader: Reads on the asking thread.
  ///   - connection: The reader's. Outside a reading transaction there is no other thread.
  init(
    of reporters: [Int64], _ reader: StandingReader, _ connection: Connection, worthwhile: Int = worthwhile
  ) throws {
    self.reporters = reporters
    self.reader = reader
    let deque = WorkDeque(count: reporters.count)
    self.deque = deque
    let block = connection.dialect == .postgreSQL ? 2_048 : 256
    self.block = block
    guard reporters.count >= worthwhile, let readers = try SnapshotReaders(of: connection) else { return }
    let (honoured, falseReporters) = (reader.honoured, reader.falseReporters)
    worker = readers.start { own in
      let reader = try StandingReader(own, honoured: honoured, falseReporters: falseReporters)
      var standings: [Standing] = []
      while let block = deque.popLast(block) {
        standings += try reader.standings(of: reporters[block]).reversed()
      }
      return standings
    }
  }

  deinit {
    // Where not all were asked for, no thread is left behind.
    deque.removeAll()
    _ = try? worker?.wait()
  }

  /// The standing of the next candidate.
  ///
  /// - Throws: ``ReporterError/unknown(_:)``, or what the store throws.
  func standing(of reporter: Int64) throws -> Standing {
    let place = next
    next += 1
    if place == taken.upperBound { try advance() }
    if taken.contains(place) { return read[place - taken.lowerBound] }
    let fromEnd = reporters.count - 1 - place
    if prefetched.indices.contains(fromEnd) { return prefetched[fromEnd] }
    return try reader.standing(of: reporter)
  }

  private func advance() throws {
    if let block = deque.popFirst(block) {
      read = try reader.standings(of: reporters[block])
      taken = block
    } else if let worker {
      // What the other thread could not read is read on the asking one, which meets its error again.
      prefetched = (try? worker.wait()) ?? []
      self.worker = nil
    }
  }
}
