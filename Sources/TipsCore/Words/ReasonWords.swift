import TipsText

/// Why somebody is on a list or not, with the sums of their score.
package enum ReasonWords {
  package static func round(_ label: String, state: Message, policy: Int) -> Message {
    Message(
      en: "round \(label), \(state.en), policy \(policy)",
      fa: "دورهٔ تجلیل \(label)، \(state.fa)، آیین‌نامهٔ \(policy)")
  }

  package static func seat(
    _ name: String, place: Int, of honorees: Int, score: Int, by kind: Message, round: Message
  ) -> Message {
    Message(
      en: "\(name), place \(place) of \(honorees), score \(score), \(kind.en); \(round.en)",
      fa: "گزارش‌دهندهٔ \(name)، رتبهٔ \(place) از \(honorees)، امتیاز \(score)، \(kind.fa)؛ \(round.fa)")
  }

  package static func noPlace(_ name: String, because reason: Message, round: Message) -> Message {
    Message(
      en: "\(name), no place: \(reason.en); \(round.en)",
      fa: "گزارش‌دهندهٔ \(name)، بدون جایگاه: \(reason.fa)؛ \(round.fa)")
  }

  package static func nothingCounted(in label: String) -> Message {
    Message(en: "no counted incident in \(label)", fa: "در \(label) هیچ رویدادی برای او شمرده نشد")
  }

  // MARK: Remarks

  package static var nothingCredited: Message {
    Message(
      en: "nothing that they reported led to an outcome with a credit that was confirmed in the period and is not "
        + "credited to them by another round",
      fa: "هیچ‌یک از گزارش‌های او نتیجهٔ دارای اعتباری ندارد که در این دوره تأیید شده و در دورهٔ تجلیل دیگری "
        + "به حساب او نیامده باشد")
  }

  /// - Parameter number: The place in line; nil for somebody too far back.
  package static func inLine(score: Int, number: Int?, lastScore: Int?) -> Message {
    let last =
      lastScore.map {
        Message(en: "the last seat by the score went to \($0)", fa: "آخرین جایگاه با امتیاز به \($0) رسید")
      } ?? Message(en: "no seat was given by the score", fa: "هیچ جایگاهی با امتیاز داده نشد")
    let place =
      number.map { Message(en: "number \($0) in line", fa: "نفر \($0) در نوبت") }
      ?? Message(en: "far back in line", fa: "بسیار عقب‌تر در نوبت")
    return Message(en: "score \(score), \(place.en); \(last.en)", fa: "امتیاز \(score)، \(place.fa)؛ \(last.fa)")
  }

  package static func countySeats(_ county: Message, _ seats: Int) -> Message {
    Message(en: "\(county.en) has \(seats) seats of its own", fa: "\(county.fa) خود \(seats) جایگاه دارد")
  }

  package static func replacement(place: Int) -> Message {
    Message(
      en: "has a seat as place \(place), since somebody withdrew", fa: "با کنار رفتن یک نفر، جایگاه \(place) را دارد")
  }

  package static func withdrawn(at time: String, by name: String, because reason: String) -> Message {
    Message(
      en: "withdrawn \(time) by \(name): \(reason)", fa: "کنارگذاشته در \(time) به دست \(name): \(reason)")
  }

  // MARK: Sums

  package static func volume(_ sum: String) -> Message {
    Message(en: "volume       V = \(sum)", fa: "حجم: V = \(sum)")
  }

  package static func baseRate(founded: Int, assessed: Int, rate: String, days: Int) -> Message {
    Message(
      en: "base rate    p0 = \(founded) / \(assessed) = \(rate), of all incidents assessed in \(days) days",
      fa: "نرخ مبنا، از همهٔ رویدادهای سنجیده در \(days) روز: p0 = \(founded) / \(assessed) = \(rate)")
  }

  package static func reliability(founded: Int, assessed: Int, prior: Int, base: String, result: String) -> Message {
    let sum = "R = (\(founded) + \(prior) × \(base)) / (\(assessed) + \(prior)) = \(result)"
    return Message(
      en: "reliability  \(sum); \(founded) confirmed of \(assessed) assessed",
      fa: "میزان درستی، \(founded) تأییدشده از \(assessed) سنجیده: \(sum)")
  }

  package static func score(volume: String, reliability: String, result: String, shown: Int) -> Message {
    let sum = "\(volume) × (1 + \(reliability)) / 2 = \(result)"
    return Message(
      en: "score        \(sum), shown as \(shown)", fa: "امتیاز، که \(shown) نشان داده می‌شود: S = \(sum)")
  }

  // MARK: Notes on an incident

  package static func recordedLater(received: String, recorded: String) -> Message {
    Message(en: "received \(received), recorded \(recorded)", fa: "دریافت \(received)، ثبت \(recorded)")
  }

  package static var beforeLead: Message {
    Message(en: "received before the report that leads", fa: "دریافت پیش از گزارش اصلی")
  }

  package static func marked(_ times: Int, last time: String) -> Message {
    Message(en: "marked \(times) times, last \(time)", fa: "\(times) بار نشان‌گذاری، آخرین بار \(time)")
  }

  package static func reportedLater(credit: String, share: String, sharers: Int) -> Message {
    Message(
      en: "reported later: \(credit) × \(share) / \(sharers)",
      fa: "گزارش بعدی: \(credit) ضرب در \(share)، بخش بر \(sharers)")
  }

  package static func beyondDayCap(_ cap: Int, of day: String) -> Message {
    Message(
      en: "beyond the \(cap) of \(day): not counted", fa: "بیش از سقف \(cap) رویداد در \(day): شمرده نشد")
  }
}
