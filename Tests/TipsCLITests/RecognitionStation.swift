import Foundation

extension Station {
  /// A station at the end of Mehr 1404: three callers with 3, 2 and 1 confirmed incidents, everything settled.
  static func withCallers() throws -> Station {
    let station = try Station()
    var lines = ""
    for (caller, incidents) in [3, 2, 1].enumerated() {
      for incident in 1...incidents {
        lines += """
          {"source":"desk","source_key":"\(caller)-\(incident)","category":"theft.motorcycle","place":"golsar","text":"سرقت",\
          "received_at":"2025-09-2\(incident + 3)T10:00:00+03:30",\
          "caller":{"phone":"0900111000\(caller)","name":"نام \(caller)","consent":"name"}}

          """
      }
    }
    let answers = try station.run(["log", "--batch", "-"], input: Data(lines.utf8))
    for answer in answers.lines {
      let object = try JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [String: Any]
      if let number = object?["number"] as? String {
        _ = try station.tips("outcome", number, "operation", "--at", "2025-09-28 12:00")
      }
    }
    station.now = "2025-10-23T09:00:00+03:30"
    return station
  }

  /// The pseudonyms on the draft of Mehr, the first one's first.
  func ranked() throws -> [String] {
    try tips("honorees", "1404-07").lines.map { String($0.split(separator: "\t")[1]) }
  }

  /// Writes a file into the station's folder.
  func write(_ text: String, to name: String) throws -> String {
    let url = folder.appendingPathComponent(name)
    try Data(text.utf8).write(to: url)
    return url.path
  }
}
