import TipsCalendar
import TipsStore

/// Somebody who is signed in at one browser.
struct Session: Sendable {
  /// What is still wanted before the pages are open.
  enum Step: Sendable { case code, password, secondFactor, ready }

  /// Names the session where its owner sees and ends it; it opens nothing.
  let id: String
  let userID: Int64
  /// What every form of the session carries.
  let formToken: String
  let beganAt: Instant
  /// Which browser, as it says itself, in a few words.
  let browser: String
  var seenAt: Instant
  var step: Step
  /// The account as of the password with which the session began.
  let passwordChangedAt: Instant
  /// A secret that is being enrolled.
  var newSecret: [UInt8]?

  /// How long a session lasts without a page being asked for.
  static let idle = 3_600
  /// How long it lasts in any case: a shift.
  static let longest = 12 * 3_600

  /// Whether it is over.
  func isOver(at now: Instant) -> Bool {
    now.epochSeconds - seenAt.epochSeconds > Self.idle || now.epochSeconds - beganAt.epochSeconds > Self.longest
  }
}
