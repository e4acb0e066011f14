import Foundation
import Synchronization
import TestSupport
import Testing
import TipsCalendar
import TipsDomain
import TipsSQLite

@testable import TipsStore

/// Threads that serve many people from one store.
struct ServingTests {
  private static let now = TemporaryStore.now

  private static func draft(_ text: String, key: String? = nil) -> ReportDraft {
    var draft = ReportDraft()
    draft.text = text
    draft.source = key == nil ? nil : "desk"
    draft.sourceKey = key
    return draft
  }

  private static func record(_ draft: ReportDraft, by name: String) -> @Sendable (Store) throws -> ReportNumber {
    { try Intake(store: $0, operatorName: name).record(draft, now: now).number }
  }

  @Test
  func `what many write at once is all there, each under its own account`() async throws {
    let temporary = try TemporaryStore()
    let writer = try StoreWriter(path: temporary.path, waiting: 1_000)
    defer { writer.close() }
    let numbers = try await withThrowingTaskGroup(of: ReportNumber.self) { group in
      for index in 0..<200 {
        group.addTask {
          try await writer.write(as: "desk:\(index % 7)", Self.record(Self.draft("گزارش \(index)"), by: "\(index % 7)"))
        }
      }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(numbers.count == 200)
    #expect(try temporary.count("select count(*) from report") == 200)
    #expect(try temporary.count("select count(*) from audit_entry where account = 'desk:3' and operator = '3'") == 29)
    #expect(try temporary.summaryDifferences() == 0)
  }

  @Test
  func `one that is refused keeps none of the others out`() async throws {
    let temporary = try TemporaryStore()
    let writer = try StoreWriter(path: temporary.path, waiting: 1_000)
    defer { writer.close() }
    let answers = await withTaskGroup(of: Bool.self) { group in
      for index in 0..<60 {
        group.addTask {
          var draft = Self.draft("گزارش")
          if index % 3 == 0 { draft.place = "no such place" }
          return (try? await writer.write(as: "a", Self.record(draft, by: "a"))) != nil
        }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(answers == 40)
    #expect(try temporary.count("select count(*) from report") == 40)
    #expect(try temporary.summaryDifferences() == 0)
  }

  @Test
  func `a part that throws in the middle leaves nothing of itself`() async throws {
    struct Stopped: Error {}
    let temporary = try TemporaryStore()
    let writer = try StoreWriter(path: temporary.path, waiting: 10)
    defer { writer.close() }
    await #expect(throws: Stopped.self) {
      try await writer.write(as: "a") { store in
        try store.write { connection in
          try connection.run("insert into source (code) values ('half')")
          throw Stopped()
        }
      }
    }
    #expect(try temporary.count("select count(*) from source where code = 'half'") == 0)
    #expect(try await writer.write(as: "a", Self.record(Self.draft("بعدی"), by: "a")).id > 0)
  }

  @Test
  func `a retry with the same key gets the same number`() async throws {
    let temporary = try TemporaryStore()
    let writer = try StoreWriter(path: temporary.path, waiting: 100)
    defer { writer.close() }
    let numbers = try await withThrowingTaskGroup(of: ReportNumber.self) { group in
      for _ in 0..<20 {
        group.addTask { try await writer.write(as: "a", Self.record(Self.draft("یکی", key: "token-1"), by: "a")) }
      }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(numbers.count == 1)
    #expect(try temporary.count("select count(*) from report") == 1)
  }

  @Test
  func `callers are sealed under a key of each transaction's own`() async throws {
    let temporary = try TemporaryStore()
    let writer = try StoreWriter(path: temporary.path, waiting: 100)
    defer { writer.close() }
    for index in 0..<3 {
      var draft = Self.draft("گزارش")
      draft.caller = try Caller(phone: "0912000000\(index)", name: nil, consent: Consent.none)
      _ = try await writer.write(as: "a", Self.record(draft, by: "a"))
    }
    #expect(try temporary.count("select count(distinct run_id) from sealed_identity") == 3)
    #expect(try temporary.settle().opened == 3)
  }

  @Test
  func `a store that was put in the place of another is read and written from then on`() async throws {
    let temporary = try TemporaryStore()
    let other = try TemporaryStore()
    try other.log("در پروندهٔ دیگر")
    let readers = try StoreReaders(path: temporary.path, count: 2, waiting: 10)
    let writer = try StoreWriter(path: temporary.path, waiting: 10)
    defer {
      readers.close()
      writer.close()
    }
    #expect(try await readers.read { try $0.reports.isEmpty() })
    _ = try await writer.write(as: "a") { store in try store.reports.isEmpty() }
    try other.store.connection.execute("vacuum into '\(temporary.folder)/copy.db'")
    #expect(rename(temporary.folder + "/copy.db", temporary.path) == 0)
    for suffix in ["-wal", "-shm"] { unlink(temporary.path + suffix) }
    #expect(try await readers.read { try $0.reports.isEmpty() } == false)
    _ = try await writer.write(as: "a", Self.record(Self.draft("پس از آن"), by: "a"))
    #expect(try await readers.read { try $0.reports.list(ReportFilter(), limit: 10).count } == 2)
  }

  @Test
  func `who comes when too many wait is told to come again`() async throws {
    let temporary = try TemporaryStore()
    let writer = try StoreWriter(path: temporary.path, waiting: 1)
    defer { writer.close() }
    let refused = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<50 {
        group.addTask {
          do {
            _ = try await writer.write(as: "a") { _ in usleep(2_000) }
            return false
          } catch ServingError.overloaded { return true } catch { return false }
        }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(refused > 0 && refused < 50)
  }

  @Test(arguments: [(Duration.seconds(60), true), (.zero, false)])
  func `costly work lets other threads go first until it has waited long enough`(
    _ patience: Duration, _ isYielding: Bool
  ) async throws {
    let worker = try BoundedWorker(waiting: 1, patience: patience)
    defer { worker.close() }
    let niceness = try await worker.run { getpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0) }
    #expect((niceness > getpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0)) == isYielding)
  }

  @Test
  func `the station goes before people outside, and who is known of them before others`() async throws {
    let worker = try BoundedWorker(waiting: 10, outside: 2)
    defer { worker.close() }
    let (begun, begin) = AsyncStream<Void>.makeStream()
    let gate = DispatchSemaphore(value: 0)
    let order = Mutex<[String]>([])
    let note: @Sendable (String) -> @Sendable () -> Void = { name in { order.withLock { $0.append(name) } } }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        try await worker.run {
          begin.finish()
          gate.wait()
        }
      }
      for await _ in begun {}
      for _ in 0..<2 { group.addTask { try await worker.run(.anybody, note("anybody")) } }
      while worker.waiting < 2 { try await Task.sleep(for: .milliseconds(1)) }
      await #expect(throws: ServingError.overloaded) { try await worker.run(.anybody) {} }
      group.addTask { try await worker.run(.known, note("known")) }
      for _ in 0..<3 { group.addTask { try await worker.run(.station, note("station")) } }
      while worker.waiting < 6 { try await Task.sleep(for: .milliseconds(1)) }
      gate.signal()
      try await group.waitForAll()
    }
    #expect(order.withLock(\.self) == ["station", "station", "station", "known", "anybody", "anybody"])
  }
}
