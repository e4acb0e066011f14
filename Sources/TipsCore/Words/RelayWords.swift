import TipsText

/// What `tips relay` says.
package enum RelayWords {
  package static func made(key: String, file: String) -> Message {
    Message(
      en: "relay key made at \(key); copy \(file) to the host as station.relay",
      fa: "کلید رله در \(key) ساخته شد؛ پروندهٔ \(file) را با نام station.relay به میزبان ببرید")
  }

  package static func renewed(file: String) -> Message {
    Message(
      en: "the key stays; copy \(file) to the host as station.relay",
      fa: "کلید همان است؛ پروندهٔ \(file) را با نام station.relay به میزبان ببرید")
  }

  /// - Parameter until: how long the key before is kept.
  package static func replaced(until: String, file: String) -> Message {
    Message(
      en: "relay key replaced; the one before opens what was sealed to it until \(until). Copy \(file) to the host as "
        + "station.relay and restart its program",
      fa: "کلید رله عوض شد؛ کلید پیشین تا \(until) آنچه را که با آن مُهر شده است می‌گشاید. پروندهٔ \(file) را با نام "
        + "station.relay به میزبان ببرید و برنامهٔ آن را از نو راه بیندازید")
  }

  package static func notOverwritten(_ path: String) -> Message {
    Message(
      en: "\(path) is there and is no station's file; name another with --to",
      fa: "پروندهٔ \(path) از پیش هست و پروندهٔ ایستگاه نیست؛ پروندهٔ دیگری با --to نام ببرید")
  }

  package static func fetched(recorded: Int, again: Int, states: Int) -> Message {
    var parts = [
      Message(en: "\(recorded) recorded", fa: "\(recorded) ارسال ثبت شد"),
      Message(en: "\(states) states given back", fa: "\(states) وضعیت بازفرستاده شد"),
    ]
    if again > 0 {
      parts.insert(Message(en: "\(again) already here", fa: "\(again) ارسال از پیش ثبت شده بود"), at: 1)
    }
    return parts.joined()
  }

  package static func aside(_ count: Int, folder: String) -> Message {
    Message(
      en: count == 1
        ? "1 submission can't be recorded; it lies in \(folder). Try it again with: tips relay fetch --retry"
        : "\(count) submissions can't be recorded; they lie in \(folder). Try them again with: tips relay fetch --retry",
      fa: "\(count) ارسال ثبت‌شدنی نیست و در \(folder) مانده است. دوباره بیازمایید: tips relay fetch --retry")
  }
}
