import TipsText

/// Why a pattern can't be used to read times.
package struct TimeFormatError: UserFacingError, Hashable {
  /// What is wrong with a pattern.
  package enum Problem: Hashable, Sendable {
    /// A letter, or a number of letters, that stands for no field.
    case unknownField(String)
    /// A letter that stands in two places.
    case repeatedField(String)
    /// A literal that begins with an apostrophe and does not end.
    case unclosedQuote
    /// A bracket without its partner.
    case unbalancedBracket
    /// Year, month or day is missing.
    case dateMissing
    /// `h` without `a` or the reverse, both `h` and `H`, or minutes without an hour.
    case hourUnclear
    /// More than 128 bytes.
    case tooLong
  }

  /// The pattern as it was given.
  package let pattern: String
  package let problem: Problem

  package var category: ErrorCategory { .configuration }

  package var message: Message {
    "time format \(TypedText.quoted(pattern)) can't be used: \(explanation)"
  }

  private var explanation: String {
    switch problem {
    case .unknownField(let letters):
      "\(TypedText.quoted(letters)) is no field; fields are yyyy yy M MM MMM d dd H HH h hh m mm s ss S a X Z, and "
        + "literal letters stand in apostrophes, as in 'at'"
    case .repeatedField(let letter): "the field \(letter) stands in it twice; leave one out"
    case .unclosedQuote: "an apostrophe is not closed; write '' for the sign itself"
    case .unbalancedBracket: "its brackets don't pair; put an optional part in [ and ], a literal bracket in '['"
    case .dateMissing: "it needs year, month and day; write for example yyyy-MM-dd HH:mm, iso, epoch, epoch_ms or excel"
    case .hourUnclear: "the hour is unclear; write HH (0–23), or hh (1–12) together with a (AM or PM)"
    case .tooLong: "it is longer than 128 bytes; shorten it"
    }
  }
}
