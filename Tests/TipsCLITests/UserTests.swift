import Foundation
import Testing

@testable import TipsCore

@Suite("tips user")
struct UserTests {
  private static let password = "canary of seven words"

  private func station() throws -> Station {
    let station = try Station()
    _ = try station.tips("init")
    return station
  }

  @discardableResult
  private func add(_ name: String, _ roles: String..., at station: Station) throws -> Transcript {
    try station.run(
      ["user", "add", name, "--password-stdin"] + roles.flatMap { ["--role", $0] }, input: Data(Self.password.utf8))
  }

  // MARK: Adding

  @Test func anAccountIsMadeAndListed() throws {
    let station = try station()
    let made = try station.tips(
      "user", "add", "سارا", "--role", "officer", "--role", "دبیر", "--place", "rasht", "--password-stdin",
      input: Self.password + "\n")
    let row = "officer,secretary\trasht\t\t0\t1\t0\t2025-10-03T21:40:00+03:30\t2025-10-03T21:40:00+03:30\tسارا\n"
    expect(made, out: row)
    expect(try station.tips("user", "list"), out: row)
    let list = try #require(try station.tips("user", "list", "--json").json() as? [[String: Any]])
    #expect(list.first?["roles"] as? [String] == ["officer", "secretary"])
    #expect(list.first?["name"] as? String == "سارا" && list.first?["active"] as? Bool == true)
    #expect(list.first.map { Set($0.keys) } == Self.keys)
  }

  private static let keys: Set = [
    "roles", "place", "second_factor", "active", "must_change_password", "created_at", "password_changed_at", "name",
    "reads",
  ]

  @Test func aProgramGetsAKeyThatIsShownOnce() throws {
    let station = try station()
    let made = try station.tips("user", "add", "metro", "--role", "service", "--reads", "متن", "--json")
    let key = try #require((made.json() as? [String: Any])?["key"] as? String)
    #expect(key.utf8.count == 64)
    let listed = try station.tips("user", "list", "--json")
    #expect(!listed.out.contains(key) && listed.out.contains(#""reads":["text"]"#))
    let other = try station.tips("user", "password", "metro", "--json")
    #expect((try other.json() as? [String: Any])?["key"] as? String != key)
    #expect(try station.tips("user", "set", "metro", "--reads", "none").status == 0)
    #expect(try station.tips("user", "set", "metro", "--role", "officer").status == 65)
    #expect(
      try station.tips("user", "add", "x", "--role", "service", "--password-stdin", input: Self.password).status == 65)
    #expect(try station.tips("user", "add", "x", "--role", "service", "--role", "officer", "--generate").status == 65)
    #expect(
      try station.tips("user", "add", "x", "--role", "officer", "--reads", "text", "--generate").status == 65)
  }

  @Test func aStoreWithoutAccountsListsNone() throws {
    expect(try station().tips("user", "list"), err: "tips: no account found\n", status: 1)
  }

  @Test func aRoleIsNeeded() throws {
    let station = try station()
    #expect(try station.tips("user", "add", "sara", "--generate").status == 64)
    let run = try station.tips("user", "add", "sara", "--role", "chief", "--generate")
    #expect(run.status == 65 && run.err.hasPrefix("tips: no role 'chief'; it is one of operator, officer, "))
  }

  @Test func namesThatLookAlikeAreRefused() throws {
    let station = try station()
    try add("sara", "officer", at: station)
    for other in ["SARA", "ѕаrа", "s.a.r.a"] {
      expect(
        try add(other, "officer", at: station),
        err: "tips: the account sara is there already, and the names look the same; take another name\n", status: 65)
    }
  }

  @Test func anUnfitPasswordIsRefusedWithoutBeingTold() throws {
    let station = try station()
    for (password, reason) in [
      ("short", "it has fewer than 10 characters; take several words"),
      ("Password2025", "it is among the first that anybody would try; take several words"),
      ("sara 2025 sara", "it is the name of the account; take several words"),
      ("one line\nand another", "it must be one line without control characters"),
    ] {
      expect(
        try station.tips("user", "add", "sara", "--role", "officer", "--password-stdin", input: password),
        err: "tips: that password can't be taken: \(reason)\n", status: 65)
    }
    #expect(try station.tips("user", "list").status == 1)
  }

  // MARK: Where passwords come from

  @Test func theTerminalAsksTwiceAndShowsNothing() throws {
    let station = try station()
    let screen = try Terminal(station, "user", "add", "sara", "--role", "officer").converse([
      "short", Self.password, Self.password + "x", Self.password, Self.password,
    ])
    #expect(
      screen == [
        "new password of sara: ",
        "tips: that password can't be taken: it has fewer than 10 characters; take several words",
        "new password of sara: ", "the same again: ", "tips: the two passwords differ; type both anew",
        "new password of sara: ", "the same again: ", "sara  officer  needs a second factor",
      ])
  }

  @Test func aPipeWantsAnOption() throws {
    expect(
      try station().tips("user", "add", "sara", "--role", "officer", input: Self.password),
      err: "tips: a password is typed on a terminal; in a pipe send it with --password-stdin, or let one be made: "
        + "--generate\n", status: 64)
  }

  @Test func aGeneratedPasswordIsShownOnceAndHasToBeChanged() throws {
    let station = try station()
    let made = try station.tips("user", "add", "sara", "--role", "operator", "--generate", "--json")
    let password = try #require(try made.member("password"))
    #expect(password.wholeMatch(of: /([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}/) != nil)
    let store = try Store.open(at: station.storePath, for: .reading)
    let account = try #require(try store.users.find("sara"))
    #expect(account.mustChangePassword)
    #expect(try store.users.verifier(of: account.id).matches(password))
    let again = try station.tips("user", "password", "sara", "--generate", "--json")
    #expect(try again.member("password") != password)
  }

  @Test func passwordsAreSaidNowhere() throws {
    let station = try station()
    var said = ""
    for run in [
      try add("sara", "administrator", at: station), try station.tips("user", "list", "--json"),
      try station.tips("user", "password", "sara", "--password-stdin", "--json", input: Self.password + " more"),
      try station.tips("user", "set", "sara", "--role", "administrator", "--role", "officer", "--json"),
      try station.tips("audit", "show"), try station.tips("audit", "show", "--json"),
      try station.tips("audit", "verify"),
      try station.tips("user", "add", Self.password, "--role", "officer", "--generate"),
    ] { said += run.out + run.err }
    #expect(!said.contains("canary") && !said.contains("scrypt"))
    let folder = station.folder.path + "/data"
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      guard let data = FileManager.default.contents(atPath: folder + "/" + name) else { continue }
      #expect(data.range(of: Data(Self.password.utf8)) == nil, "\(name)")
    }
  }

  @Test func noOptionTakesAPassword() throws {
    let station = try station()
    for words in [["--password", Self.password], ["--password=" + Self.password]] {
      let run = try station.run(["user", "add", "sara", "--role", "officer"] + words)
      #expect(run.status == 64 && !run.err.contains("canary"))
    }
  }

  // MARK: Changing

  @Test func rolesPlaceAndUseChange() throws {
    let station = try station()
    try add("sara", "officer", at: station)
    let set = try station.tips(
      "user", "set", "Sara", "--role", "secretary", "--place", "rasht", "--disable", "--format", "table")
    expect(set, out: "sara  secretary  in rasht  disabled  needs a second factor\n")
    let back = try station.tips("user", "set", "sara", "--everywhere", "--enable", "--format", "table")
    expect(back, out: "sara  secretary  needs a second factor\n")
    expect(
      try station.tips("user", "set", "sara", "--enable"),
      err: "tips: the account sara says so already; nothing was changed\n", status: 65)
    expect(
      try station.tips("user", "set", "sara"),
      err: "tips: nothing to change: give --role, --place, --everywhere, --reads, --disable or --enable\n", status: 64)
  }

  @Test func whatContradictsItselfIsRefused() throws {
    let station = try station()
    for words in [
      ["set", "sara", "--place", "rasht", "--everywhere"], ["set", "sara", "--disable", "--enable"],
      ["password", "sara", "--password-stdin", "--generate"],
    ] { #expect(try station.run(["user"] + words).status == 64, "\(words)") }
  }

  @Test func theLastAdministratorStays() throws {
    let station = try station()
    try add("sara", "administrator", at: station)
    let err = "tips: sara is the last administrator that may log in; make another one first\n"
    for words in [["set", "sara", "--disable"], ["set", "sara", "--role", "officer"], ["remove", "sara", "--yes"]] {
      expect(try station.run(["user"] + words), err: err, status: 77)
    }
    try add("reza", "administrator", at: station)
    expect(try station.tips("user", "remove", "sara", "--yes"), out: "sara\n")
  }

  @Test func anUnknownNameIsAnsweredWithTheNearest() throws {
    let station = try station()
    try add("sara", "officer", at: station)
    for words in [["set", "sarra", "--disable"], ["password", "sarra", "--generate"], ["remove", "sarra"]] {
      expect(
        try station.run(["user"] + words), err: "tips: no account 'sarra'; nearest: sara. See: tips user list\n",
        status: 1)
    }
  }

  // MARK: Taking away

  @Test func removalIsConfirmedByTheName() throws {
    let station = try station()
    try add("sara", "officer", at: station)
    expect(
      try station.tips("user", "remove", "sara"),
      err: "tips: an account that is removed does not come back; confirm with --yes, or on a terminal by typing its "
        + "name\n", status: 64)
    let refused = try Terminal(station, "user", "remove", "sara").converse(["reza"])
    #expect(
      refused == [
        "sara will not be able to log in any more. Type sara to remove the account: reza",
        "tips: not confirmed; nothing was removed",
      ])
    let done = try Terminal(station, "user", "remove", "SARA").converse(["sara"])
    #expect(done.last == "sara  removed")
    #expect(try station.tips("user", "list").status == 1)
    let trail = try station.tips("audit", "show", "user sara").lines.map { $0.split(separator: "\t")[3] }
    #expect(trail == ["remove_user", "add_user"])
  }

  @Test func aLostTelephoneIsForgotten() throws {
    let station = try station()
    try add("sara", "officer", at: station)
    expect(
      try station.tips("user", "second-factor", "sara"),
      err: "tips: a second factor is added by its owner, at the first log-in; here it is taken away: --remove\n",
      status: 64)
    expect(
      try station.tips("user", "second-factor", "sara", "--remove"),
      err: "tips: the account sara has no second factor; nothing was changed\n", status: 1)
    let store = try Store.open(at: station.storePath, for: .writing)
    let account = try #require(try store.users.find("sara"))
    _ = try store.users.enrolSecondFactor(
      of: account.id, secret: TimeBasedCode.newSecret(), operatorName: "sara", now: account.createdAt)
    expect(
      try station.tips("user", "second-factor", "sara", "--remove", "--format", "table"),
      out: "sara has no second factor any more; the printed codes are of no use\n")
  }

  // MARK: Persian

  @Test func speaksPersian() throws {
    let station = try station()
    station.environment["TIPS_LANG"] = "fa"
    let made = try station.tips(
      "user", "add", "سارا", "--role", "مدیر سامانه", "--place", "رشت", "--password-stdin", "--format", "table",
      input: Self.password)
    expect(made, out: "حساب کاربری سارا: مدیر سامانه؛ در رشت؛ عامل دوم لازم است\n")
    expect(
      try station.tips("user", "remove", "سارا", "--yes"),
      err: "tips: سارا آخرین مدیر سامانه است که می‌تواند وارد شود؛ نخست مدیر دیگری بیفزایید\n", status: 77)
    let trail = try station.tips("audit", "show", "user سارا", "--format", "table")
    #expect(trail.out.contains("افزودن حساب کاربری · حساب کاربری سارا"))
  }
}
