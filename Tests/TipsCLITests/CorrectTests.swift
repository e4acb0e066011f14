import Testing

@Suite("tips correct, tips note, and marks taken back")
struct CorrectTests {
  private func station() throws -> Station {
    let station = try Station.withReports()
    station.now = "2025-10-04T02:15:00+03:30"
    return station
  }

  @Test func aColumn() throws {
    expect(
      try station().tips(
        "correct", "13", "--priority", "۱", "--place", "lahijan", "--reason", "دوباره پرسیدم", "--format", "table"),
      out: "13  corrected  place golsar → lahijan  priority 3 → 1\n")
  }

  @Test("Programs get each change with before and after")
  func forPrograms() throws {
    let run = try station().tips("correct", "13", "--priority", "1", "--reason", "x", "--json")
    #expect(
      run.out == """
        {
          "changes": [
            {
              "after": "1",
              "before": "3",
              "field": "priority"
            }
          ],
          "number": "13"
        }

        """)
  }

  @Test("The history says what it said before, and why")
  func history() throws {
    let station = try station()
    _ = try station.tips("correct", "13", "--text", "خودروی سفید", "--reason", "بد شنیدم")
    _ = try station.tips("note", "13", "پلاک ۱۲ب۳۴۵")
    let shown = try station.tips("show", "13", "--format", "table").out
    #expect(shown.contains("corrected: text was “") && shown.contains(": بد شنیدم"))
    #expect(shown.contains("note by op-3: پلاک ۱۲ب۳۴۵"))
    #expect(try station.tips("show", "13", "--json").out.contains(#""event": "correction""#))
  }

  @Test("A note is found by its words, and shown where they stand")
  func note() throws {
    let station = try station()
    expect(
      try station.tips("note", "13", "-", input: "تماس دوباره: زرافه\n"), out: "13\t1\t2025-10-04T02:15:00+03:30\n")
    let found = try station.tips("search", "زرافه", "--format", "table").out
    #expect(found.contains("زرافه"))
  }

  @Test("What nothing was said about is refused", arguments: [[], ["--without", "text"], ["--coordinates", "37"]])
  func usage(_ words: [String]) throws {
    #expect(try station().run(["correct", "13", "--reason", "x"] + words).status == 64)
  }

  @Test("Words are taken out by standard input, and stand nowhere afterwards")
  func redaction() throws {
    let station = try station()
    _ = try station.tips("note", "13", "آقای CANARYNAME زنگ زد")
    let run = try station.tips("correct", "13", "--redact", "-", "--reason", "نام", input: "canaryname\n")
    #expect(run.out == "13\t1\t0\n")
    let said = try station.tips("show", "13").out + station.tips("audit", "show", "13").out
    #expect(said.contains("آقای […] زنگ زد") && !said.lowercased().contains("canaryname"))
    #expect(try station.tips("audit", "verify").status == 0)
  }

  @Test("An older backup that is restored has the words no more")
  func redactionInBackup() throws {
    let station = try station()
    _ = try station.tips("note", "13", "آقای CANARYNAME زنگ زد")
    _ = try station.shell("mkdir -m 700 data/backups")
    #expect(try station.tips("backup", station.folder.path + "/data/backups").status == 0)
    _ = try station.tips("correct", "13", "--redact", "CANARYNAME", "--reason", "نام")
    let backup = try #require(
      try station.shell("ls data/backups/tips-*").out.split(separator: "\n").first.map(String.init))
    let restored = try station.tips(
      "restore", station.folder.path + "/" + backup, "--to", station.storePath, "--replace", "--yes")
    #expect(restored.status == 0, "\(restored.err)")
    #expect(try station.tips("show", "13").out.contains("آقای […] زنگ زد"))
    #expect(try station.shell("grep -c CANARYNAME data/tips.db").out == "0\n")
  }

  @Test(
    "A backup of before a correction has the words no more, however often it comes back, and the rest of the text stays"
  )
  func redactionOfCorrectedText() throws {
    let station = try station()
    _ = try station.tips("correct", "13", "--text", "آقای CANARYNAME زنگ زد", "--reason", "x")
    _ = try station.shell("mkdir -m 700 data/backups")
    try #require(try station.tips("backup", station.folder.path + "/data/backups").status == 0)
    _ = try station.tips("correct", "13", "--text", "یک نفر زنگ زد", "--reason", "x")
    _ = try station.tips("note", "13", "CANARYNAME بود")
    try #require(try station.tips("correct", "13", "--redact", "CANARYNAME", "--reason", "نام").status == 0)
    let backup = try #require(
      try station.shell("ls data/backups/tips-*").out.split(separator: "\n").first.map(String.init))
    for _ in 0..<2 {
      let restored = try station.tips(
        "restore", station.folder.path + "/" + backup, "--to", station.storePath, "--replace", "--yes")
      try #require(restored.status == 0, "\(restored.err)")
      #expect(try station.tips("show", "13", "--json").member("text") == "آقای […] زنگ زد")
      #expect(try station.shell("grep -c CANARYNAME data/tips.db").out == "0\n")
      #expect(try station.tips("audit", "verify").status == 0)
    }
  }

  @Test("Of several results all are set or none")
  func severalResults() throws {
    let station = try station()
    _ = try station.tips("operation", "add", "OP-1", "--result", "arrests=1", "--result", "arms=2")
    #expect(try station.tips("operation", "result", "set", "OP-1", "arrests=3", "arms=2").out.contains("arrests 3"))
    #expect(try station.tips("operation", "result", "set", "OP-1", "arrests=4", "arms=x").status == 65)
    #expect(try station.tips("operation", "show", "OP-1").out.contains("arrests 3"))
  }

  @Test("Several are marked in whichever order; a refused one is told and stops nobody")
  func several() throws {
    let station = try station()
    let run = try station.tips("stage", "arrived", "13", "10009", "21")
    #expect(run.lines.map { $0.split(separator: "\t")[0] } == ["13", "21"])
    #expect(run.status == 65 && run.err.hasPrefix("tips: ") && run.err.contains("10009"))
    #expect(try station.tips("outcome", "13", "21", "no_action").lines.count == 2)
  }

  @Test("Two words that are no numbers are refused before anything is marked")
  func twoWords() throws {
    let run = try station().tips("stage", "13", "arrived", "closed")
    #expect(run.status == 64)
  }

  @Test("A stage is taken back once")
  func stage() throws {
    let station = try station()
    _ = try station.tips("stage", "13", "arrived")
    expect(
      try station.tips("stage", "13", "arrived", "--undo", "--format", "table"), out: "13  arrived taken back\n")
    #expect(try station.tips("stage", "13", "arrived", "--undo").status == 1)
  }

  @Test("An operation that a mark makes is said to be new")
  func newOperation() throws {
    let station = try station()
    for (number, isNew) in [("13", true), ("21", false)] {
      let run = try station.tips("outcome", number, "operation", "--operation", "OP-1", "--json")
      #expect(run.out.contains(#""operation_made": \#(isNew)"#))
    }
  }

  @Test("Operations are renamed, merged and taken out by command")
  func operations() throws {
    let station = try station()
    _ = try station.tips("operation", "add", "OP-77I", "--result", "arrests=20")
    _ = try station.tips("operation", "set", "OP-77I", "--rename", "OP-771")
    _ = try station.tips("operation", "result", "set", "OP-771", "arrests=2")
    _ = try station.tips("operation", "add", "OP-9")
    _ = try station.tips("operation", "merge", "OP-9", "OP-771")
    #expect(try station.tips("operation", "list").out.contains("OP-771"))
    #expect(try station.tips("operation", "list").lines.count == 1)
    #expect(try station.tips("operation", "show", "OP-9").out.contains("arrests 2"))
    #expect(try station.tips("operation", "remove", "OP-771").status == 0)
    #expect(try station.tips("operation", "list").status == 1)
    #expect(try station.tips("audit", "verify").status == 0)
  }

  @Test("Lines of JSON mark and take back; a refused line is told and stops nobody")
  func batch() throws {
    let station = try station()
    let stages = try station.tips(
      "stage", "--batch", "-",
      input: """
        {"number": "13", "stage": "arrived"}
        {"number": "13", "stage": "dispatched", "at": "yesterday 21:41"}
        {"number": "10009", "stage": "arrived"}
        {"number": "13", "stage": "arrived", "undo": true, "reason": "اشتباه"}
        {"number": "13"}
        """)
    #expect(stages.status == 65 && stages.err.isEmpty)
    #expect(stages.lines.map { $0.contains(#""status":"marked""#) } == [true, true, false, true, false])
    #expect(stages.lines[2].contains(#""error":"line 3: "#) && stages.lines[4].contains("stage is missing"))
    let outcomes = try station.tips(
      "outcome", "--batch", "-",
      input: """
        {"number": "13", "disposition": "operation", "operation": "OP-1", "note": "با همکاری"}
        {"number": "13", "undo": true}
        {"number": "21", "disposition": "duplicate", "duplicate_of": "13"}
        """)
    #expect(outcomes.status == 0 && outcomes.lines.count == 3)
    #expect(outcomes.lines[2].contains(#""duplicate_of":"13""#))
  }

  @Test("With --batch nothing else is said on the command line")
  func batchAlone() throws {
    for command in ["stage", "outcome"] {
      #expect(try station().tips(command, "13", "--batch", "-").status == 64)
    }
  }

  @Test("An export has the notes")
  func export() throws {
    let station = try station()
    _ = try station.tips("note", "13", "پلاک ۱۲ب۳۴۵")
    #expect(try station.tips("export", "--format", "jsonl").lines[0].contains(#""notes":"پلاک ۱۲ب۳۴۵""#))
  }
}
