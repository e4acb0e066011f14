import TipsText

/// What a line of progress says.
package enum ProgressWords {
  package static var counting: Message { Message(en: "counting the figures", fa: "شمارش آمار") }
  package static var layingOut: Message { Message(en: "laying the page out", fa: "چیدن صفحه") }
  package static var printing: Message { Message(en: "making the PDF", fa: "ساختن PDF") }

  /// How many there are by now, and how many a second where that is known.
  package static func count(_ count: Int, _ unit: WorkProgress.Unit, perSecond: Int?) -> Message {
    let count = amount(count, unit)
    guard let rate = perSecond.map({ amount($0, unit) }) else { return count }
    return Message(en: "\(count.en)  \(rate.en)/s", fa: "\(count.fa)، \(rate.fa) در ثانیه")
  }

  private static func amount(_ count: Int, _ unit: WorkProgress.Unit) -> Message {
    switch unit {
    case .things(let noun): Message(en: "\(count.grouped) \(noun.en)", fa: "\(count.grouped) \(noun.fa)")
    case .bytes: ByteCount.text(count)
    case .nothing: Message(en: "", fa: "")
    }
  }

  /// How long it will go on, in seconds; longer times are rounded up.
  package static func left(_ seconds: Int) -> Message {
    if seconds < 120 { return Message(en: "\(seconds) s left", fa: "\(seconds) ثانیه مانده") }
    let minutes = (seconds + 59) / 60
    if minutes < 120 { return Message(en: "\(minutes) min left", fa: "\(minutes) دقیقه مانده") }
    let hours = (minutes + 59) / 60
    return Message(en: "\(hours) h left", fa: "\(hours) ساعت مانده")
  }

  /// How long something has gone on.
  package static func seconds(_ count: Int) -> Message { Message(en: "\(count) s", fa: "\(count) ثانیه") }
}
