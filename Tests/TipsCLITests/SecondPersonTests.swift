import Foundation
import Testing

/// The list of a station is drafted from one account; then others come.
@Suite("A second person's account", .enabled(if: Accounts.canBeTaken, "only root can work as other accounts"))
struct SecondPersonTests {
  private static func station(draftedFrom account: UInt32?) throws -> Station {
    let station = try Station.withCallers()
    _ = try station.tips("policy", "set", try station.write(#"{"approval":true,"seats":2}"#, to: "p.json"))
    _ = try station.tips("settle")
    station.share()
    station.account = account
    #expect(try station.tips("honorees", "1404-07").status == 0)
    return station
  }

  private static let approval = ["honorees", "approve", "1404-07", "--operator", "chief"]

  @Test("Another name from the same account is refused, and that is recorded")
  func sameAccount() throws {
    let station = try Self.station(draftedFrom: Accounts.sara)
    expect(
      try station.run(Self.approval),
      err:
        "tips: round 1404-07 was drafted from the account uid 40001, as you work now; a second person approves it from an "
        + "account of their own. How a station gets them: tips init --help, docs/secretary.md\n", status: 77)
    let entry = try #require(
      (try station.tips("audit", "show", "--limit", "1", "--json").json() as? [[String: Any]])?.first)
    #expect(entry["action"] as? String == "refused" && entry["account"] as? String == "uid 40001")
  }

  @Test("Another account with the same name is refused")
  func sameName() throws {
    let station = try Self.station(draftedFrom: Accounts.sara)
    station.account = Accounts.reza
    expect(
      try station.tips("honorees", "approve", "1404-07"),
      err: "tips: round 1404-07 was drafted by op-3; somebody else has to approve it\n", status: 77)
  }

  @Test("Another name from another account is a second person, and both stand in the answer and in the trail")
  func second() throws {
    let station = try Self.station(draftedFrom: Accounts.sara)
    station.account = Accounts.reza
    let run = try station.run(Self.approval + ["--json"])
    #expect(run.status == 0, "\(run)")
    #expect(try run.member("drafted_from") == "uid 40001" && run.member("approved_from") == "uid 40002")
    let shown = try station.tips("audit", "show", "1404-07", "--limit", "1", "--format", "table")
    #expect(shown.lines.last?.contains("chief (uid 40002)  approve_round") == true, "\(shown.out)")
    #expect(try station.tips("honorees", "issue", "1404-07", "--yes").status == 0)
  }

  @Test("Root is no second person")
  func root() throws {
    let station = try Self.station(draftedFrom: Accounts.sara)
    station.account = nil
    expect(
      try station.run(Self.approval),
      err: "tips: round 1404-07 is not approved: root may act for anybody; approve it from an account of your own. "
        + "How a station gets them: tips init --help, docs/secretary.md\n", status: 77)
  }

  @Test(
    "Who makes a user namespace to be somebody else in it is nobody's second person",
    .enabled(if: Accounts.canBePretended, "accounts can't make user namespaces here"))
  func namespace() throws {
    let station = try Self.station(draftedFrom: Accounts.sara)
    station.pretended = Accounts.reza
    let run = try station.run(Self.approval)
    #expect(run.status == 77 && run.err.contains("can't be told, as in a user namespace"), "\(run)")
  }
}
