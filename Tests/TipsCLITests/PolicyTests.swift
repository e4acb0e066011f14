import Foundation
import Testing

@Suite("tips policy")
struct PolicyTests {
  @Test("What show prints can be set again")
  func roundTrip() throws {
    let station = try Station.withReports()
    let shown = try station.tips("policy", "show")
    #expect(shown.out.contains("\"seats\": 250,\n") && shown.status == 0)
    let path = try station.write(shown.out.replacing("250", with: "200"), to: "policy.json")
    expect(
      try station.tips("policy", "check", path, "--format", "table"),
      out: "this policy can be used; against policy 1: seats 250 → 200, later_share 250 → 200\n")
    expect(
      try station.tips("policy", "set", path, "--note", "fewer chairs", "--format", "table"),
      out: "policy 2 holds from now on; against policy 1: seats 250 → 200, later_share 250 → 200\n")
    #expect(try station.tips("policy").out.contains("\"version\": 2,\n  \"seats\": 200,"))
    #expect(try station.tips("policy", "show", "1").out == shown.out)
  }

  @Test("History names who changed what")
  func history() throws {
    let station = try Station.withReports()
    let path = try station.write(#"{"seats":9,"approval":true}"#, to: "policy.json")
    _ = try station.tips("policy", "set", path, "--note", "=small hall")
    expect(
      try station.tips("policy", "history"),
      out: """
        2\t2025-10-03T21:40:00+03:30\top-3\tseats 250 → 9, approval false → true\t=small hall
        1\t2025-10-03T21:40:00+03:30\t\t\t

        """)
  }

  @Test(arguments: [
    (#"{"seats":0}"#, 78, "the policy's seats can't be 0; write 1 to 1000000"),
    (#"{"seats":250}"#, 65, "the policy is the same as policy 1, which holds; nothing was set"),
    (
      #"{"version":7}"#, 65,
      "the policy's version 7 is not the one that holds, 1; make the change on top of: tips policy show"
    ),
    ("", 78, "the policy is malformed JSON at line 1, byte 1: the text ends too early"),
  ])
  func refused(_ json: String, _ status: Int32, _ message: String) throws {
    let station = try Station.withReports()
    let path = try station.write(json, to: "policy.json")
    expect(try station.tips("policy", "set", path), err: "tips: \(message)\n", status: status)
  }

  @Test("A file that isn't there")
  func missing() throws {
    let station = try Station.withReports()
    #expect(try station.tips("policy", "check", station.folder.path + "/none.json").status == 66)
  }
}
