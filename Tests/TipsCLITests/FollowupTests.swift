import Foundation
import Testing

@Suite("tips followup and tips activity")
struct FollowupTests {
  @Test("An answer on an open report is refused; later the last answer counts and all are in the history")
  func answers() throws {
    let station = try Station.withReports()
    let early = try station.tips("followup", "13", "satisfied")
    #expect(early.status == 65 && early.err.contains("13 is neither closed nor has it an outcome"))
    _ = try station.tips("outcome", "13", "assisted")
    expect(
      try station.tips("followup", "13", "dissatisfied", "--note", "دیر رسیدند"),
      out: "13\tdissatisfied\t1\t2025-10-03T21:40:00+03:30\n")
    expect(try station.tips("followup", "13", "satisfied"), out: "13\tsatisfied\t2\t2025-10-03T21:40:00+03:30\n")
    let stats = try station.tips("stats", "1404-07").lines.first { $0.hasPrefix("satisfied\t") } ?? ""
    #expect(stats.hasPrefix("satisfied\t1\tanswers\t1\t"))
    let history = try station.tips("show", "13").out
    #expect(history.contains("caller dissatisfied by op-3: دیر رسیدند") && history.contains("caller satisfied by op-3"))
  }

  @Test("An answer is one of two words")
  func words() throws {
    let station = try Station.withReports()
    expect(
      try station.tips("followup", "13", "fine"), err: "tips: no answer 'fine'; it is one of satisfied, dissatisfied\n",
      status: 65)
  }

  @Test("A mistyped answer is answered with the near one")
  func nearAnswer() throws {
    let run = try Station.withReports().tips("followup", "13", "satisfed")
    #expect(run.status == 65 && run.err.hasPrefix("tips: no answer 'satisfed'; nearest: satisfied"))
  }

  @Test("Activities are recorded, listed and counted")
  func activities() throws {
    let station = try Station.withReports()
    let added = try station.tips(
      "activity", "add", "--kind", "Workshop", "--place", "golsar", "--at", "1404-07-10 16:00", "--people", "40")
    #expect(added.out == "1\t2025-10-02T16:00:00+03:30\t40\tgolsar\tworkshop\n")
    _ = try station.tips("activity", "add", "--kind", "school_visit")
    #expect(try station.tips("activity", "list", "--period", "1404-07").lines.count == 2)
    let line = try station.tips("stats", "1404-07").lines.first { $0.hasPrefix("activities.workshop\t") } ?? ""
    #expect(line.hasPrefix("activities.workshop\t1\tactivities\t2\tactivities\t500\t40 people"))
    #expect(try station.tips("activity", "add", "--kind", "", "--people", "3").status == 65)
    #expect(try station.tips("activity", "add", "--kind", "workshop", "--at", "1405-01-01 10:00").status == 65)
  }
}
