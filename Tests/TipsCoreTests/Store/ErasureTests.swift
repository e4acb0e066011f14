import Foundation
import TestSupport
import Testing

@testable import TipsCalendar
@testable import TipsDomain
@testable import TipsIdentity
@testable import TipsStore

@Suite("Erasure")
struct ErasureTests {
  private static let earlier = TemporaryStore.now.adding(seconds: -10_000)
  private static let later = TemporaryStore.now.adding(seconds: 86_400)

  /// A store with 40 reports of other people around three of the person that is to be erased.
  private func station() throws -> (temporary: TemporaryStore, reporter: String, reports: [ReportNumber]) {
    let temporary = try TemporaryStore()
    var reports: [ReportNumber] = []
    for index in 0..<40 {
      try temporary.log("سرقت موتور شماره \(index)", phone: "0900111\(1_000 + index % 7)", name: "نام \(index)")
      guard index % 15 == 0 else { continue }
      let number = try temporary.log(Canary.text, phone: Canary.phone, name: Canary.name, at: Self.earlier) {
        $0.address = Canary.address
        $0.latitude = 37.28
        $0.longitude = 49.58
      }
      reports.append(number)
    }
    var mark = OutcomeMark(.operation)
    mark.note = Canary.remark
    _ = try temporary.store.outcomes.mark(reports[0], mark, operatorName: "officer-14", now: TemporaryStore.now)
    _ = try temporary.settle()
    let id = try #require(try temporary.store.reports.existing(reports[0]).reporterID)
    return (temporary, Reporter.pseudonym(id), reports)
  }

  @discardableResult
  private func erase(
    _ reporter: String, _ temporary: TemporaryStore, texts: Bool = false, at: Instant = later,
    rewriting: FileRewriting = .whenNeeded
  ) throws -> ErasureResult {
    try temporary.store.erasures.erase(
      reporter, key: try temporary.keys.load(for: temporary.store.settings), reason: "asked by letter",
      removesTexts: texts, rewriting: rewriting, operatorName: "officer-14", now: at)
  }

  @Test("Identity, link, tag, consents and credits go; the pseudonym stays as a shell")
  func shell() throws {
    let (temporary, reporter, reports) = try station()
    _ = try temporary.store.reporters.exclude(reporter, reason: "خانواده", operatorName: "x", now: TemporaryStore.now)
    let result = try erase(reporter, temporary)
    #expect(result.reports == 3 && result.identities == 3 && result.texts == 0 && !result.wasErased)
    let id = try #require(Reporter.id(reporter))
    #expect(
      try temporary.count(
        """
        select count(*) from reporter
        where id = \(id) and erased_at = \(Self.later.epochSeconds) and tag is null and consent is null
          and consent_at is null and excluded_reason is null and identity_report_id is null and protected = 0
        """) == 1)
    for number in reports {
      #expect(try temporary.store.reports.existing(number).reporterID == nil)
      #expect(try !temporary.store.reports.hasSealedIdentity(number))
    }
    #expect(try temporary.count("select count(*) from consent_event where reporter_id = \(id)") == 0)
    #expect(try temporary.count("select count(*) from report where text like 'CANARYTEXT%'") == 3)
  }

  @Test("The sealed bytes and the tag are in no file any more")
  func sealedBytes() throws {
    let (temporary, reporter, reports) = try station()
    var secrets: [[UInt8]] = []
    let sealed = try temporary.store.connection.prepare("select sealed from sealed_identity where report_id = $1")
    for number in reports {
      sealed.bind(1, number.id)
      secrets.append(try #require(try sealed.first { $0.blob(0) }))
    }
    let id = try #require(Reporter.id(reporter))
    secrets.append(
      try #require(
        try temporary.store.connection.prepare("select tag from reporter where id = \(id)").first { $0.blob(0) }))
    try erase(reporter, temporary)
    for file in ["tips.db", "tips.db-wal", "tips.db.erasures"] {
      let data = try Data(contentsOf: URL(fileURLWithPath: temporary.folder + "/" + file))
      for secret in secrets { #expect(data.range(of: Data(secret.suffix(24))) == nil, "in \(file)") }
    }
  }

  @Test("Where a copy is left in the file, the file is rewritten unless that is forbidden")
  func copies() throws {
    for rewriting in [FileRewriting.whenNeeded, .never] {
      let (temporary, reporter, _) = try station()
      // Without it SQLite leaves what it deletes where it was.
      try temporary.store.connection.execute("pragma secure_delete = off")
      let result = try erase(reporter, temporary, texts: true, rewriting: rewriting)
      #expect(result.file == TraceRemovalResult(foundTraces: true, isRewritten: rewriting == .whenNeeded))
      guard rewriting == .whenNeeded else { continue }
      #expect(try Canary.found(Canary.words, in: temporary) == [])
    }
  }

  @Test("With the texts nothing of the person is in database, WAL, search index or a new backup")
  func canaries() throws {
    let (temporary, reporter, reports) = try station()
    #expect(try Canary.found(["CANARYTEXT", "زبیده"], in: temporary).count >= 2, "the canaries are there at first")
    #expect(try erase(reporter, temporary, texts: true).texts == 3)
    #expect(try Canary.found(Canary.words + Canary.phones, in: temporary) == [])
    for word in ["زبیده", "canarytext"] {
      #expect(try temporary.count("select count(*) from report_search where report_search match '\(word)'") == 0)
    }
    let report = try temporary.store.reports.existing(reports[0])
    #expect(report.text == "" && report.address == nil && report.latitude == nil && report.longitude == nil)
    #expect(report.textsRemovedAt == report.recordedAt, "the time would tell whose it was")
    #expect(try temporary.store.outcomes.events(of: reports[0]).map(\.note) == [nil])
    #expect(try temporary.count("select count(*) from report_search where report_search match 'موتور'") == 40)
  }

  @Test("Counts stay")
  func counts() throws {
    let (temporary, reporter, _) = try station()
    let period = try temporary.period("1404")
    let before = try FiguresText.of(period, temporary.store)
    try erase(reporter, temporary, texts: true)
    #expect(try FiguresText.of(period, temporary.store) == before)
    #expect(try temporary.summaryDifferences() == 0)
  }

  @Test("An issued list keeps its rows")
  func frozen() throws {
    let temporary = try TemporaryStore()
    let inMonth = TemporaryStore.now.adding(seconds: -20 * 86_400)
    try temporary.mark(try temporary.log(phone: Canary.phone, name: Canary.name, at: inMonth), .operation, at: inMonth)
    _ = try temporary.settle()
    let issued = try temporary.store.rounds.issue(
      try temporary.period("1404-06"), operatorName: "x", now: TemporaryStore.now)
    try erase(Reporter.pseudonym(issued.honorees[0].reporter), temporary)
    let again = try temporary.store.rounds.existing("1404-06")
    #expect(again.honorees == issued.honorees && again.inputDigest == issued.inputDigest)
    #expect(try temporary.count("select count(*) from round_credit") == 0)
    let key = try temporary.keys.load(for: temporary.store.settings)
    let people = try temporary.store.rounds.reveal(
      again, key: key, reason: "ceremony", operatorName: "x", now: Self.later)
    #expect(people.isEmpty)
  }

  @Test("A report from before that comes late is erased too; a later one is somebody new, with another tag")
  func afterwards() throws {
    let (temporary, reporter, _) = try station()
    let id = try #require(Reporter.id(reporter))
    let tag = try temporary.store.connection.prepare("select tag from reporter where id = \(id)").first { $0.blob(0) }
    try erase(reporter, temporary, texts: true, at: TemporaryStore.now.adding(seconds: -100))
    let late = try temporary.log(
      Canary.text, phone: "+98 900 444 5566", name: Canary.name, at: TemporaryStore.now.adding(seconds: -15_000))
    let anew = try temporary.log("خبر تازه", phone: "۰۹۰۰۴۴۴۵۵۶۶", name: "نام تازه")
    #expect(try temporary.settle().forgotten == 1)
    #expect(try temporary.store.reports.existing(late).reporterID == nil)
    #expect(try !temporary.store.reports.hasSealedIdentity(late))
    #expect(try Canary.found(Canary.words, in: temporary) == [])
    let new = try #require(try temporary.store.reports.existing(anew).reporterID)
    #expect(new != id)
    #expect(
      try temporary.store.connection.prepare("select tag from reporter where id = \(new)").first { $0.blob(0) } != tag)
    #expect(
      try temporary.count("select count(*) from audit_entry where action = 'reapply_erasure' and subject like 'r-%'")
        == 1)
  }

  @Test("Who was erased twice is found at either time")
  func twice() throws {
    let (temporary, reporter, _) = try station()
    let now = TemporaryStore.now
    try erase(reporter, temporary, at: now.adding(seconds: -1_000))
    let second = try temporary.log(phone: Canary.phone, at: now.adding(seconds: -900))
    _ = try temporary.settle()
    let other = Reporter.pseudonym(try #require(try temporary.store.reports.existing(second).reporterID))
    try erase(other, temporary, at: now.adding(seconds: -500))
    for seconds in [-2_000, -950, -10] { try temporary.log(phone: Canary.phone, at: now.adding(seconds: seconds)) }
    let result = try temporary.settle()
    #expect(result.forgotten == 2 && result.newReporters == 1)
  }

  @Test("The list names nobody, is private, and can be read again")
  func list() throws {
    let (temporary, reporter, _) = try station()
    try erase(reporter, temporary)
    let path = ErasureList.path(besideStore: temporary.path)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let list = try #require(try ErasureList.read(path))
    #expect(list.erasures == (try temporary.store.erasures.all()))
    #expect(list.storeUUID == temporary.store.settings.uuid)
  }

  @Test("Nothing is erased where the list can't be kept")
  func malformedList() throws {
    let (temporary, reporter, reports) = try station()
    let path = ErasureList.path(besideStore: temporary.path)
    try Data("something else".utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: ErasureError.malformedList(path: path)) { try erase(reporter, temporary) }
    #expect(try temporary.store.reports.existing(reports[0]).reporterID != nil)
  }

  @Test("An erased reporter takes no decisions any more, and erasing again clears the files again")
  func again() throws {
    let (temporary, reporter, _) = try station()
    try erase(reporter, temporary)
    let id = try #require(Reporter.id(reporter))
    #expect(throws: ReporterError.erased(id)) {
      _ = try temporary.store.reporters.protect(reporter, operatorName: "x", now: Self.later)
    }
    let result = try erase(reporter, temporary, at: Self.later.adding(seconds: 60))
    #expect(result.wasErased && result.erasedAt == Self.later && result.file.isRewritten)
    #expect(try temporary.store.erasures.all().count == 1)
  }

  @Test("A reader that holds the old state is named, and the person is erased all the same")
  func heldByReader() throws {
    let (temporary, reporter, reports) = try station()
    temporary.store.patience = 0
    let reader = try Store.open(at: temporary.path, for: .reading)
    try temporary.store.connection.execute("pragma busy_timeout = 50")
    try reader.read { connection in
      _ = try connection.prepare("select count(*) from report").first { $0.int(0) }
      #expect(throws: ErasureError.heldByReader(path: temporary.path)) { try erase(reporter, temporary) }
    }
    #expect(try temporary.store.reports.existing(reports[0]).reporterID == nil)
    #expect(try erase(reporter, temporary).wasErased)
  }

  @Test("No entry about a report says that it was erased, and none about a person which were theirs")
  func trail() throws {
    let (temporary, reporter, reports) = try station()
    let before = try temporary.count("select max(id) from audit_entry")
    try erase(reporter, temporary, texts: true)
    var entries: [String] = []
    try temporary.store.connection.forEach(
      "select subject || ': ' || detail from audit_entry where id > $1 order by id", before
    ) { (entry: String) in entries.append(entry) }
    #expect(entries == ["erasures: ", "\(reporter): 3 reports unlinked, texts removed: asked by letter"])
    let id = try #require(Reporter.id(reporter))
    for number in reports {
      let trail = try temporary.store.auditTrail.entries(about: .reporter(id), limit: 99)
      #expect(!trail.contains { $0.detail.contains("\(number)") })
    }
  }

  @Test("Why a report is never to be published goes with its texts, and stands in no entry")
  func protectionReason() throws {
    let (temporary, reporter, reports) = try station()
    try temporary.store.reportProtection.protect(
      reports[1], reason: Canary.remark, operatorName: "x", now: TemporaryStore.now)
    try erase(reporter, temporary, texts: true)
    #expect(try Canary.found(Canary.words, in: temporary) == [])
    #expect(try temporary.store.reportProtection.mark(of: reports[1])?.reason == "removed")
  }

  @Test("A list of the first version is read, and written as the newest with what is held against people")
  func versions() throws {
    let (temporary, reporter, _) = try station()
    _ = try temporary.store.reporters.exclude(reporter, reason: "خانواده", operatorName: "x", now: TemporaryStore.now)
    let path = ErasureList.path(besideStore: temporary.path)
    let mark = String(repeating: "ab", count: 32)
    let first = "tips erasures 1\nstore \(temporary.store.settings.uuid)\n\(mark) r-7 1000 2000 kept\n"
    try Data(first.utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    try erase(reporter, temporary)
    let list = try #require(try ErasureList.read(path))
    #expect(list.erasures.map(\.past) == [ReporterPast(), ReporterPast(isExcluded: true)])
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("tips erasures 3\n"))
  }

  @Test("Remarks can be taken out of events, and nothing else of them changes")
  func events() throws {
    let (temporary, _, _) = try station()
    for change in [
      "note = 'x'", "at = 0, note = null", "operator = 'y', note = null", "to_disposition = 2, note = null",
    ] {
      #expect(throws: StoreError.self, "\(change)") {
        try temporary.store.connection.execute("update outcome_event set \(change)")
      }
    }
    try temporary.store.connection.execute("update outcome_event set note = null")
  }
}
