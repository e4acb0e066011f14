import Foundation
import Testing

@Suite("tips log --batch")
struct LogBatchTests {
  @Test func answersInOrder() throws {
    let station = try Station.withReports()
    let run = try station.tips(
      "log", "--batch", "-",
      input: """
        {"text":"یک","source":"desk","source_key":"a","caller":{"phone":"09110000001","name":"مینا","consent":"name"}}
        {"text":"یک","source":"desk","source_key":"a"}

        {"text":"دو"}
        """)
    expect(
      run,
      out: """
        {"error":null,"number":"45","similar":[],"source_key":"a","status":"recorded"}
        {"error":null,"number":"45","similar":[],"source_key":"a","status":"already_recorded"}
        {"error":null,"number":"59","similar":[],"source_key":null,"status":"recorded"}

        """)
  }

  @Test(arguments: [
    BadInput(#"{"text":"x","catgory":"a"}"#, "there is no key \\\"catgory\\\"; nearest: category"),
    BadInput(#"{"text":5}"#, "text must be a string, not a number"),
    BadInput(#"{"line":"110"}"#, "text is missing"),
    BadInput(#"{"text":"x","priority":"1"}"#, "priority must be a number, not a string"),
    BadInput(#"{"text":"x","priority":1.5}"#, "priority must be a whole number"),
    BadInput(#"{"text":"x","latitude":91}"#, "latitude is outside the globe"),
    BadInput(#"{"text":"x","place":"nowhereland"}"#, "no place 'nowhereland'. See: tips place list"),
    BadInput(#"{"text":"x","caller":"09110000001"}"#, "caller must be an object, not a string"),
    BadInput(
      #"{"text":"x","caller":{"consent":"09110000001"}}"#, "caller.consent must be one of none, private, initials, name"
    ),
    BadInput(#"{"text":"x","duplicate_of":"20"}"#, "20 is not a report number (check digit); read it again"),
    BadInput(
      #"{"text":"x","duplicate_of":"37"}"#,
      "the report and 37 are not of one kind: a tip can't be a duplicate of feedback"),
    BadInput(#"{"text":"a\u0000b"}"#, "it holds a NUL character; remove it"),
    BadInput(#"[1]"#, "it is an array, not an object"),
    BadInput(#"{"text":"x""#, "byte 12: malformed JSON: the text ends too early"),
    BadInput(#"{"text":"x","text":"y"}"#, "byte 19: a key stands twice in one object"),
    BadInput(
      #"{"text":"x","received_at":"2026-01-01T00:00:00Z"}"#,
      "the time of receipt lies in the future: check --at or received_at, and the clock"),
  ])
  func refusals(_ bad: BadInput) throws {
    let station = try Station.withReports()
    expect(
      try station.tips("log", "--batch", "-", input: "\n" + bad.input + "\n"),
      out: #"{"error":"line 2: \#(bad.problem)","number":null,"similar":null,"source_key":null,"status":"refused"}"#
        + "\n", status: 65
    )
  }

  @Test func aBadLineKeepsNoOtherOut() throws {
    let station = try Station.withReports()
    let input = Data("{\"text\":\"one\"}\n{\"text\":\"a".utf8) + Data([0xFF]) + Data("\"}\n{\"text\":\"two\"}\n".utf8)
    let run = try station.run(["log", "--batch", "-"], input: input)
    #expect(run.lines.count == 3)
    #expect(run.lines[1].contains("line 2: it is not UTF-8"))
    #expect(run.lines[2].contains(#""number":"59""#))
    #expect(run.status == 65)
  }

  @Test func anEndlessLineIsPassedOver() throws {
    let station = try Station.withReports()
    let input = Data(repeating: 0x61, count: 3_000_000) + Data("\n{\"text\":\"two\"}\n".utf8)
    let run = try station.run(["log", "--batch", "-"], input: input)
    #expect(run.lines.map { $0.contains("longer than 1048576 bytes") } == [true, false])
  }

  @Test func theKeyOfARefusedLineComesBack() throws {
    let station = try Station.withReports()
    let run = try station.tips("log", "--batch", "-", input: #"{"text":"","source":"desk","source_key":"k"}"#)
    #expect(try run.member("source_key") == "k")
  }

  @Test func nothingOfTheCallerIsInTheStore() throws {
    let station = try Station()
    _ = try station.tips(
      "log", "--batch", "-", input: #"{"text":"x","caller":{"phone":"09119876543","name":"Mina Sample"}}"#)
    for file in ["tips.db", "tips.db-wal"] {
      guard let bytes = FileManager.default.contents(atPath: station.folder.path + "/data/" + file) else { continue }
      #expect(bytes.range(of: Data("9119876543".utf8)) == nil)
      #expect(bytes.range(of: Data("Mina Sample".utf8)) == nil)
    }
  }

  @Test func aMissingFile() throws {
    let station = try Station.withReports()
    expect(
      try station.tips("log", "--batch", "nofile.jsonl"),
      err: "tips: can't open nofile.jsonl: No such file or directory\n", status: 66)
  }

  @Test func answersComeBeforeTheInputEnds() throws {
    let station = try Station.withReports()
    let run = try station.shell(
      """
      mkfifo to from; tips log --batch - < to > from & exec 3> to 4< from
      echo '{"text":"one"}' >&3; read -t 20 -u 4 answer; echo "$answer"; exec 3>&-; wait
      """)
    #expect(run.out.contains(#""number":"45""#))
  }
}
