import TipsText

/// A local time that no clock of the zone ever showed, because the clocks were put forward over it.
public struct SkippedTimeError: UserFacingError, Hashable {
  /// The time that was given.
  public let local: LocalDateTime
  /// The zone's identifier.
  public let zone: String
  /// What the clock showed right after the jump.
  public let resumesAt: LocalDateTime

  public var category: ErrorCategory { .badData }
  public var message: Message {
    Message(
      en: "\(local.solarHijri) (\(local.gregorian)) does not exist in \(zone): the clocks were put forward to "
        + "\(resumesAt.solarHijri) (\(resumesAt.gregorian)); give a time from then on",
      fa: "\(local.solarHijri) (\(local.gregorian)) در \(zone) نبوده است: ساعت‌ها به \(resumesAt.solarHijri) "
        + "(\(resumesAt.gregorian)) جلو کشیده شد؛ زمانی از آن پس بنویسید")
  }
}
