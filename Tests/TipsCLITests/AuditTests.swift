import Foundation
import Testing

@testable import TipsCore

@Suite struct AuditTests {
  /// A station with one report and its outcome, and the report's number.
  private func station() throws -> (Station, String) {
    let station = try Station()
    let number = try #require(try station.tips("log", "سرقت موتورسیکلت", "--json").member("number"))
    _ = try station.tips("outcome", number, "unfounded", "--operator", "officer-14")
    return (station, number)
  }

  @Test func showsWhoDidWhatToAReport() throws {
    let (station, number) = try station()
    let run = try station.tips("audit", "show", number)
    let cells = run.lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    #expect(
      cells.map { [$0[2], $0[3], $0[4], $0[6]] } == [
        ["officer-14", "outcome", number, "pending to unfounded at 2025-10-03T21:40:00+03:30"],
        ["op-3", "log", number, ""],
      ])
  }

  @Test(
    "Of one operator, and of some days",
    arguments: [
      (["--by", "officer-14"], 1), (["--by", "op-3"], 1), (["--by", "nobody"], 0), (["--period", "yesterday"], 0),
      (["--by", "op-3", "--period", "today"], 1),
    ])
  func selections(options: [String], count: Int) throws {
    let (station, number) = try station()
    let run = try station.run(["audit", "show", number] + options)
    #expect(run.lines.count == count)
    let everything = try station.run(["audit", "show"] + options)
    #expect(everything.lines.count { $0.contains("\t\(number)\t") } == count)
  }

  @Test func persianReadsWhatTheTrailSays() throws {
    let (station, number) = try station()
    station.environment["TIPS_LANG"] = "fa"
    let run = try station.tips("audit", "show", number, "--format", "table")
    #expect(run.out.contains("از «در دست بررسی» به «بی‌اساس در 2025-10-03T21:40:00+03:30»"))
  }

  @Test func anUntouchedStoreIsAsItsTrailSays() throws {
    let (station, _) = try station()
    let run = try station.tips("audit", "verify", "--json")
    let answer = try #require(try run.json() as? [String: Any])
    #expect(answer["found"] as? Int == 0)
    #expect(answer["reports"] as? Int == 1)
    #expect(run.status == 0)
  }

  @Test func aReportChangedByAnotherToolIsFound() throws {
    let (station, number) = try station()
    let change = try station.shell(
      "python3 -c \"import sqlite3; c = sqlite3.connect('data/tips.db'); c.execute('update report set disposition = 1'); c.commit()\""
    )
    #expect(change.status == 0)
    let run = try station.tips("audit", "verify", "--json")
    let answer = try #require(try run.json() as? [String: Any])
    let findings = try #require(answer["findings"] as? [[String: String]])
    #expect(findings.contains { $0["kind"] == "report" && $0["subject"] == number })
    #expect(run.status == 65)
    #expect(run.err.hasPrefix("tips: the store does not agree with its audit trail in "))
  }

  @Test func aCheckpointKeptElsewhereShowsATrailThatWasCutOff() throws {
    let (station, _) = try station()
    let kept = station.folder.appendingPathComponent("checkpoint.txt")
    try station.tips("audit", "checkpoint").out.write(to: kept, atomically: true, encoding: .utf8)
    #expect(try station.tips("audit", "verify", "--checkpoint", kept.path).status == 0)
    _ = try station.shell(
      """
      python3 - <<'END'
      import sqlite3
      c = sqlite3.connect('data/tips.db')
      c.execute('drop trigger audit_entry_no_delete')
      c.execute('delete from checkpoint')
      c.execute('delete from audit_entry where id = (select max(id) from audit_entry)')
      c.execute(\"\"\"create trigger audit_entry_no_delete before delete on audit_entry
      begin
        select raise(abort, 'nothing is removed from the audit trail');
      end\"\"\")
      c.commit()
      END
      """)
    #expect(try station.tips("audit", "verify").status == 0)
    #expect(try station.tips("audit", "verify", "--checkpoint", kept.path).status == 65)
  }

  @Test(
    "What SQLite's own checks pass over is found",
    arguments: [
      ("update sqlite_schema set tbl_name = 'Honoree' where name = 'honoree'", "schema"),
      ("insert into report_search_idx values (9, '0x', -124)", "the search index"),
    ])
  func passedOver(sql: String, subject: String) throws {
    let (station, _) = try station()
    let change = try station.shell(
      """
      python3 -c "
      import sqlite3
      c = sqlite3.connect('data/tips.db')
      c.execute('pragma writable_schema = on')
      c.execute(\\\"\(sql)\\\")
      c.commit()"
      """)
    #expect(change.status == 0)
    let run = try station.tips("audit", "verify")
    #expect(run.status == 65 && run.out.contains("\t\(subject)\t"), "\(run.out)")
  }

  @Test(
    "An index that says something else than its table is found, and what SQLite says of it is told",
    arguments: [
      ("report_received", "update report set received_at = received_at - 60", "row 1 missing from index "),
      ("report_updated", "update report set outcome_at = outcome_at + 60", "row 1 missing from index "),
      ("report_assessed", "update report set place_id = 5", "row 1 missing from index "),
      ("report_category", "delete from report", "wrong # of entries in index "),
      ("audit_entry_subject", "update audit_entry set subject = 'x'", "row 1 missing from index "),
    ])
  func staleIndex(index: String, change: String, complaint: String) throws {
    let (station, _) = try station()
    // The index leaves the schema while its table changes, and comes back as it was.
    let changed = try station.shell(
      """
      python3 - <<'END'
      import sqlite3
      def opened():
          c = sqlite3.connect('data/tips.db', isolation_level=None)
          c.execute('pragma writable_schema = on')
          return c
      away = "from sqlite_schema where name = '\(index)' or type = 'trigger'"
      c = opened()
      kept = c.execute('select * ' + away).fetchall()
      c.execute('delete ' + away)
      c.close()
      c = opened()
      c.execute("\(change)")
      c.close()
      c = opened()
      c.executemany('insert into sqlite_schema values (?, ?, ?, ?, ?)', kept)
      c.close()
      END
      """)
    #expect(changed.status == 0, "\(changed.err)")
    let run = try station.tips("audit", "verify")
    #expect(run.status == 65 && run.out.contains(complaint + index) && !run.out.contains("schema"), "\(run.out)")
  }

  @Test(
    "What was not checked is said, with a status of its own where a key was there or named",
    arguments: [
      (nil, [], 0, "the key is not here"), (nil, ["--keys", "nowhere"], 69, "the key is not here"),
      ("garbage", [], 69, "is not a recognition key"),
      ("garbage", ["--keys", "data/keys"], 69, "is not a recognition key"),
    ] as [(String?, [String], Int32, String)])
  func unchecked(key: String?, options: [String], status: Int32, reason: String) throws {
    let (station, _) = try station()
    let folder = station.folder.path
    try FileManager.default.removeItem(atPath: folder + "/data/keys/tips.key")
    if let key { _ = try station.write(key, to: "data/keys/tips.key") }
    let run = try station.run(["audit", "verify"] + options.map { $0 == "--keys" ? $0 : "\(folder)/\($0)" })
    #expect(run.status == status && run.lines[0].hasPrefix("ok\t"))
    #expect(run.lines[1].hasPrefix("not_checked\tlinks\t") && run.lines[1].contains(reason), "\(run.out)")
  }

  @Test("A checkpoint that is gone from the store is found")
  func checkpointGone() throws {
    let (station, _) = try station()
    _ = try station.tips("audit", "checkpoint")
    #expect(try station.tips("audit", "verify").status == 0)
    let change = try station.shell(
      "python3 -c \"import sqlite3; c = sqlite3.connect('data/tips.db'); c.execute('delete from checkpoint'); c.commit()\""
    )
    #expect(change.status == 0)
    let run = try station.tips("audit", "verify")
    #expect(run.status == 65 && run.out.contains("tells of a checkpoint that is gone"), "\(run.out)")
  }

  @Test("With a key that was noted down, no other one may have signed")
  func verifier() throws {
    let (station, _) = try station()
    _ = try station.tips("audit", "checkpoint")
    let key = try #require(try station.tips("audit", "checkpoint", "--verifier").lines.first)
    #expect(try station.tips("audit", "verify", "--verifier", key).status == 0)
    let other = try #require(try self.station().0.tips("audit", "checkpoint", "--verifier").lines.first)
    let run = try station.tips("audit", "verify", "--verifier", other)
    #expect(run.status == 65 && run.out.contains("is not signed by a key that was named"), "\(run.out)")
  }

  @Test("A clock that went back is told")
  func clockWentBack() throws {
    let (station, _) = try station()
    station.now = "2025-10-01T09:00:00+03:30"
    _ = try station.tips("category", "set", "theft.motorcycle", "--eligible", "no")
    let shown = try station.tips("audit", "show")
    #expect(shown.lines[0].contains("category theft.motorcycle: eligible true → false"), "\(shown.out)")
    let run = try station.tips("audit", "verify")
    #expect(run.status == 0 && run.out.contains("\nclock\tentry "), "\(run.out)")
  }

  @Test func aCheckpointNeedsTheKey() throws {
    let (station, _) = try station()
    try FileManager.default.removeItem(atPath: station.folder.path + "/data/keys")
    let run = try station.tips("audit", "checkpoint")
    #expect(run.status == 69)
    #expect(run.out == "")
  }

  @Test func anIssuedListCarriesACheckpoint() throws {
    let station = try Station()
    _ = try station.tips(
      "log", "--batch", "-",
      input: #"{"text":"سرقت","category":"theft.motorcycle","caller":{"phone":"09110000001","consent":"name"}}"#)
    _ = try station.tips("outcome", "13", "operation")
    station.now = "2025-10-24T09:00:00+03:30"
    _ = try station.tips("honorees", "issue", "1404-07", "--yes")
    let note = try #require(try station.tips("honorees", "show", "1404-07", "--json").member("checkpoint"))
    #expect(note.hasPrefix("tips.invalid/audit/"))
    let kept = station.folder.appendingPathComponent("list.txt")
    try note.write(to: kept, atomically: true, encoding: .utf8)
    #expect(try station.tips("audit", "verify", "--checkpoint", kept.path).status == 0)
  }

  @Test(arguments: [
    (["outcome", "13", "duplicate", "--duplicate-of", "13"], "13", "outcome: "),
    (["honorees", "issue", "1404-08", "--yes"], "round 1404-08", "issue: "),
  ])
  func aRefusedAttemptIsRecorded(_ command: [String], _ subject: String, _ attempt: String) throws {
    let (station, _) = try station()
    let refused = try station.run(command)
    #expect(refused.status != 0)
    let last = try #require(try (station.tips("audit", "show", "--json").json() as? [[String: Any]])?.first)
    #expect(last["action"] as? String == "refused")
    #expect(last["subject"] as? String == subject)
    #expect((last["detail"] as? String)?.hasPrefix(attempt) == true)
  }

  @Test(
    "Why something was refused is said in Persian",
    arguments: [
      RoundError.issuedAlready("1404-07"), .notOver("1404-07"), .overlaps("1404-07", issued: "1404-H1"),
      .linksBroken("1404-07", [ReportNumber(id: 7)]), .empty("1404-07"), .approvalNotAsked("1404-07"),
      .notDrafted("1404-07"), .ownDraft("1404-07", drafter: "sara"), .ownAccount("1404-07", account: "sara"),
      .unknownAccount("1404-07"), .rootApproves("1404-07"), .notApproved("1404-07"),
      .approvedAlready("1404-07", by: "sara"), .changed("1404-07"), .notOnList("1404-07", reporter: 209_136),
      .withdrawnAlready("1404-07", reporter: 209_136), .replacedAlready("1404-07", reporter: 209_136, by: 118_234),
      .reasonMissing, .nobodyInLine("1404-07"), .lineNotKept("1404-07"),
    ])
  func refusalsInPersian(_ error: RoundError) {
    let shown = AuditDetails.persian("issue: " + error.message.en) { _ in nil }
    #expect(shown.hasPrefix("صدور: "))
    #expect(shown.firstMatch(of: /[A-Za-z]{2,} [a-z]{2,}/) == nil, "\(shown)")
  }
}
