import Glibc
import TipsCalendar
import TipsDomain
import TipsStore
import TipsText
import TipsWords

/// Where the store is when the command line names none: as `tips` has it, by variables alone.
enum StoreLocation {
  static func usual() throws -> String {
    if let named = variable("TIPS_STORE") { return named }
    if let folder = variable("XDG_DATA_HOME"), folder.hasPrefix("/") { return folder + "/tips/tips.db" }
    guard let home = variable("HOME") else { throw ServeError.noHome }
    return home + "/.local/share/tips/tips.db"
  }

  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(validatingCString: value)
  }
}

/// How many accounts a store has.
enum AccountCount {
  static func inStore(at path: String) throws -> Int { try Store.open(at: path, for: .reading).users.all().count }
}

/// The clock of the program: the machine's, or one that stands still for tests and demonstrations.
enum WebClock {
  static func clock() throws -> @Sendable () -> Instant {
    guard let value = getenv("TIPS_NOW"), value.pointee != 0 else {
      return { Instant(epochSeconds: Int64(Glibc.time(nil))) }
    }
    guard let text = String(validatingCString: value), let now = Instant(iso8601: text) else {
      throw ServeError.badNow
    }
    // It goes on from there.
    let offset = now.epochSeconds - Int64(Glibc.time(nil))
    return { Instant(epochSeconds: Int64(Glibc.time(nil)) + offset) }
  }
}
