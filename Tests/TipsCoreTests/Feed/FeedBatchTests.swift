import Testing
import TipsFiles

@testable import TipsFeed

@Suite("Batches of the feed")
struct FeedBatchTests {
  @Test("A batch is read as it was written", arguments: 0..<40 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    let made = MadeBatch(seed: seed)
    let batch = try FeedBatch(bytes: made.bytes)
    #expect(batch.uuid == made.uuid)
    #expect(batch.station == made.station)
    #expect(batch.schema == made.schema)
    #expect([batch.after, batch.upTo, batch.applied] == [made.after, made.upTo, made.applied])
    #expect(batch.isAnew == made.isAnew)
    #expect(batch.trail.after == made.trail.entry)
    #expect(batch.trail.hash == made.trail.hash)
    #expect(batch.trail.entries.map(\.values) == made.entries)
    #expect(batch.parts.map(\.table) == made.parts.map(\.table))
    #expect(batch.parts.map(\.keys) == made.parts.map(\.keys))
    #expect(batch.parts.map { $0.rows.map(\.values) } == made.parts.map(\.rows))
  }

  @Test("A batch that is cut off is none", arguments: 0..<4 as Range<UInt64>) func truncated(seed: UInt64) {
    let bytes = MadeBatch(seed: seed).bytes
    for count in 0..<bytes.count {
      #expect(throws: FeedError.self) { try FeedBatch(bytes: Array(bytes.prefix(count))) }
    }
  }

  @Test("A batch with another byte is none", arguments: 0..<4 as Range<UInt64>) func flipped(seed: UInt64) {
    var bytes = MadeBatch(seed: seed).bytes
    for position in bytes.indices {
      bytes[position] ^= UInt8(1 << (position % 8))
      #expect(throws: FeedError.self) { try FeedBatch(bytes: bytes) }
      bytes[position] ^= UInt8(1 << (position % 8))
    }
  }

  /// Whoever knows the secret can put the right digest behind anything.
  @Test("Bytes that were bent before they were closed never crash", arguments: 0..<4 as Range<UInt64>)
  func bent(seed: UInt64) {
    let content = Array(MadeBatch(seed: seed).bytes.dropLast(32))
    var random = SeededRandom(seed: seed)
    var refused = 0
    for _ in 0..<4_000 {
      var bent = content
      bent[Int.random(in: bent.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      if Bool.random(using: &random) { bent.removeLast(Int.random(in: 0..<bent.count, using: &random)) }
      do { _ = try FeedBatch(bytes: MadeBatch.closed(bent)) } catch {
        #expect(error is FeedError)
        refused += 1
      }
    }
    #expect(refused > 1_000)
  }

  @Test("A later form is named") func format() {
    var bytes = CanonicalBytes()
    bytes.add(tag: "tips feed batch")
    bytes.add(2 as Int64)
    #expect(throws: FeedError.otherFormat(2)) { try FeedBatch(bytes: FeedFrame.closed(bytes)) }
  }

  @Test("Rows that no key names, keys twice and tables out of order are refused") func order() throws {
    let line = try #require(FeedTable.named("source"))
    let later = try #require(FeedTable.named("sealing_run"))
    func batch(_ build: (inout FeedBatchWriter) -> Void) -> [UInt8] {
      var writer = FeedBatchWriter(
        uuid: String(repeating: "0", count: 32), station: 1, schema: 1, after: 0, applied: 0, trail: .start)
      build(&writer)
      return writer.finish(upTo: 1)
    }
    func row(_ id: Int64) -> (inout CanonicalBytes) -> Int {
      return {
        $0.add(id)
        $0.add("station")
        return 1
      }
    }
    #expect(throws: Never.self) { try FeedBatch(bytes: batch { $0.add(line, keys: [1], rows: row(1)) }) }
    #expect(throws: FeedError.malformed) { try FeedBatch(bytes: batch { $0.add(line, keys: [2], rows: row(1)) }) }
    #expect(throws: FeedError.malformed) { try FeedBatch(bytes: batch { $0.add(line, keys: [1, 1], rows: row(1)) }) }
    #expect(throws: FeedError.malformed) {
      try FeedBatch(
        bytes: batch {
          $0.add(later, keys: [1]) { _ in 0 }
          $0.add(line, keys: [1], rows: row(1))
        })
    }
  }
}

/// Numbers from a seed (splitmix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A batch of made-up rows, as values and as bytes.
struct MadeBatch {
  let uuid: String
  let station: Int
  let schema: Int
  let after: Int64
  let upTo: Int64
  let applied: Int64
  let isAnew: Bool
  let trail: FeedState.Trail
  private(set) var entries: [[FeedValue]] = []
  private(set) var parts: [(table: FeedTable, keys: [Int64], rows: [[FeedValue]])] = []
  let bytes: [UInt8]

  init(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    uuid = String((0..<32).map { _ in "0123456789abcdef".randomElement(using: &random) ?? "0" })
    station = Int.random(in: 0...999, using: &random)
    schema = Int.random(in: 1...99, using: &random)
    isAnew = Int.random(in: 0...4, using: &random) == 0
    after = isAnew ? 0 : Int64.random(in: 0...1_000_000, using: &random)
    upTo = after + Int64.random(in: 0...1_000, using: &random)
    applied = Int64.random(in: 0...9, using: &random)
    trail = FeedState.Trail(
      entry: isAnew ? 0 : Int64.random(in: 0...99, using: &random),
      hash: (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) })
    for id in 0..<(isAnew ? 0 : Int64.random(in: 0...3, using: &random)) {
      var values = Self.row(.auditEntry, &random)
      values[0] = .integer(trail.entry + 1 + id)
      entries.append(values)
    }
    for table in FeedTable.all where !isAnew && Int.random(in: 0...9, using: &random) == 0 {
      let keys = Set((0...Int.random(in: 0...3, using: &random)).map { _ in Self.integer(&random) }).sorted()
      var rows: [[FeedValue]] = []
      for key in keys {
        for _ in 0..<Int.random(in: 0...2, using: &random) {
          var values = Self.row(table, &random)
          values[table.group] = .integer(key)
          rows.append(values)
        }
      }
      parts.append((table, keys, rows))
    }
    var writer = FeedBatchWriter(
      uuid: uuid, station: station, schema: schema, after: after, applied: applied, isAnew: isAnew,
      trail: trail)
    for entry in entries { writer.addEntry { Self.write(entry, to: &$0) } }
    for part in parts {
      writer.add(part.table, keys: part.keys) { bytes in
        for row in part.rows { Self.write(row, to: &bytes) }
        return part.rows.count
      }
    }
    bytes = writer.finish(upTo: upTo)
  }

  /// The bytes with the right digest behind them.
  static func closed(_ content: [UInt8]) -> [UInt8] {
    var bytes = CanonicalBytes()
    content.withUnsafeBytes { bytes.addRaw($0) }
    return FeedFrame.closed(bytes)
  }

  private static func row(_ table: FeedTable, _ random: inout SeededRandom) -> [FeedValue] {
    table.columns.map { column in
      if column.isOptional, Bool.random(using: &random) { return .null }
      switch column.type {
      case .integer: return .integer(integer(&random))
      case .real: return .real(Double.random(in: -180...180, using: &random))
      case .text: return .text(Array((texts.randomElement(using: &random) ?? "").utf8)[...])
      case .blob:
        return .blob(
          (0..<Int.random(in: 0...40, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }[...])
      }
    }
  }

  private static let texts = ["", "a", "گزارش", "می‌شود 🙂"]

  private static func integer(_ random: inout SeededRandom) -> Int64 {
    [Int64.min, -1, 0, 1, 77, 7_000_000_001, Int64.max].randomElement(using: &random) ?? 0
  }

  private static func write(_ row: [FeedValue], to bytes: inout CanonicalBytes) {
    for value in row {
      switch value {
      case .null: bytes.addNull()
      case .integer(let number): bytes.add(number)
      case .real(let number): bytes.add(number)
      case .text(let text): text.withUnsafeBufferPointer { bytes.add(text: $0) }
      case .blob(let blob): bytes.add(Array(blob))
      }
    }
  }
}
