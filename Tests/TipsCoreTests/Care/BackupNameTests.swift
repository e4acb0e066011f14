import Testing

@testable import TipsCalendar
@testable import TipsCare

@Suite("Names of backups")
struct BackupNameTests {
  private let uuid = "1a2b3c4d5e6f70819293a4b5c6d7e8f9"
  private let instant = Instant(epochSeconds: 1_759_515_000)

  @Test("The name says which store and when, in UTC")
  func text() {
    #expect(BackupName(storeUUID: uuid, at: instant, isEncrypted: false).text == "tips-1a2b3c4d-20251003T181000Z.db")
    #expect(BackupName(storeUUID: uuid, at: instant, isEncrypted: true).text == "tips-1a2b3c4d-20251003T181000Z.db.age")
  }

  @Test("A name that was given is recognised", arguments: [true, false])
  func known(isEncrypted: Bool) {
    let name = BackupName(storeUUID: uuid, at: instant, isEncrypted: isEncrypted)
    #expect(BackupName(name.text, storeUUID: uuid) == name)
  }

  @Test(
    "Nothing else is taken for a backup of the store",
    arguments: [
      "tips.db", "tips-1a2b3c4d-20251003T181000Z.db.partial", ".tips-1a2b3c4d-20251003T181000Z.db.partial",
      "tips-99999999-20251003T181000Z.db", "tips-1a2b3c4d-20251003T18100Z.db", "tips-1a2b3c4d-20251003T181000.db",
      "tips-1a2b3c4d-2025100aT181000Z.db", "tips-1a2b3c4d-20251003T181000Z.db.age.age", "tips-1a2b3c4d-.db", "",
    ])
  func unknown(name: String) { #expect(BackupName(name, storeUUID: uuid) == nil) }
}
