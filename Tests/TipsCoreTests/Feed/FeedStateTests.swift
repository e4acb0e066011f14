import Testing

@testable import TipsFeed

@Suite("What a centre answers")
struct FeedStateTests {
  private static let states = [
    FeedState(),
    FeedState(
      uuid: String(repeating: "a", count: 32), sequence: 77,
      trail: FeedState.Trail(entry: 5, hash: [UInt8](repeating: 9, count: 32)), refusal: .fork),
    FeedState(
      uuid: String(repeating: "0", count: 32), sequence: 1,
      commands: [
        FeedCommand(
          number: 3, mark: [UInt8](repeating: 1, count: 32), reporter: nil, at: 1_759_555_800, removesTexts: true,
          reports: [7_000_000_001, 7_000_000_009]),
        FeedCommand(
          number: 4, mark: [UInt8](repeating: 2, count: 32), reporter: FeedCommand.Reporter(id: 12, createdAt: 99),
          at: 1_759_555_801, removesTexts: false,
          past: FeedCommand.Past(honouredAt: 7, isExcluded: true), reports: []),
      ]),
  ]

  @Test("A state is read as it was written", arguments: states) func roundTrip(state: FeedState) throws {
    #expect(try FeedState(bytes: state.bytes) == state)
  }

  @Test("A state that is cut off or has another byte is none", arguments: states) func damaged(state: FeedState) {
    var bytes = state.bytes
    for position in bytes.indices {
      #expect(throws: FeedError.self) { try FeedState(bytes: Array(bytes.prefix(position))) }
      bytes[position] ^= 0x20
      #expect(throws: FeedError.self) { try FeedState(bytes: bytes) }
      bytes[position] ^= 0x20
    }
  }

  @Test("Commands ascend") func order() {
    let command = FeedCommand(
      number: 3, mark: [UInt8](repeating: 1, count: 32), reporter: nil, at: 0, removesTexts: true, reports: [])
    #expect(throws: FeedError.malformed) { try FeedState(bytes: FeedState(commands: [command, command]).bytes) }
  }
}
