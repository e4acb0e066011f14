import TipsCore

/// What commands outside this layer say.
package enum ProgramOutput {
  /// An answer, on standard output.
  package static func answer(_ message: Message) throws {
    try Console.line(sentence: SafeText.block(message.spoken))
  }

  /// A line of JSON, on standard output.
  package static func answer(json line: String) throws { try Console.line(line) }

  /// What goes on, and what went wrong, on standard error.
  package static func say(_ message: Message) { ErrorReport.say(message) }

  /// Runs a work, and shows a person at a terminal how far it is.
  ///
  /// - Parameter work: gets what it is to call now and then.
  package static func during<Answer>(_ work: (_ show: (WorkProgress) -> Void) throws -> Answer) rethrows -> Answer {
    let bar = ProgressBar()
    defer { bar.end() }
    return try work { bar.show($0) }
  }
}
