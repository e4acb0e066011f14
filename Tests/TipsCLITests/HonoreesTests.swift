import Foundation
import Testing

@Suite("tips honorees")
struct HonoreesTests {
  @Test("Why somebody is on the list, to be followed with a pencil")
  func why() throws {
    let station = try Station.withCallers()
    let first = try station.ranked()[0]
    let run = try station.tips("honorees", "show", "1404-07", "--why", first, "--format", "table")
    expect(
      run,
      out: """
        \(first), place 1 of 3, score 2710, by the score; round 1404-07, draft, policy 1
        #  INCIDENT  OWN REPORT  CONFIRMED         DISPOSITION  CREDIT    WEIGHT    POINTS  NOTE
        1        13          13  1404-07-06 12:00  operation     1.000  1.000000  1.000000  received 1404-07-02, recorded 1404-07-11
        2        21          21  1404-07-06 12:00  operation     1.000  0.900000  0.900000  received 1404-07-03, recorded 1404-07-11
        3        37          37  1404-07-06 12:00  operation     1.000  0.810000  0.810000  received 1404-07-04, recorded 1404-07-11
        volume       V = 1.000000 + 0.900000 + 0.810000 = 2.710000
        base rate    p0 = 6 / 6 = 1.000000, of all incidents assessed in 365 days
        reliability  R = (3 + 5 × 1.000000) / (3 + 5) = 1.000000; 3 confirmed of 3 assessed
        score        2.710000 × (1 + 1.000000) / 2 = 2.710, shown as 2710

        """)
  }

  @Test("A withdrawal is asked about, for it can't be taken back")
  func withdrawalIsConfirmed() throws {
    let station = try Station.withCallers()
    let first = try station.ranked()[0]
    _ = try station.tips("honorees", "issue", "1404-07", "--yes")
    expect(
      try station.tips("honorees", "withdraw", "1404-07", first, "--reason", "asked"),
      err: "tips: a withdrawal can't be taken back; confirm with --yes, or on a terminal by typing the pseudonym\n",
      status: 64)
    let screen = try Terminal(station, "honorees", "withdraw", "1404-07", first, "--reason", "asked").converse(["r-1"])
    #expect(screen.last == "tips: not confirmed; nobody was withdrawn")
    #expect(try station.tips("honorees", "list", "--format", "tsv").lines.first?.split(separator: "\t")[6] == "0")
  }

  @Test("Protection and exclusion can be taken back, for a reason that the trail keeps")
  func marksAreTakenBack() throws {
    let station = try Station.withCallers()
    let first = try station.ranked()[0]
    for mark in [["protect"], ["exclude", "--reason", "mistaken for staff"]] {
      let before = try station.tips("reporter", "show", first).out
      #expect(try station.run(["reporter", mark[0], first] + mark.dropFirst()).status == 0)
      #expect(try station.ranked().contains(first) == false)
      #expect(try station.tips("reporter", mark[0], first, "--undo", "--reason", "was another").status == 0)
      #expect(try station.tips("reporter", "show", first).out == before)
      #expect(try station.ranked()[0] == first)
      expect(
        try station.tips("reporter", mark[0], first, "--undo", "--reason", "twice"),
        err: "tips: \(first) has no such mark; nothing was changed\n", status: 1)
    }
    #expect(try station.tips("audit", "show", first).out.contains("was another"))
    #expect(try station.tips("audit", "verify").status == 0)
  }

  @Test("Why somebody is not on it")
  func whyNot() throws {
    let station = try Station.withCallers()
    let people = try station.ranked()
    _ = try station.tips("policy", "set", try station.write(#"{"seats":1}"#, to: "p.json"))
    _ = try station.tips("reporter", "protect", people[2])
    let noSeat = try station.tips("honorees", "show", "1404-07", "--why", people[1], "--format", "table")
    #expect(
      Array(noSeat.lines.prefix(2)) == [
        "\(people[1]), no place: eligible, but the seats went to others; round 1404-07, draft, policy 2",
        "score 1900, number 1 in line; the last seat by the score went to 2710",
      ])
    let protected = try station.tips("honorees", "show", "1404-07", "--why", people[2], "--json")
    #expect(try protected.member("left_out") == "protected")
    expect(
      try station.tips("honorees", "show", "1404-07", "--why", "r-1"),
      err: "tips: no reporter r-1; new identities get a pseudonym when a list is drafted\n", status: 1)
  }

  @Test("What another policy would do, and what the list hangs on")
  func whatIf() throws {
    let station = try Station.withCallers()
    let people = try station.ranked()
    let path = try station.write(#"{"min_confirmed":2}"#, to: "p.json")
    expect(
      try station.tips("honorees", "1404-07", "--what-if", path, "--format", "table"),
      out: """
        Round 1404-07, what if. 1404-07-01 to 1404-07-30 (30 days); against policy 1: min_confirmed 1 → 2; as of 1404-08-01 09:00.
        CHANGE  REPORTER  PLACE BEFORE  PLACE AFTER  SCORE BEFORE  SCORE AFTER  WHY
        leaves  \(people[2])             3            –          1000         1000  then: fewer counted incidents than the 2 that one needs
        0 enter · 1 leave · 2 stay; 3 honorees before, 2 after

        """)
    let sensitivity = try station.tips("honorees", "1404-07", "--sensitivity", "--format", "table")
    #expect(sensitivity.lines.last == "the list hangs most on min_confirmed (1 → 2): 1 of 3 places change")
  }

  @Test(
    "Drafted by one, approved by another, issued, thanked",
    .enabled(if: Accounts.canBeTaken, "only root can work as other accounts"))
  func ceremony() throws {
    let station = try Station.withCallers()
    let people = try station.ranked()
    _ = try station.tips("policy", "set", try station.write(#"{"approval":true,"seats":2}"#, to: "p.json"))
    station.share()
    station.account = Accounts.sara
    _ = try station.tips("honorees", "1404-07")
    station.account = nil
    expect(
      try station.tips("honorees", "issue", "1404-07", "--yes"),
      err:
        "tips: round 1404-07 is not approved as it stands now; a second person runs: tips honorees approve 1404-07\n",
      status: 77)
    expect(
      try station.tips("honorees", "approve", "1404-07"),
      err: "tips: round 1404-07 was drafted by op-3; somebody else has to approve it\n", status: 77)
    station.account = Accounts.reza
    expect(
      try station.tips("honorees", "approve", "1404-07", "--operator", "chief", "--format", "table"),
      out: "round 1404-07 with 2 people, drafted by op-3 on 1404-08-01 09:00, is approved by chief\n")
    station.account = nil
    #expect(try station.tips("honorees", "list").out.hasPrefix("1404-07\tapproved\t2\t\t2\t0\t0\t3\t"))
    #expect(try station.tips("honorees", "issue", "1404-07", "--yes").status == 0)
    expect(
      try station.tips(
        "honorees", "withdraw", "1404-07", people[0], "--reason", "asked by telephone", "--yes", "--format", "table"),
      out: """
        \(people[0]) is withdrawn from round 1404-07; next in line is \(people[2]), score 1000
        next: tips honorees withdraw 1404-07 \(people[0]) --replace

        """)
    let replaced = try station.tips("honorees", "withdraw", "1404-07", people[0], "--replace", "--format", "table")
    #expect(replaced.out.hasSuffix("has the seat as place 3\n"))
    expect(
      try station.tips(
        "honorees", "thank", "1404-07", "--at", "today", "--place", "سالن شهر", "--absent", people[1], "--yes",
        "--format", "table"),
      out: "round 1404-07: 1 thanked on 1404-08-01, 1 absent; سالن شهر\n")
    expect(
      try station.tips("honorees", "thank", "1404-07", "--undo", "--reason", "روز دیگری بود", "--format", "table"),
      out: "round 1404-07: the ceremony of 1404-08-01 is taken back, 1 thanked; سالن شهر\n")
    #expect(try station.tips("honorees", "thank", "1404-07", "--undo", "--reason", "x").status == 1)
    #expect(
      try station.tips(
        "honorees", "thank", "1404-07", "--at", "today", "--place", "سالن شهر", "--absent", people[1], "--yes"
      ).status == 0)
    expect(
      try station.tips("honorees", "list", "--format", "table"),
      out: """
        ROUND    STATE   SEATS  HONOREES  THANKED  WITHDRAWN  AS OF
        1404-07  issued      2         2        1          1  1404-08-01 09:00

        """)
    #expect(
      try station.tips("honorees", "show", "1404-07", "--format", "table").lines.map { $0.suffix(11) }[2...4] == [
        "(withdrawn)", ")  (absent)", "  (thanked)",
      ])
  }

  @Test("An export has who is to be thanked, and a mark for spreadsheets on request")
  func export() throws {
    let station = try Station.withCallers()
    let people = try station.ranked()
    _ = try station.tips("honorees", "issue", "1404-07", "--yes")
    _ = try station.tips("honorees", "withdraw", "1404-07", people[0], "--reason", "asked", "--yes")
    let csv = try station.tips("honorees", "export", "1404-07", "--csv")
    #expect(
      csv.out.replacing("\r\n", with: "\n") == """
        place,reporter,score,confirmed,volume,reliability,county,seat,status,phone,consent,name
        2,\(people[1]),1900,2,1900000,1000000,rasht,score,listed,,,
        3,\(people[2]),1000,1,1000000,1000000,rasht,score,listed,,,

        """)
    let excel = try station.tips(
      "honorees", "export", "1404-07", "--csv", "--excel", "--reveal", "--reason", "ceremony", "--yes")
    #expect(excel.out.unicodeScalars.first == "\u{FEFF}")
    #expect(excel.out.contains(",'+989001110001,name,نام 1\r\n"))
    #expect(!excel.out.contains("نام 0"))
    expect(
      try station.tips("honorees", "export", "1404-07", "--json", "--excel"), err: "tips: --excel goes with --csv\n",
      status: 64)
  }

  @Test("A marked report earns nobody a place")
  func marked() throws {
    let station = try Station.withCallers()
    let people = try station.ranked()
    let why = try station.tips("honorees", "show", "1404-07", "--why", people[2])
    let number = try #require(why.lines.first?.split(separator: "\t").first.map(String.init))
    expect(
      try station.tips("protect", number, "--reason", "in danger", "--format", "table"),
      out: "\(number)  never to be published\n")
    #expect(try station.tips("show", number, "--json").member("never_publish") == "in danger")
    let draft = try station.tips("honorees", "1404-07", "--format", "table")
    #expect(draft.lines.contains("left out: 1 by reports never to be published"))
    expect(
      try station.tips("protect", number, "--reason", "again"),
      err: "tips: report \(number) is marked already as never to be published\n", status: 65)
    _ = try station.tips("protect", number, "--undo", "--reason", "asked")
    #expect(try station.ranked() == people)
  }

  @Test("Why tells what was written down late, marked anew, or reported before the report that leads")
  func whyWithHistory() throws {
    let station = try Station.withCallers()
    let people = try station.ranked()
    let why = try station.tips("honorees", "show", "1404-07", "--why", people[2])
    let number = try #require(why.lines.first?.split(separator: "\t").first.map(String.init))
    _ = try station.tips("outcome", number, "--undo")
    _ = try station.tips("outcome", number, "operation", "--at", "2025-10-01 12:00")
    let run = try station.tips("honorees", "show", "1404-07", "--why", people[2])
    #expect(
      run.lines[0].hasSuffix("received 1404-07-02, recorded 1404-07-11; marked 3 times, last 1404-08-01 09:00"))
    let json = try station.tips("honorees", "show", "1404-07", "--why", people[2], "--json").json()
    let incidents = (json as? [String: Any])?["incidents"] as? [[String: Any]]
    #expect(incidents?[0]["marks"] as? Int == 3 && incidents?[0]["received_before_lead"] as? Bool == false)
    #expect(incidents?[0]["recorded_at"] as? String == "2025-10-03T21:40:00+03:30")
    #expect(incidents?[0]["marked_at"] as? String == "2025-10-23T09:00:00+03:30")
  }

  @Test("A period of an issued round's days can be drafted, which says so, and not be issued")
  func overlapping() throws {
    let station = try Station.withCallers()
    _ = try station.tips("policy", "set", try station.write(#"{"seats":1}"#, to: "p.json"))
    #expect(try station.tips("honorees", "issue", "1404-07", "--yes").status == 0)
    for period in ["1404-07-01..1404-07-30", "1404-W28", "1404"] {
      let draft = try station.tips("honorees", period, "--json")
      #expect(try draft.member("overlaps") == "1404-07")
      #expect(
        draft.err.hasPrefix("tips: round 1404-07 shares days with this period and is issued; this one can't be\n"))
    }
    expect(
      try station.tips("honorees", "issue", "1404-07-30..1404-07-30", "--yes"),
      err: "tips: 1404-07-30 shares days with round 1404-07, which is issued; "
        + "one period's reports are honoured once\n", status: 77)
    #expect(try station.tips("honorees", "1404-06", "--json").member("overlaps") == nil)
  }

  @Test(
    "A seed from after the period's end is told of in the draft and kept in the trail, and so is a clock that was set")
  func seed() throws {
    let station = try Station.withCallers()
    _ = try station.tips("policy", "set", try station.write(#"{"lottery_share":500,"seed":"x17"}"#, to: "p.json"))
    let draft = try station.tips("honorees", "1404-07", "--json")
    #expect(try draft.member("seed_set_at") == "2025-10-23T09:00:00+03:30")
    #expect(
      draft.err
        == "tips: the seed, by which lots and ties are decided, was set 1404-08-01 09:00, after the period's end\n")
    _ = try station.tips("honorees", "issue", "1404-07", "--yes")
    #expect(
      try station.tips("audit", "show", "1404-07").lines[0].contains(
        ", seed set after the period's end, 2025-10-23T09:00:00+03:30, by a clock that was set with TIPS_NOW"))
    #expect(try station.tips("honorees", "1404-08", "--json").member("seed_set_at") == nil)
  }

  @Test("Nothing to show is an answer with a line and its own status")
  func nothing() throws {
    let station = try Station.withCallers()
    let people = try station.ranked()
    for person in people { _ = try station.tips("reporter", "protect", person) }
    expect(
      try station.tips("honorees", "1404-07"), err: "tips: nobody is eligible in 1404-07: 3 protected\n", status: 1)
    expect(
      try station.tips("honorees", "show", "1404-06", "--why", people[0]),
      err: "tips: \(people[0]), no place: no counted incident in 1404-06; round 1404-06, draft, policy 1\n", status: 1)
  }

  @Test("A name from after the issue is a question, and stays off the list")
  func laterName() throws {
    let station = try Station.withCallers()
    let first = try station.ranked()[0]
    _ = try station.tips("honorees", "issue", "1404-07", "--yes")
    let line = #"{"category":"theft.motorcycle","text":"x","caller":{"phone":"09001110000","name":"نام دیگر"}}"#
    let answers = try station.run(["log", "--batch", "-"], input: Data((line + "\n").utf8))
    let number = try #require(try answers.member("number"))
    _ = try station.tips("settle")
    let list = try station.tips(
      "honorees", "export", "1404-07", "--csv", "--reveal", "--reason", "ceremony", "--yes")
    #expect(
      list.err
        == "tips: \(first) gave another name in report \(number), after the list was issued; the list keeps the one "
        + "of then. Is it still the person's?\n")
    #expect(list.out.contains("نام 0") && !list.out.contains("دیگر"))
    let json = try station.tips(
      "honorees", "show", "1404-07", "--json", "--reveal", "--reason", "ceremony", "--yes")
    let honorees = (try json.json() as? [String: Any])?["honorees"] as? [[String: Any]]
    #expect(honorees?[0]["later_name_report"] as? String == number)
    #expect(honorees?[1]["later_name_report"] is NSNull && !json.out.contains("دیگر"))
  }

  @Test("A consent keeps its wording")
  func wording() throws {
    let station = try Station.withCallers()
    let people = try station.ranked()
    let run = try station.tips(
      "reporter", "consent", people[0], "initials", "--source", "letter", "--wording", "1404-2", "--format", "table")
    #expect(run.lines.contains("            1404-08-01 09:00 · initials · wording 1404-2 · letter · by op-3"))
  }
}
