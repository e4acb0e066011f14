import CSQLite
import Glibc

@testable import TipsCalendar
@testable import TipsDomain
@testable import TipsFiles
@testable import TipsIdentity
@testable import TipsStore

/// A small store that has a bit of everything, as the bytes of its file, and the folder in which copies of it are opened.
struct StoreImage: @unchecked Sendable {
  let folder: String
  let path: String
  let bytes: [UInt8]

  /// 1404-07-12 09:00 in Tehran.
  static let now = Instant(epochSeconds: 1_759_555_800)
  /// As the store is made, and without the triggers that keep rows from being changed.
  static let plain = make(withTriggers: true)
  static let open = make(withTriggers: false)

  /// Puts a file in the store's place and removes what belonged to the one before.
  func place(_ bytes: [UInt8]) {
    for suffix in ["-wal", "-shm", "-journal"] { unlink(path + suffix) }
    let file = Glibc.open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    require(file >= 0 && write(file, bytes, bytes.count) == bytes.count, "\(path) can't be written")
    close(file)
  }

  private static func make(withTriggers: Bool) -> StoreImage {
    do {
      return try fill(withTriggers: withTriggers)
    } catch {
      say("no store: \(error)")
      abort()
    }
  }

  private static func fill(withTriggers: Bool) throws -> StoreImage {
    // scripts/fuzz makes the folder in memory, and removes it.
    let parent = getenv("TIPS_FUZZ_FOLDER").map { String(cString: $0) } ?? "/tmp"
    let folder = parent + "/tips-fuzz-\(getpid())"
    let path = folder + (withTriggers ? "/plain.db" : "/open.db")
    let keys = KeyFile(storePath: path, folder: folder + (withTriggers ? "/keys" : "/keys-open"))
    do {
      let store = try Store.create(at: path, keys: keys, now: Instant(epochSeconds: 1_750_000_000))
      try fill(store, key: try keys.load(for: store.settings))
    }
    if !withTriggers { try dropTriggers(path) }
    let bytes = try ByteInput(path: path).bytes(atMost: 1 << 24)
    require(bytes.count <= 1 << 24, "the store is too large")
    require(access(path + "-wal", F_OK) != 0, "the store is still in its WAL")
    return StoreImage(folder: folder, path: path, bytes: bytes)
  }

  private static func fill(_ store: Store, key: RecognitionKey) throws {
    let intake = Intake(store: store, operatorName: "op-3")
    var numbers: [ReportNumber] = []
    for index in 0..<12 {
      var draft = ReportDraft()
      draft.text = "سرقت قطعات خودرو \(index) خرده‌فروشی"
      draft.category = index % 3 == 0 ? "drugs.dealing" : "theft.vehicle_parts"
      draft.place = index % 2 == 0 ? "golsar" : nil
      draft.address = index % 4 == 0 ? "کوچه ۱۲" : nil
      draft.receivedAt = Instant(epochSeconds: 1_756_700_000 + Int64(index) * 90_000)
      if index % 4 == 1 { (draft.source, draft.sourceKey) = ("call-centre", "k\(index)") }
      if index % 2 == 0 {
        draft.caller = try Caller(phone: "0911987650\(index % 4)", name: "نام", consent: .name)
      }
      numbers.append(try intake.record(draft, now: now).number)
    }
    try store.operations.add(
      "OP-771", at: now, place: "rasht", results: [try OperationRecord.Result("arrests=2")], operatorName: "officer",
      now: now)
    for (index, number) in numbers.enumerated() where index % 5 != 4 {
      let received = Instant(epochSeconds: 1_756_700_000 + Int64(index) * 90_000)
      _ = try store.stages.record(
        .dispatched, of: number, at: received.adding(seconds: 300), operatorName: "op-3", now: now)
      var mark = OutcomeMark(index % 5 == 3 ? .unfounded : .operation)
      mark.at = received.adding(seconds: 3_600)
      if mark.disposition == .operation { mark.operation = "OP-771" }
      _ = try store.outcomes.mark(number, mark, operatorName: "officer", now: now)
    }
    var duplicate = OutcomeMark(.duplicate)
    duplicate.duplicateOf = numbers[0]
    _ = try store.outcomes.mark(numbers[4], duplicate, operatorName: "officer", now: now)
    _ = try Settlement(store: store, key: key, operatorName: "officer", now: now).run()
    let month = try Period("1404-06", today: store.zone.day(of: now))
    _ = try store.rounds.issue(month, key: key, operatorName: "secretary", now: now)
  }

  private static func dropTriggers(_ path: String) throws {
    var db: OpaquePointer?
    require(sqlite3_open(path, &db) == SQLITE_OK, "no SQLite")
    defer { sqlite3_close(db) }
    var names: [String] = []
    var statement: OpaquePointer?
    sqlite3_prepare_v2(db, "select name from sqlite_schema where type = 'trigger'", -1, &statement, nil)
    while sqlite3_step(statement) == SQLITE_ROW { names.append(String(cString: sqlite3_column_text(statement, 0))) }
    sqlite3_finalize(statement)
    for name in names { sqlite3_exec(db, "drop trigger \"\(name)\"", nil, nil, nil) }
  }
}
