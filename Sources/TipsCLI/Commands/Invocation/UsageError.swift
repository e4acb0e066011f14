import TipsCore

/// A mistake in the command line that only the command itself can see.
struct UsageError: UserFacingError {
  let message: String

  init(_ message: String) { self.message = message }

  var category: ErrorCategory { .usage }
}
