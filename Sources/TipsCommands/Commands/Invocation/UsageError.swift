import TipsCore

/// A mistake in the command line that only the command itself can see.
struct UsageError: UserFacingError {
  let message: Message

  init(_ message: Message) { self.message = message }

  var category: ErrorCategory { .usage }
}
