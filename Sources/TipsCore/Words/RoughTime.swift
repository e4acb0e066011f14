import TipsText

/// A span of time by its largest unit: what somebody needs to know at a glance.
package enum RoughTime {
  package static func span(seconds: Int64) -> Message {
    let minutes = max(0, seconds) / 60
    if minutes < 1 { return Message(en: "0 min", fa: "کمتر از 1 دقیقه") }
    if minutes < 60 { return Message(en: "\(minutes) min", fa: "\(minutes) دقیقه") }
    if minutes < 48 * 60 { return Message(en: "\(minutes / 60) h", fa: "\(minutes / 60) ساعت") }
    return Message(en: "\(minutes / 1_440) d", fa: "\(minutes / 1_440) روز")
  }
}
