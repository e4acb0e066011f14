import TestSupport
import Testing
import TipsCalendar

@testable import TipsDomain
@testable import TipsStore
@testable import TipsText

@Suite("Messages between station and reporter")
struct MessageTests {
  private static let now = TemporaryStore.now

  /// A report whose reporter holds a receipt.
  private static func station(
    _ text: String = "خودرو مشکوک", at: Instant = now
  ) throws -> (temporary: TemporaryStore, number: ReportNumber) {
    let temporary = try TemporaryStore()
    temporary.store.receiptCost = 10
    return (temporary, try temporary.log(text, at: at) { $0.wantsReceipt = true })
  }

  private static func ask(_ text: String, _ number: ReportNumber, _ temporary: TemporaryStore) throws {
    try temporary.store.messages.ask(text, of: number, operatorName: "officer-14", now: now)
  }

  @discardableResult
  private static func send(
    _ text: String, _ number: ReportNumber, _ temporary: TemporaryStore, key: String? = nil
  ) throws -> Bool {
    try temporary.store.messages.addWord(
      text, to: number.id, key: key, sentAt: now, operatorName: "web", now: now)
  }

  private static func findings(_ temporary: TemporaryStore) throws -> [Message] {
    try AuditVerification(store: temporary.store, key: nil).run().findings.map(\.subject)
  }

  @Test("They are read in the order in which they came, and a question marks what was sent before as seen")
  func conversation() throws {
    let (temporary, number) = try Self.station()
    let messages = temporary.store.messages
    try Self.ask("چه رنگی بود؟", number, temporary)
    #expect(try messages.messages(on: number).hasOpenQuestion)
    try Self.send("سفید", number, temporary)
    #expect(try messages.hasUnseenWord(number))
    #expect(try !messages.messages(on: number).hasOpenQuestion)
    try Self.ask("پلاک؟", number, temporary)
    #expect(try !messages.hasUnseenWord(number))
    let read = try messages.messages(on: number)
    #expect(read.map(\.text) == ["چه رنگی بود؟", "سفید", "پلاک؟"])
    #expect(read.map(\.origin) == [.question, .word, .question])
    #expect(read.map(\.seenAt) == [nil, Self.now, nil])
  }

  @Test("Only a reporter with a receipt is asked")
  func noReceipt() throws {
    let temporary = try TemporaryStore()
    let number = try temporary.log(phone: "09110000001")
    #expect(throws: MessageError.noReceipt(number)) { try Self.ask("چه شد؟", number, temporary) }
    #expect(try temporary.count("select count(*) from note") == 0)
  }

  @Test("A word that comes twice is kept once")
  func twice() throws {
    let (temporary, number) = try Self.station()
    #expect(try Self.send("سفید", number, temporary, key: "a"))
    #expect(try !Self.send("سفید", number, temporary, key: "a"))
    #expect(try Self.send("سفید", number, temporary, key: "b"))
    #expect(try temporary.store.messages.messages(on: number).count == 2)
  }

  @Test("What a reporter may send with one report is limited; notes still find room")
  func limit() throws {
    let (temporary, number) = try Self.station()
    for index in 0..<MessageStore.mostWords { try Self.send("پیام \(index)", number, temporary) }
    #expect(throws: MessageError.tooManyWords(number)) { try Self.send("باز", number, temporary) }
    try temporary.store.notes.add("یادداشت", to: number, operatorName: "op-3", now: Self.now)
  }

  @Test("Words wait to be seen, also those on reports that are closed, until somebody says so")
  func unseen() throws {
    let (temporary, number) = try Self.station()
    let messages = temporary.store.messages
    try temporary.mark(number, .assisted)
    try Self.send("باز هم آمدند", number, temporary)
    #expect(try messages.unseen(limit: 10).map(\.number) == [number])
    #expect(try messages.unseenCount(limit: 10) == 1)
    try messages.markSeen(number, operatorName: "officer-14", now: Self.now)
    #expect(try messages.unseenCount(limit: 10) == 0)
    #expect(throws: MessageError.nothingUnseen(number)) {
      try messages.markSeen(number, operatorName: "officer-14", now: Self.now)
    }
  }

  @Test("Whoever is limited to a place hears of its messages alone")
  func place() throws {
    let (temporary, number) = try Self.station()
    try Self.send("سفید", number, temporary)
    let rasht = try #require(try temporary.store.references.place(code: "rasht")).id
    #expect(try temporary.store.messages.unseenCount(within: rasht, limit: 10) == 0)
    let inside = try temporary.log { draft in
      draft.wantsReceipt = true
      draft.place = "golsar"
    }
    try Self.send("سفید", inside, temporary)
    #expect(try temporary.store.messages.unseen(within: rasht, limit: 10).map(\.number) == [inside])
  }

  @Test("The open list tells which report has a new word")
  func openList() throws {
    let (temporary, number) = try Self.station()
    try temporary.log()
    try Self.send("سفید", number, temporary)
    let open = try temporary.store.open.list(OpenReportFilter(), now: Self.now, limit: 10)
    #expect(open.filter(\.hasUnseenWord).map(\.report.number) == [number])
  }

  @Test("Messages are found by search, and the trail holds no word of them")
  func searchAndTrail() throws {
    let (temporary, number) = try Self.station()
    try Self.ask("CANARYTEXT سنجاقک دیدید؟", number, temporary)
    try Self.send("CANARYREMARK زبیده دید", number, temporary)
    #expect(try temporary.search("سنجاقک") == [number])
    #expect(try temporary.search("زبیده") == [number])
    var trail: [String] = []
    try temporary.store.connection.prepare("select action, operator, detail from audit_entry order by id").each {
      trail.append([$0.text(0), $0.text(1), $0.text(2)].joined(separator: " "))
    }
    #expect(trail.suffix(2) == ["ask_reporter officer-14 ", "add_word web "])
  }

  @Test("A redaction takes words out of question and answer, and out of the file")
  func redaction() throws {
    let (temporary, number) = try Self.station()
    for index in 0..<20 { try temporary.log("گزارش \(index)") }
    try Self.ask("CANARYNAME قناری کیست؟", number, temporary)
    try Self.send("CANARYNAME قناری همسایه است", number, temporary)
    _ = try temporary.store.corrections.redact(
      number, "CANARYNAME قناری", reason: "نام", operatorName: "officer-14", now: Self.now)
    #expect(try temporary.store.messages.messages(on: number).map(\.text) == ["[…] کیست؟", "[…] همسایه است"])
    #expect(try Canary.found(["CANARYNAME", "canaryname", "قناری"], in: temporary).isEmpty)
    #expect(try Self.findings(temporary).isEmpty)
  }

  @Test("Retention empties messages, and nothing is said to that reporter any more")
  func retention() throws {
    let (temporary, number) = try Self.station("CANARYTEXT", at: Self.now.adding(seconds: -86_400))
    try Self.ask("CANARYNAME کیست؟", number, temporary)
    try Self.send("CANARYREMARK همسایه", number, temporary)
    try temporary.mark(number, .assisted)
    #expect(try temporary.store.retention.due(before: Self.now).remarks == 2)
    _ = try temporary.store.retention.remove(before: Self.now, operatorName: "x", now: Self.now)
    #expect(try temporary.store.messages.messages(on: number).map(\.text) == ["", ""])
    #expect(
      try Canary.found(["CANARYTEXT", "canarytext", "CANARYNAME", "CANARYREMARK"], in: temporary).isEmpty)
    #expect(throws: NoteError.textsRemoved(number)) { try Self.send("باز", number, temporary) }
    #expect(throws: NoteError.textsRemoved(number)) { try Self.ask("باز", number, temporary) }
    #expect(try Self.findings(temporary).isEmpty)
  }

  @Test("Who claims a report and is erased with all texts leaves no message")
  func erasure() throws {
    let (temporary, number) = try Self.station("CANARYTEXT سنجاقک")
    try Self.ask("CANARYNAME کیست؟", number, temporary)
    try Self.send("CANARYREMARK همسایه", number, temporary)
    let report = ReceiptedReport(
      id: number.id,
      verifier: try #require(try temporary.store.connection.value("select verifier from receipt") as [UInt8]?),
      state: .received, isClaimed: false, isTip: true)
    try temporary.store.receipts.claim(
      report, by: try Caller(phone: Canary.phone, name: "زبیده", consent: .name), operatorName: "web", now: Self.now)
    _ = try temporary.settle()
    let id = try #require(try temporary.store.reports.existing(number).reporterID)
    let key = try temporary.keys.load(for: temporary.store.settings)
    _ = try temporary.store.erasures.erase(
      Reporter.pseudonym(id), key: key, reason: "asked by letter", removesTexts: true, rewriting: .whenNeeded,
      operatorName: "officer-14", now: Self.now.adding(seconds: 60))
    #expect(try temporary.store.messages.messages(on: number).map(\.text) == ["", ""])
    #expect(
      try Canary.found(["CANARYTEXT", "CANARYNAME", "CANARYREMARK", "canaryremark"], in: temporary).isEmpty)
    #expect(try AuditVerification(store: temporary.store, key: key).run().findings.isEmpty)
  }

  @Test(
    "A message that was bent outside of the program is found",
    arguments: [
      "update note set origin = 0 where origin = 1",
      "update note set origin = 1, source_key = null where origin = 2 and seen_at is null",
      "update note set seen_at = 7, seen_by = 'x' where origin = 2", "update note set seen_by = 'y' where seen_at > 0",
      "update note set source_key = 'z' where origin = 2", "update note set text = 'x' where origin = 1",
      "delete from note where origin = 2",
    ])
  func bent(_ sql: String) throws {
    let (temporary, number) = try Self.station()
    try Self.send("سفید", number, temporary, key: "a")
    try Self.ask("چه رنگی بود؟", number, temporary)
    try Self.send("باز هم سفید", number, temporary, key: "b")
    #expect(try Self.findings(temporary).isEmpty)
    try temporary.store.connection.execute(
      sql.contains("'z'") ? sql + " and source_key = 'a'" : sql)
    #expect(try !Self.findings(temporary).isEmpty)
  }
}
