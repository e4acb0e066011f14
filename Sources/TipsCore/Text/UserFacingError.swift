/// What went wrong, as far as a script needs to tell: one value for each exit status that the command uses.
public enum ErrorCategory: Sendable, Equatable {
  /// Nothing matches what was asked for.
  case notFound
  /// The command line itself is wrong.
  case usage
  /// Data that was given is malformed or breaks a rule.
  case badData
  /// An input file does not exist or can't be read.
  case noInput
  /// Something that is needed is not there.
  case unavailable
  /// A file can't be created.
  case cannotCreate
  /// Reading or writing failed.
  case inputOutput
  /// Another process holds the store for too long.
  case busy
  /// The operation is not allowed.
  case notPermitted
  /// The store or its keys are not in a state that the command can work with.
  case configuration
}

/// An error that a person can mend.
///
/// Every error type of the core conforms, in the file in which it arises. The message is one line without a final
/// full stop: what is wrong, where, and what to do next. Text that came from people is passed through
/// ``SafeText`` before it becomes part of it, and identities never do.
public protocol UserFacingError: Error, Sendable {
  /// Which exit status the error leads to.
  var category: ErrorCategory { get }
  /// One line for a person, in every language.
  var message: Message { get }
}
