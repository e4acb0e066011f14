import Testing

/// A command line that is refused: the status, and the line that says why.
struct Refusal: Sendable, CustomTestStringConvertible {
  let arguments: [String]
  let status: Int32
  let message: String

  init(_ arguments: [String], _ status: Int32, _ message: String) {
    self.arguments = arguments
    self.status = status
    self.message = message
  }

  var testDescription: String { arguments.joined(separator: " ") }

  /// The whole of standard error.
  var line: String { "tips: \(message)\n" }
}

/// A piece of input that is refused, and why.
struct BadInput: Sendable, CustomTestStringConvertible {
  let input: String
  let problem: String

  init(_ input: String, _ problem: String) {
    self.input = input
    self.problem = problem
  }

  var testDescription: String { problem }
}
