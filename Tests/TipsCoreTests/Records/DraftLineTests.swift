import Testing

@testable import TipsCalendar
@testable import TipsFiles
@testable import TipsRecords

@Suite("Drafts in JSON Lines")
struct DraftLineTests {
  private static let now = Instant(epochSeconds: 1_759_555_800)

  private func groups(_ text: String, atMost limit: Int = 10, chunk: Int = .max) throws -> [[DraftLine]] {
    let lines = ObjectLines(ByteInput(bytes: Array(text.utf8), chunk: chunk))
    var groups: [[DraftLine]] = []
    let read = { DraftLine(number: $0, bytes: $1, now: Self.now, zone: .utc) }
    while let group = try lines.next(atMost: limit, read) { groups.append(group) }
    return groups
  }

  @Test("Lines keep their numbers, blank ones and a byte order mark left out", arguments: [1, 7, .max])
  func numbers(chunk: Int) throws {
    let lines = try groups("\u{FEFF}{\"text\":\"a\"}\n\n \t\r\n{\"text\":\"b\"}", chunk: chunk).flatMap(\.self)
    #expect(lines.map(\.number) == [1, 4])
    #expect(lines.compactMap { try? $0.draft.get().text } == ["a", "b"])
  }

  @Test("A group has no more lines than are asked for")
  func limit() throws {
    let text = String(repeating: "{\"text\":\"a\"}\n", count: 5)
    #expect(try groups(text, atMost: 2).map(\.count) == [2, 2, 1])
  }

  @Test("The key of a line that makes no draft is known")
  func key() throws {
    let line = try #require(try groups(#"{"source_key":"k"}"#).first?.first)
    #expect(line.sourceKey == "k")
    #expect(throws: DraftFault.self) { try line.draft.get() }
  }

  @Test("A line over the limit is passed over")
  func tooLong() throws {
    let text = String(repeating: "x", count: RecordReader.recordLimit + 1) + "\n{\"text\":\"a\"}\n"
    let lines = try groups(text, chunk: 65_536).flatMap(\.self)
    #expect(lines.map { (try? $0.draft.get().text) ?? "–" } == ["–", "a"])
  }

  @Test("The time of a line without one is left to the station")
  func time() throws {
    let lines = try groups("{\"text\":\"a\"}\n{\"text\":\"b\",\"received_at\":\"-10m\"}\n").flatMap(\.self)
    #expect(try lines.map { try $0.draft.get().receivedAt } == [nil, Self.now.adding(seconds: -600)])
  }
}
