import Testing
import TipsCalendar
import TipsDomain
import TipsIdentity

@testable import TipsRelay

@Suite("What a mailbox tells")
struct MailboxTests {
  private let relay = RelayKey().id
  private let state = CitizenState(
    progress: .dispatched, receivedAt: Instant(epochSeconds: 1_759_555_800), disposition: "operation",
    messages: [
      CitizenState.Message(isFromStation: true, text: "کدام خودرو؟", at: Instant(epochSeconds: 2)),
      CitizenState.Message(isFromStation: false, text: "سفید", at: Instant(epochSeconds: 3)),
    ], canBeClaimed: true, asksForSatisfaction: true)

  private func key(_ receipt: Receipt) throws -> MailboxKey { try MailboxKey(of: receipt, relay: relay, cost: 10) }

  @Test("The receipt opens the state, unchanged")
  func roundTrip() throws {
    let receipt = Receipt()
    let sealed = try key(receipt).seal(state)
    #expect(try key(receipt).open(sealed) == state)
  }

  @Test("Another receipt neither names nor opens it")
  func otherReceipt() throws {
    let (one, other) = (try key(Receipt()), try key(Receipt()))
    #expect(one.name != other.name)
    let sealed = try one.seal(state)
    #expect(throws: RelayError.unopenable) { try other.open(sealed) }
  }

  @Test("The same receipt at another relay has another mailbox")
  func otherRelay() throws {
    let receipt = Receipt()
    #expect(try key(receipt).name != MailboxKey(of: receipt, relay: RelayKey().id, cost: 10).name)
  }

  @Test("That a submission waits and that it was received look alike")
  func sizes() throws {
    let key = try key(Receipt())
    let states = CitizenState.Progress.allCases.map { CitizenState(progress: $0, receivedAt: RelayScene.now) }
    #expect(Set(try states.map { try key.seal($0).count }) == [540])
  }

  @Test("The station opens the keys that it keeps, each for its report alone")
  func kept() throws {
    let (station, mailbox) = (RelayKey(), try key(Receipt()))
    let sealed = try station.seal(mailbox, reportID: 7)
    let opened = try station.mailbox(named: mailbox.name, sealed: sealed, reportID: 7)
    #expect(try opened.open(try mailbox.seal(state)) == state)
    #expect(throws: RelayError.unopenable) { try station.mailbox(named: mailbox.name, sealed: sealed, reportID: 8) }
  }

  @Test("Of very many messages the newest fit")
  func fitting() throws {
    var long = state
    long.messages = (0..<40).map {
      CitizenState.Message(
        isFromStation: false, text: String(repeating: "x", count: 4_000), at: Instant(epochSeconds: $0))
    }
    let fitting = long.fitting
    #expect(fitting.messages.last == long.messages.last)
    #expect(try key(Receipt()).seal(fitting).count == 32_768 + 28)
  }
}
