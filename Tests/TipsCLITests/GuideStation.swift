import Foundation
import Testing

/// The station at which the guides are tried: a made-up province on the morning of 1404-08-01, and in it what the guides
/// name.
struct GuideStation {
  let station: Station
  /// What the guides say, and what stands for it here, in the order in which it is replaced.
  private var replacements: [(String, String)] = [
    // What a terminal would ask.
    ("--reveal", "--reveal --yes"), ("honorees issue", "honorees issue --yes"),
    ("honorees withdraw", "honorees withdraw --yes"), ("honorees thank", "honorees thank --yes"),
    ("reporter erase", "reporter erase --yes"), ("key export", "key export --yes"), ("key rotate", "key rotate --yes"),
    ("user remove reza", "user remove reza --yes"),
    // The file is there to be changed.
    ("policy show >", #"policy show | sed 's/"seats": 20/"seats": 21/' >"#),
    // The same page without Chromium.
    ("--pdf", "--html"),
    ("FILE", "copy.key"), ("/media/safe", "."),
  ]

  /// What has happened before the first block of a guide.
  private static let past: [String: [String]] = [
    "secretary": ["policy set few-seats.json"],
    "supervisor": ["outcome 104826 assisted"],
    "auditor": [
      "show 104827 --reveal --reason question", "honorees issue 1404-07", "reporter protect r-209136",
    ],
  ]

  private static let morning = "2025-10-23T08:51:00+03:30"

  /// Reports that the guides name by their numbers, and such as their searches look for.
  private static let reports: [(key: String, received: String, text: String)] = [
    ("104826", "2025-10-23T08:50:00+03:30", "سرقت قطعات خودرو"),
    ("104827", "2025-10-23T08:45:00+03:30", "سرقت از خودرو"),
    ("104839", "2025-10-23T08:40:00+03:30", "دعوا در کوچه"),
    ("104818", "2025-10-23T02:00:00+03:30", "شکستن شیشهٔ خودرو"),
    ("104795", "2025-10-23T01:50:00+03:30", "شیشهٔ خودرو را شکستند"),
    ("104805", "2025-10-23T01:30:00+03:30", "اختلاف دو همسایه"),
    ("last week", "2025-10-15T20:00:00+03:30", "خرده‌فروشی مواد کنار پارک"),
  ]

  /// A station with the province and the reports, to be copied for each guide.
  init() throws {
    station = try Station()
    station.now = Self.morning
    try done(["demo", "--reports", "2000", "--seed", "1"])
    let lines = Self.reports.map { report in
      """
      {"source":"guide","source_key":"\(report.key)","category":"theft.vehicle_parts","place":"golsar",\
      "text":"\(report.text)","received_at":"\(report.received)",\
      "caller":{"phone":"09110000001","name":"مینا نمونه","consent":"name"}}

      """
    }
    for answer in try done(["log", "--batch", "-", "--operator", "sara"], input: lines.joined()).lines {
      let object = try #require(JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [String: Any])
      let key = try #require(object["source_key"] as? String)
      replacements.append((key, try #require(object["number"] as? String, "\(answer)")))
    }
    let byWeb = #"{"line":"web","text":"خودرو سفید بی‌پلاک","received_at":"2025-10-23T08:00:00+03:30","receipt":true}"#
    let answer = try done(["log", "--batch", "-"], input: byWeb + "\n")
    let object = try #require(JSONSerialization.jsonObject(with: Data(answer.out.utf8)) as? [String: Any])
    replacements.append(("104852", try #require(object["number"] as? String)))
    let draft = try done(["honorees", "1404-07"]).lines.map { $0.components(separatedBy: "\t")[1] }
    let policy = try done(["policy", "show"]).out.replacing("\"seats\": 250", with: "\"seats\": 20")
    _ = try station.write(policy, to: "few-seats.json")
    replacements += [("r-209136", draft[0]), ("r-118234", draft[1])]
  }

  /// The station of a guide.
  init(for guide: Guide, from template: GuideStation) throws {
    station = try Station()
    station.now = Self.morning
    station.environment["TIPS_LANG"] = guide.language
    replacements = template.replacements
    for name in ["data", "few-seats.json"] {
      try FileManager.default.copyItem(
        at: template.station.folder.appendingPathComponent(name), to: station.folder.appendingPathComponent(name))
    }
    for command in Self.past[guide.role] ?? [] {
      let done = try run("tips " + command)
      try #require(done.status == 0, "\(command): \(done.err)")
    }
  }

  /// What the guides say with what stands for it here.
  private func resolve(_ text: String) -> String {
    replacements.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }

  @discardableResult
  private func done(_ arguments: [String], input: String = "") throws -> Transcript {
    let run = try station.run(arguments, input: Data(input.utf8))
    try #require(run.status == 0, "tips \(arguments.joined(separator: " ")): \(run.err)\(run.out)")
    return run
  }

  /// Runs a command of a guide by a shell, as its reader does.
  func run(_ command: String) throws -> Transcript {
    // A ceremony comes after the list was issued.
    if command.contains("honorees thank") { station.now = "2025-11-11T08:51:00+03:30" }
    station.environment["COMMAND"] = resolve(command)
    return try station.shell(#"eval "$COMMAND""#)
  }
}
