import TestSupport
import Testing
import TipsFeed
import TipsIdentity
import TipsPostgreSQL

@testable import TipsCentre
@testable import TipsDomain
@testable import TipsStore

@Suite("What a centre takes from stations", .needsPostgreSQL)
struct BatchReceiverTests {
  /// Sends everything that waits.
  private func drain(
    _ sender: StationSender, to receiver: BatchReceiver, station: Int, random: inout SeededGenerator
  ) throws {
    while let bytes = try sender.next(random: &random) {
      let state = try receiver.take(try FeedBatch(bytes: bytes), from: station)
      try #require(state.refusal == nil && state.sequence == sender.sequence)
    }
  }

  @Test("A made-up station is at the centre row by row, with its summaries")
  func filled() throws {
    var station = try StationAtWork(station: 7, seed: 1)
    try station.fill(reports: 1_500)
    _ = try station.temporary.settle()
    let centre = try TemporaryCentre()
    let sender = StationSender(station.temporary.store)
    var random = SeededGenerator(seed: 1)
    try drain(sender, to: try centre.receiver(), station: 7, random: &random)
    #expect(try CentreComparison(station.temporary.store, centre.session).differences() == [])
    #expect(try CentreVerification(centre.session).run().findings == [])
    #expect(try centre.session.query("select count(*) from report")[0].int(0) == 1_500)
  }

  @Test(
    "After any changes, sent in any parts, the centre has what the station has", arguments: 1...6 as ClosedRange<UInt64>
  )
  func changed(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed, stream: 1)
    var station = try StationAtWork(station: 7, seed: seed)
    let centre = try TemporaryCentre()
    let receiver = try centre.receiver()
    let sender = StationSender(station.temporary.store)
    for _ in 0..<12 {
      try station.work(steps: 15)
      guard let bytes = try sender.next(share: 600, random: &random) else { continue }
      let batch = try FeedBatch(bytes: bytes)
      #expect(try receiver.take(batch, from: 7).sequence == sender.sequence)
      // What comes twice changes nothing.
      if random.chance(300) {
        let before = try centre.digest()
        #expect(try receiver.take(batch, from: 7).refusal == nil)
        #expect(try centre.digest() == before)
      }
    }
    try drain(sender, to: receiver, station: 7, random: &random)
    #expect(try CentreComparison(station.temporary.store, centre.session).differences() == [], "seed \(seed)")
    #expect(try CentreVerification(centre.session).run().findings == [], "seed \(seed)")
  }

  @Test("Several stations share people of their province, and nothing else", arguments: 1...4 as ClosedRange<UInt64>)
  func people(seed: UInt64) throws {
    let key = RecognitionKey()
    var random = SeededGenerator(seed: seed, stream: 2)
    let centre = try TemporaryCentre(stations: [7, 8])
    _ = try centre.add(9, province: "tehran")
    let receiver = try centre.receiver()
    var stations = try [7, 8, 9].map { try StationAtWork(station: $0, seed: seed &+ UInt64($0), key: key) }
    let senders = stations.map { StationSender($0.temporary.store) }
    for _ in 0..<24 {
      let index = random.below(3)
      try stations[index].work(steps: 12)
      if let bytes = try senders[index].next(share: 700, random: &random) {
        _ = try receiver.take(try FeedBatch(bytes: bytes), from: 7 + index)
      }
    }
    for index in stations.indices {
      _ = try stations[index].temporary.settle()
      try drain(senders[index], to: receiver, station: 7 + index, random: &random)
    }
    for station in stations {
      #expect(try CentreComparison(station.temporary.store, centre.session).differences() == [], "seed \(seed)")
    }
    #expect(try CentreVerification(centre.session).run().findings == [], "seed \(seed)")
    // One number is one person in Gilan, and another in Tehran, which has the same key here on purpose.
    let people = try centre.session.query(
      """
      select count(distinct r.tag), count(distinct r.person), count(distinct r.person) filter (where s.station = 9),
        count(distinct r.tag) filter (where s.station <> 9), count(distinct r.tag) filter (where s.station = 9)
      from station_reporter as r join station as s on s.station = r.station
      where r.tag is not null
      """)[0]
    #expect(people.int(1) == people.int(3) + people.int(4))
    #expect(people.int(2) == people.int(4))
  }

  @Test("A gap is refused, and nothing of it is taken")
  func gap() throws {
    var random = SeededGenerator(seed: 3)
    let station = try TemporaryStore(station: 7)
    let centre = try TemporaryCentre()
    let receiver = try centre.receiver()
    let sender = StationSender(station.store)
    let first = try #require(try sender.next(random: &random))
    try station.log()
    let second = try #require(try sender.next(random: &random))
    let before = try centre.digest()
    #expect(try receiver.take(try FeedBatch(bytes: second), from: 7).refusal == .gap)
    #expect(try centre.digest() == before)
    #expect(try receiver.take(try FeedBatch(bytes: first), from: 7).refusal == nil)
    #expect(try receiver.take(try FeedBatch(bytes: second), from: 7).refusal == nil)
    #expect(try CentreComparison(station.store, centre.session).differences() == [])
  }

  @Test("Batches in any order, each as often as it likes, come to the same")
  func disorder() throws {
    var random = SeededGenerator(seed: 5)
    let station = try TemporaryStore(station: 7)
    let centre = try TemporaryCentre()
    let receiver = try centre.receiver()
    let sender = StationSender(station.store)
    var batches: [FeedBatch] = []
    for _ in 0..<8 {
      try station.log()
      batches.append(try FeedBatch(bytes: try #require(try sender.next(random: &random))))
    }
    var refusals = 0
    for _ in 0..<400 {
      if try receiver.take(random.pick(batches), from: 7).refusal == .gap { refusals += 1 }
    }
    #expect(refusals > 0)
    #expect(try receiver.state(of: 7).sequence == 8)
    #expect(try CentreComparison(station.store, centre.session).differences() == [])
  }

  @Test("Another store under the same number is refused before a row changes")
  func otherStore() throws {
    var random = SeededGenerator(seed: 3)
    let station = try TemporaryStore(station: 7)
    let centre = try TemporaryCentre()
    let receiver = try centre.receiver()
    let sender = StationSender(station.store)
    try drain(sender, to: receiver, station: 7, random: &random)
    let before = try centre.digest()
    let other = try TemporaryStore(station: 7)
    try other.log()
    let strange = try #require(try StationSender(other.store).next(random: &random))
    #expect(try receiver.take(try FeedBatch(bytes: strange), from: 7).refusal == .fork)
    #expect(try centre.digest() == before)
  }

  @Test("A trail that was bent on its way changes no row", arguments: [0, 1, 2])
  func bentTrail(kind: Int) throws {
    var random = SeededGenerator(seed: 3)
    let station = try TemporaryStore(station: 7)
    try station.log()
    let centre = try TemporaryCentre()
    let receiver = try centre.receiver()
    let before = try centre.digest()
    let connection = station.store.connection
    try connection.execute("drop trigger audit_entry_no_update")
    switch kind {
    case 0: try connection.execute("update audit_entry set detail = 'bent' where id = 2")
    case 1: try connection.execute("update audit_entry set hash = randomblob(32) where id = 2")
    default: try connection.execute("drop trigger audit_entry_no_delete; delete from audit_entry where id = 2")
    }
    let bytes = try #require(try StationSender(station.store).next(random: &random))
    #expect(try receiver.take(try FeedBatch(bytes: bytes), from: 7).refusal == .fork)
    #expect(try centre.digest() == before)
  }

  @Test("A station that was restored to an older state and went on from there is a fork")
  func restored() throws {
    var random = SeededGenerator(seed: 3)
    let station = try TemporaryStore(station: 7)
    let centre = try TemporaryCentre()
    let receiver = try centre.receiver()
    let sender = StationSender(station.store)
    try station.log("پیش از پشتیبان")
    try drain(sender, to: receiver, station: 7, random: &random)
    // The same entries up to here, and another one behind them.
    let entry = sender.trail.entry
    try station.log("پس از پشتیبان")
    try drain(sender, to: receiver, station: 7, random: &random)
    let connection = station.store.connection
    try connection.execute(
      "drop trigger audit_entry_no_delete; delete from audit_entry where id > \(entry)")
    try station.log("بازگردانده")
    try station.log("بازگردانده 2")
    let again = StationSender(station.store)
    let bytes = try #require(try again.next(random: &random))
    let before = try centre.digest()
    #expect(try receiver.take(try FeedBatch(bytes: bytes), from: 7).refusal == .fork)
    #expect(try centre.digest() == before)
  }

  @Test(
    "A restored station that begins anew is at the centre as it is now, and the end of its former trail stays on record"
  )
  func anew() throws {
    var random = SeededGenerator(seed: 3)
    let station = try TemporaryStore(station: 7)
    let centre = try TemporaryCentre()
    let receiver = try centre.receiver()
    let sender = StationSender(station.store)
    try station.log("پیش از پشتیبان")
    try drain(sender, to: receiver, station: 7, random: &random)
    let entry = sender.trail.entry
    try station.log("پس از پشتیبان", phone: "09001111000")
    _ = try station.settle()
    try drain(sender, to: receiver, station: 7, random: &random)
    let end = sender.trail.entry
    try station.store.connection.execute(
      """
      drop trigger audit_entry_no_delete;
      delete from audit_entry where id > \(entry)
      """)
    try station.log("بازگردانده")
    let first = sender.beginAnew()
    #expect(try receiver.take(try FeedBatch(bytes: first), from: 7).refusal == nil)
    #expect(try centre.session.query("select count(*) from report")[0].int(0) == 0)
    let after = try centre.digest()
    // Its answer may be lost, and it comes again.
    #expect(try receiver.take(try FeedBatch(bytes: first), from: 7).refusal == nil)
    #expect(try centre.digest() == after)
    try drain(sender, to: receiver, station: 7, random: &random)
    #expect(try CentreComparison(station.store, centre.session).differences() == [])
    let result = try CentreVerification(centre.session).run()
    #expect(result.findings == [])
    #expect(result.replacedTrails.map(\.entry) == [end])
  }

  @Test("A station may not speak for another one")
  func otherStation() throws {
    var random = SeededGenerator(seed: 3)
    let station = try TemporaryStore(station: 8)
    let centre = try TemporaryCentre(stations: [7, 8])
    let bytes = try #require(try StationSender(station.store).next(random: &random))
    #expect(throws: CentreError.self) { try centre.receiver().take(try FeedBatch(bytes: bytes), from: 7) }
  }

  @Test("A trail that is rewritten at the centre is found, and so are a summary, a number and a person that were")
  func verification() throws {
    var station = try StationAtWork(station: 7, seed: 4)
    try station.work(steps: 120)
    _ = try station.temporary.settle()
    let centre = try TemporaryCentre()
    var random = SeededGenerator(seed: 1)
    try drain(StationSender(station.temporary.store), to: try centre.receiver(), station: 7, random: &random)
    let checks: [(sql: String, finding: (CentreVerification.Finding) -> Bool)] = [
      ("update station set entry = entry - 1", { if case .trailEndsElsewhere = $0 { true } else { false } }),
      (
        "update station set entry = entry + 1; update audit_entry set detail = detail || 'x' where id = 3",
        { $0 == .brokenTrail(station: 7, entry: 3) }
      ),
      (
        "update report_day set reports = reports + 1 where ctid = (select min(ctid) from report_day)",
        { if case .summary(7, "report_day", _) = $0 { true } else { false } }
      ),
      ("update report set untaken = untaken, kind = (kind + 1) % 6", { if case .summary = $0 { true } else { false } }),
      (
        "update country_report_day set reports = reports + 7 where ctid = (select min(ctid) from country_report_day)",
        { if case .country("country_report_day", 1...) = $0 { true } else { false } }
      ),
      (
        "update report set reporter_id = 7999999999 where reporter_id is not null",
        { if case .reports = $0 { true } else { false } }
      ),
    ]
    for (sql, isFound) in checks {
      try centre.session.execute(sql)
      #expect(try CentreVerification(centre.session).run().findings.contains(where: isFound), "\(sql)")
    }
  }
}
