import Testing

@testable import TipsCalendar

@Suite("The format of zone files")
struct ZoneFileFormatTests {
  /// A made-up zone: local mean time until 1970, then an hour east, and what the last line says.
  static func file(version: UInt8 = 0x32, rule: String = "AAA-1", leapSeconds: UInt32 = 0) -> [UInt8] {
    func block(wordSize: Int) -> [UInt8] {
      var bytes = Array("TZif".utf8) + [version] + [UInt8](repeating: 0, count: 15)
      for count: UInt32 in [0, 0, leapSeconds, 1, 2, 8] { bytes += bigEndian(count) }
      bytes += [UInt8](repeating: 0, count: wordSize) + [1]
      bytes += bigEndian(UInt32(1_234)) + [0, 0] + bigEndian(UInt32(3_600)) + [0, 4]
      bytes += Array("LMT\0AAA\0".utf8)
      return bytes + [UInt8](repeating: 0, count: Int(leapSeconds) * (wordSize + 4))
    }
    guard version != 0 else { return block(wordSize: 4) }
    return block(wordSize: 4) + block(wordSize: 8) + Array("\n\(rule)\n".utf8)
  }

  private static func bigEndian(_ word: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * UInt32($0))) }
  }

  static func zone(_ bytes: [UInt8]) throws -> StationZone {
    try bytes.withUnsafeBytes { try ZoneFileFormat(bytes: $0).zone(identifier: "Test/Made_Up") }
  }

  @Test("Versions 1 to 4", arguments: [0, 0x32, 0x33, 0x34] as [UInt8])
  func versions(version: UInt8) throws {
    let zone = try Self.zone(Self.file(version: version))
    #expect(zone.offset(at: Instant(epochSeconds: -1)) == 1_234)
    #expect(zone.offset(at: Instant(epochSeconds: 0)) == 3_600)
  }

  @Test("The last line rules from the table's end on, for ever")
  func lastLine() throws {
    let zone = try Self.zone(Self.file(rule: "AAA-1BBB,M3.5.0,M10.5.0/3"))
    for (text, offset) in [
      ("1970-03-29T00:59:59Z", 3_600), ("1970-03-29T01:00:00Z", 7_200), ("2050-10-30T00:59:59Z", 7_200),
      ("2050-10-30T01:00:00Z", 3_600), ("9999-03-28T00:59:59Z", 3_600), ("9999-03-28T01:00:00Z", 7_200),
    ] {
      #expect(zone.offset(at: try #require(Instant(iso8601: text))) == offset, "\(text)")
    }
  }

  @Test(
    "Forms of the last line",
    arguments: [
      ("<+01>-1", 3_600, 3_600), ("<+0330>-3:30<+0430>,J79/24,J263/24", 12_600, 16_200),
      ("EST5EDT,M3.2.0,M11.1.0", -18_000, -14_400),
      ("AAA-1BBB-3,J60/0,J300", 3_600, 10_800), ("AAA-1BBB,59,299/25", 3_600, 7_200),
      ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", -7_200, -3_600), ("IST-1GMT0,M10.5.0,M3.5.0/1", 0, 3_600),
      ("AAA3BBB,0/0,J365/23", -7_200, -7_200),
    ])
  func forms(rule: String, january: Int, july: Int) throws {
    let zone = try Self.zone(Self.file(rule: rule))
    #expect(zone.offset(at: try #require(Instant(iso8601: "2050-01-15T00:00:00Z"))) == january)
    #expect(zone.offset(at: try #require(Instant(iso8601: "2050-07-01T00:00:00Z"))) == july)
  }

  @Test("An empty last line leaves the last offset")
  func emptyLastLine() throws {
    let zone = try Self.zone(Self.file(rule: ""))
    #expect(zone.offset(at: Instant(epochSeconds: 4_000_000_000)) == 3_600)
  }

  @Test(
    "A last line that is not understood is refused",
    arguments: [
      "A-1", "AAA", "AAA-1BBB", "AAA-1BBB,M13.1.0,M1.1.0", "AAA-1BBB,M3.5.0", "AAA-1BBB,J0,J1", "AAA-99", "<AA-1",
    ])
  func malformedLastLine(rule: String) {
    #expect(throws: ZoneFileFormat.Malformed.self) { try Self.zone(Self.file(rule: rule)) }
  }

  @Test("A file cut short anywhere is refused and never read beyond its end")
  func truncated() {
    let file = Self.file()
    for length in 0..<(file.count - 1) {
      #expect(throws: ZoneFileFormat.Malformed.self) { try Self.zone(Array(file[..<length])) }
    }
  }

  @Test("Damaged bytes are refused or read, never a trap")
  func damaged() {
    var generator = CalendarGenerator(state: 7)
    for _ in 0..<5_000 {
      var file = Self.file(rule: "AAA-1BBB,M3.5.0,M10.5.0/3")
      for _ in 0..<3 {
        file[Int.random(in: 0..<file.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      if let zone = try? Self.zone(file) {
        _ = zone.startOfDay(zone.day(of: Instant(epochSeconds: 1_759_515_000)))
      }
    }
  }

  @Test("A file that counts leap seconds is refused")
  func leapSeconds() {
    #expect(throws: ZoneFileFormat.Malformed.self) { try Self.zone(Self.file(leapSeconds: 1)) }
  }
}
