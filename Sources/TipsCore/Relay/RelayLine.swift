import TipsText

/// What goes between the station and the host, beyond HTTP: lines of text.
package enum RelayLine {
  /// The addresses of the host, behind its own.
  package enum Address {
    package static let spool = "relay/v1/spool"
    package static let done = "relay/v1/done"
    package static let states = "relay/v1/states"
  }

  /// How many submissions go at once, and bytes.
  package static let batch = (files: 64, bytes: 1 << 20)

  /// Submissions as the host gives them: how many wait, then a name and the bytes in hexadecimal digits on each line.
  package static func text(of submissions: [SealedSubmission], waiting: Int) -> String {
    var text = "waiting \(waiting)\n"
    for submission in submissions { text += "\(submission.name) \(String(hexadecimal: submission.bytes))\n" }
    return text
  }

  /// Reads them.
  ///
  /// - Returns: nil where it is something else.
  package static func submissions(in text: String) -> (submissions: [SealedSubmission], waiting: Int)? {
    var lines = text.split(separator: "\n")[...]
    guard let head = lines.popFirst()?.split(separator: " "), head.count == 2, head[0] == "waiting",
      let waiting = Int(head[1])
    else { return nil }
    var submissions: [SealedSubmission] = []
    for line in lines {
      let words = line.split(separator: " ")
      guard words.count == 2, SealedSubmission.isName(String(words[0])), let bytes = String(words[1]).hexadecimalBytes
      else { return nil }
      submissions.append(SealedSubmission(name: String(words[0]), bytes: bytes))
    }
    return (submissions, waiting)
  }

  /// A state as the station gives it, for a field of a form.
  package static func field(_ name: String, _ sealed: [UInt8]) -> String { "\(name).\(String(hexadecimal: sealed))" }

  /// Reads one.
  package static func state(in field: String) -> (name: String, sealed: [UInt8])? {
    let parts = field.split(separator: ".")
    guard parts.count == 2, MailboxKey.isName(String(parts[0])), let sealed = String(parts[1]).hexadecimalBytes else {
      return nil
    }
    return (String(parts[0]), sealed)
  }
}
