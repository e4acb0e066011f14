import TipsText

/// How long something took, or takes.
package enum DurationWords {
  /// In the two largest units that it has: `3 min`, `2 h 5 min`, `3 d 4 h`.
  package static func span(minutes: Int64) -> Message {
    if minutes < 1 { return Message(en: "\(minutes) min", fa: "کمتر از 1 دقیقه") }
    if minutes < 60 { return self.minutes(minutes) }
    if minutes < 48 * 60 { return joined(hours(minutes / 60), minutes % 60 == 0 ? nil : self.minutes(minutes % 60)) }
    let hours = minutes / 60
    return joined(days(hours / 24), hours % 24 == 0 ? nil : self.hours(hours % 24))
  }

  /// How long after the receipt of a report something happened.
  package static func afterReceipt(_ span: Message) -> Message {
    Message(en: "+" + span.en, fa: span.fa + " پس از دریافت")
  }

  /// How long ago something was.
  package static func ago(_ span: Message) -> Message { Message(en: span.en, fa: span.fa + " پیش") }

  private static func minutes(_ count: Int64) -> Message { Message(en: "\(count) min", fa: "\(count) دقیقه") }
  private static func hours(_ count: Int64) -> Message { Message(en: "\(count) h", fa: "\(count) ساعت") }
  private static func days(_ count: Int64) -> Message { Message(en: "\(count) d", fa: "\(count) روز") }

  private static func joined(_ large: Message, _ small: Message?) -> Message {
    [large, small].compactMap(\.self).joined(en: " ", fa: " و ")
  }
}
