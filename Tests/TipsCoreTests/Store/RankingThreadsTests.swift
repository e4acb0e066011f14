import TestSupport
import Testing

@testable import TipsDemo
@testable import TipsRecognition
@testable import TipsStore

@Suite("Threads of a ranking")
struct RankingThreadsTests {
  private func settled() throws -> (TemporaryStore, reporters: [Int64]) {
    let temporary = try TemporaryStore()
    _ = try DemoFill(store: temporary.store).fill(
      reports: 3_000, seed: 4, end: TemporaryStore.now, now: TemporaryStore.now)
    _ = try temporary.settle()
    var reporters: [Int64] = []
    try temporary.store.connection.prepare("select id from reporter order by id").each { reporters.append($0.int64(0)) }
    return (temporary, reporters)
  }

  private func reader(_ store: Store) throws -> StandingReader {
    try StandingReader(
      store.connection, honoured: [],
      falseReporters: try CandidateReader(store: store, policy: .standard).windowReader.falseReporters(
        in: TemporaryStore.now.adding(seconds: -365 * 86_400)..<TemporaryStore.now, store.connection))
  }

  @Test("Two threads read the standings that one reads")
  func standings() throws {
    let (temporary, reporters) = try settled()
    let reader = try reader(temporary.store)
    #expect(reporters.count > 500)
    try temporary.store.read { connection in
      let two = try StandingPrefetcher(of: reporters, reader, connection, worthwhile: 1)
      for reporter in reporters {
        let standing = try two.standing(of: reporter)
        #expect(try standing == reader.standing(of: reporter))
      }
    }
  }

  @Test("Two threads read the track records that one reads")
  func records() throws {
    let (temporary, reporters) = try settled()
    let filter = TrackRecordFilter(
      policy: .standard, eligible: try CandidateReader(store: temporary.store, policy: .standard).eligible,
      window: TemporaryStore.now.adding(seconds: -365 * 86_400)..<TemporaryStore.now)
    try temporary.store.read { connection in
      let one = try TrackRecordReader(connection, filter)
      let expected = try reporters.map(one.record(of:))
      let two = try TrackRecords(connection, filter, worthwhile: 1)
      // Some of them are known before all are asked for.
      #expect(try two.records(of: Array(reporters.prefix(7))) == Array(expected.prefix(7)))
      #expect(try two.records(of: reporters) == expected)
      #expect(expected.contains { $0.assessed > $0.founded && $0.founded > 0 })
    }
  }

  @Test("Who stops asking leaves no thread behind, and the store can be closed")
  func abandoned() throws {
    let (temporary, reporters) = try settled()
    let reader = try reader(temporary.store)
    try temporary.store.read { connection in
      let two = try StandingPrefetcher(of: reporters, reader, connection, worthwhile: 1)
      #expect(try two.standing(of: reporters[0]).reporter == reporters[0])
    }
    try temporary.log()
  }

  @Test("Two halves of a span count the incidents that the whole counts, with their later reporters")
  func incidents() throws {
    let (temporary, _) = try settled()
    // Each half has something to withhold.
    try temporary.store.connection.execute(
      """
      insert into report_protection (report_id, reason, operator, at)
        select id, 'x', 'x', 1 from report where disposition = 1 and reporter_id is not null order by id limit 400;
      insert into report_protection (report_id, reason, operator, at)
        select id, 'x', 'x', 1 from report where disposition = 1 and reporter_id is not null order by id desc limit 40
        on conflict do nothing;
      """)
    let candidates = try CandidateReader(store: temporary.store, policy: .standard)
    let from = TemporaryStore.now.adding(seconds: -200 * 86_400)
    try temporary.store.read { connection in
      let reader = try candidates.incidentReader()
      let alone = try reader.counted(in: from..<TemporaryStore.now, connection, worthwhile: .max)
      let halves = try reader.counted(in: from..<TemporaryStore.now, connection, worthwhile: 1)
      #expect(Candidates(alone).incidents == Candidates(halves).incidents)
      #expect(Candidates(alone).incidents.values.joined().contains { $0.sharers > 0 })
      #expect(Candidates(alone).incidents.values.contains { $0.isEmpty })
    }
  }

  @Test("A thread answers from the state that the connection sees")
  func answer() throws {
    let temporary = try TemporaryStore()
    try temporary.log()
    let reports = try temporary.store.read { connection in
      let worker = try SnapshotReaders(of: connection)?.start { own in
        try own.prepare("select count(*) from report").first { $0.int(0) }
      }
      return try worker?.wait()
    }
    #expect(reports == 1)
  }

  @Test("What a transaction has written, other connections don't read for it")
  func ownWrites() throws {
    let temporary = try TemporaryStore()
    try temporary.log()
    let writing = try temporary.store.write { try SnapshotReaders(of: $0) != nil }
    let reading = try temporary.store.read { try SnapshotReaders(of: $0) != nil }
    #expect(!writing && reading)
  }

  @Test("Every place of a list is given out once", arguments: [(0, 3), (1, 3), (7, 3), (1_000, 7)])
  func deque(count: Int, block: Int) throws {
    let deque = WorkDeque(count: count)
    let worker = try Worker {
      var places: [Int] = []
      while let block = deque.popLast(block) { places += block }
      return places
    }
    var places: [Int] = []
    while let block = deque.popFirst(block) { places += block }
    #expect(try (places + worker.wait()).sorted() == Array(0..<count))
  }
}

extension Candidates {
  /// The incidents of each candidate.
  fileprivate var incidents: [Int64: [CountedIncident]] {
    Dictionary(uniqueKeysWithValues: reporters.map { ($0, self[$0] ?? []) })
  }
}
