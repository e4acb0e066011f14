import Foundation
import Testing

@Suite("tips honorees check and shares")
struct HonoreesCheckTests {
  /// Eight callers with one report each; then op-9 enters four reports of a friend in one evening and marks them at once.
  private static func collusion() throws -> Station {
    let station = try Station()
    station.now = "2025-10-20T21:40:00+03:30"
    func enter(_ index: Int, _ phone: String, _ name: String, received: String, confirmed: String) throws {
      let line = """
        {"category":"theft.motorcycle","place":"golsar","text":"سرقت \(index)","received_at":"\(received)",\
        "caller":{"phone":"\(phone)","name":"نام","consent":"name"}}
        """
      let answer = try station.run(["log", "--batch", "-", "--operator", name], input: Data((line + "\n").utf8))
      let number = try #require(try answer.member("number"))
      #expect(
        try station.tips("outcome", number, "operation", "--at", confirmed, "--operator", name).status == 0)
    }
    for index in 0..<8 {
      station.now = "2025-10-0\(index + 1)T10:01:00+03:30"
      try enter(
        index, "0900111000\(index)", "op-\(index % 2)", received: "2025-10-0\(index + 1)T10:00:00+03:30",
        confirmed: "now")
      station.now = "2025-10-20T21:40:00+03:30"
    }
    for index in 0..<4 {
      try enter(
        10 + index, "09002223333", "op-9", received: "2025-10-1\(index)T10:00:00+03:30",
        confirmed: "2025-10-1\(index) 15:00")
    }
    station.now = "2025-10-23T09:00:00+03:30"
    return station
  }

  @Test("A collusion is found: who, which reports, and what others do")
  func collusion() throws {
    let station = try Self.collusion()
    let run = try station.tips("honorees", "check", "1404-07", "--format", "table")
    let friend = try station.ranked()[0]
    #expect(run.status == 0 && run.err == "")
    #expect(
      run.lines[0]
        == "Signs in round 1404-07, draft: 9 people, 12 incidents, compared with 12. 1404-07-01 to 1404-07-30 (30 days); "
        + "as of 1404-08-01 09:00.")
    #expect(run.lines.contains("recorded late: 4 of 4 recorded hours after the receipt; of others' 0.0 %"))
    #expect(run.lines.contains("  people   \(friend)"))
    #expect(
      run.lines.suffix(2) == [
        "1 one operator · 1 late mark · 1 recorded late",
        "a sign is no proof: read the reports before anybody loses a place",
      ])
    let json = try #require(
      try station.tips("honorees", "check", "1404-07", "--json").json() as? [String: Any])
    let signs = try #require(json["signs"] as? [[String: Any]])
    let late = try #require(signs.first { $0["sign"] as? String == "late_recording" })
    #expect(late["reporters"] as? [String] == [friend] && (late["reports"] as? [String])?.count == 4)
    #expect(late["of"] as? Int == 4 && late["others_per_mille"] as? Int == 0 && late["operator"] is NSNull)
    let rows = try station.tips("honorees", "check", "1404-07", "--csv").out.split(whereSeparator: \.isNewline)
    #expect(rows[0].hasPrefix("sign,reporters,reports,of,others_per_mille,operator,at,detail,note"))
    #expect(rows.contains { $0.hasPrefix("late_recording,\(friend),") })
  }

  @Test("Names and numbers of people are in none of its forms")
  func nobodyIsNamed() throws {
    let station = try Self.collusion()
    for form in ["table", "json", "csv", "tsv"] {
      let run = try station.tips("honorees", "check", "1404-07", "--format", form)
      #expect(!run.out.contains("0900222") && !run.out.contains("نام") && !run.out.contains("سرقت"))
    }
  }

  @Test("Nothing to look at is an answer with its own status")
  func nothing() throws {
    let station = try Station.withCallers()
    expect(
      try station.tips("honorees", "check", "1404-06"),
      err: "tips: no identified reporter has a confirmed incident in 1404-06\n", status: 1)
    let run = try station.tips("honorees", "check", "1404-07")
    expect(
      run, err: "tips: no sign in round 1404-07, draft: 3 people, 6 incidents, compared with 6\n", status: 1)
    #expect(try station.tips("honorees", "check", "1404-07", "--json").member("round") == "1404-07")
  }

  @Test("The draft says that there is something to look at, on its page alone")
  func draft() throws {
    let station = try Station.withCallers()
    #expect(!(try station.tips("honorees", "1404-07", "--format", "table").out.contains("signs:")))
    station.now = "2025-10-22T09:00:00+03:30"
    _ = try station.tips("policy", "set", try station.write(#"{"seats":2}"#, to: "p.json"))
    station.now = "2025-10-23T09:00:00+03:30"
    let page = try station.tips("honorees", "1404-07", "--format", "table")
    #expect(page.lines.suffix(2) == ["signs: 1 new policy", "look at: tips honorees check 1404-07"])
    #expect(!(try station.tips("honorees", "1404-07").out.contains("policy")))
    let check = try station.tips("honorees", "check", "1404-07", "--format", "table")
    #expect(check.lines.contains("new policy: policy 2 set after the period began, by op-3, 1404-07-30 09:00"))
  }

  @Test("How seats fell, against the reports")
  func shares() throws {
    let station = try Station.withCallers()
    expect(
      try station.tips("honorees", "shares", "1404"),
      err: "tips: no issued round found in 1404, 1404-01-01 to 1404-12-29 (365 days)\n", status: 1)
    _ = try station.tips("honorees", "issue", "1404-07", "--yes")
    expect(
      try station.tips("honorees", "shares", "1404", "--format", "table"),
      out: """
        Seats of 1 issued round against reports. 1404-01-01 to 1404-12-29 (365 days); as of 1404-08-01 09:00.
        REPORTS    SHARE  LED  SEATS  OF SEATS  FIRST TIME  RETURNING  COUNTY
              6  100.0 %    6      3   100.0 %           3          0  Rasht
        3 seats of 3 people: 3 for the first time, 0 again
        ever on a list: 3 of 3 known reporters, 100.0 %

        """)
    let json = try #require(try station.tips("honorees", "shares", "1404", "--json").json() as? [String: Any])
    #expect(json["first_time"] as? Int == 3 && json["ever_listed_per_mille"] as? Int == 1000)
    let counties = try #require(json["counties"] as? [[String: Any]])
    #expect(counties.first?["county"] as? String == "rasht" && counties.first?["seats_per_mille"] as? Int == 1000)
  }

  @Test("Without a period it is the last whole month, and that is said")
  func lastMonth() throws {
    let station = try Station.withCallers()
    let said = "tips: no period is named; this is the last whole month, 1404-07: 1404-07-01 to 1404-07-30 (30 days)\n"
    for command in [["honorees"], ["honorees", "draft"], ["honorees", "check"], ["stats"]] {
      let named = try station.run(command + ["1404-07"])
      let run = try station.run(command)
      #expect(run.out == named.out && run.status == named.status && run.err == said + named.err)
    }
    let page = try station.tips("report", "--html", "-")
    #expect(page.err == said && page.status == 0)
  }

  @Test("What can't be issued is refused before anybody is asked, and the refusal is recorded")
  func refusedFirst() throws {
    let station = try Station.withCallers()
    _ = try station.tips("settle")
    let screen = try Terminal(station, "honorees", "issue", "this-month").converse(["1404-08"])
    #expect(screen == ["tips: 1404-08 is not over yet; a round is issued when its last day has passed"])
    #expect(try station.tips("audit", "show", "1404-08").out.contains("refused"))
    _ = try station.tips("honorees", "issue", "1404-07", "--yes")
    let overlapping = try Terminal(station, "honorees", "issue", "1404-W28", columns: 250).converse(["1404-W28"])
    #expect(overlapping.count == 1 && overlapping[0].hasPrefix("tips: 1404-W28 shares days with round 1404-07"))
  }

  @Test("A ceremony asks with the numbers, for without --absent everybody is thanked")
  func thankingIsConfirmed() throws {
    let station = try Station.withCallers()
    let people = try station.ranked()
    _ = try station.tips("honorees", "issue", "1404-07", "--yes")
    expect(
      try station.tips("honorees", "thank", "1404-07", "--at", "today", "--place", "x"),
      err: "tips: a ceremony goes on record for everybody who is not named as absent; confirm with --yes, or on a "
        + "terminal by typing the round's name\n", status: 64)
    let no = try Terminal(
      station, "honorees", "thank", "1404-07", "--at", "today", "--place", "x", "--absent", people[2]
    ).converse(["no"])
    #expect(
      no == [
        "2 people will be recorded as thanked on 1404-08-01, 1 as absent. Type 1404-07 to confirm: no",
        "tips: not confirmed; nobody was thanked",
      ])
    let yes = try Terminal(station, "honorees", "thank", "1404-07", "--at", "today", "--place", "x").converse([
      "۱۴۰۴-۰۷"
    ])
    #expect(yes.last == "round 1404-07: 3 thanked on 1404-08-01, 0 absent; x")
    let again = try Terminal(station, "honorees", "thank", "1404-07", "--at", "today", "--place", "x").converse([])
    #expect(again == ["tips: everybody on round 1404-07 was thanked already, or withdrew"])
  }
}
