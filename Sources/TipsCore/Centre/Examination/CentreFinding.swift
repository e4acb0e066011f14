/// What an examination of a centre's database found, as it should be or not.
package struct CentreFinding: Sendable, Equatable {
  /// What is looked at.
  package enum Check: String, Sendable, CaseIterable {
    case server, settings, stations, commands, months, indices, texts, rows
    case erasedMonths = "erased_months"
    case slots, archive, size
  }

  package enum Status: String, Sendable {
    /// As it should be.
    case ok
    /// Worth knowing; work can go on.
    case note
    /// To be mended.
    case problem
  }

  /// What was seen.
  package enum Seen: Sendable, Equatable {
    case server(version: String)
    case oldServer(version: String, needed: Int)
    /// Texts are not in UTF-8, or are compared by the rules of a language.
    case encoding(String)
    case collation(String)
    case settings
    /// A setting by which something that was answered can be lost, or what was erased stays.
    case setting(name: String, value: String, wanted: String)
    case noStations
    case stations(Int)
    case silent(station: Int, hours: Int)
    case neverSent(station: Int)
    case commands
    case commandsWait(station: Int, count: Int, days: Int)
    case months(until: String)
    case noMonth(String)
    case indices(Int)
    case invalidIndex(String)
    case missingIndex(String)
    case texts
    /// A text of a station that can't be shown as it was.
    case damagedText(station: Int, table: String, key: Int64, column: String)
    case moreDamagedTexts(Int)
    case rows
    /// A group of a station's rows that isn't here, for the tables don't take it.
    case damagedRow(station: Int, table: String, key: Int64, reason: String)
    case moreDamagedRows(Int)
    case notBloated
    /// A table in which more than a fifth of the rows are dead.
    case bloated(table: String, dead: Int64, live: Int64)
    case slots
    case idleSlot(String)
    case noArchive
    case archived(hours: Int)
    case archiveFails(since: String)
    case size(bytes: Int64)
  }

  package let check: Check
  package let status: Status
  package let seen: Seen

  init(_ check: Check, _ status: Status, _ seen: Seen) {
    self.check = check
    self.status = status
    self.seen = seen
  }
}
