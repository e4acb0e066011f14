/// Dates and times as the bytes of their text, without a formatter behind them.
enum DateText {
  /// `1404-07-11`.
  static func date(_ year: Int, _ month: Int, _ day: Int) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16)
    append(year: year, month: month, day: day, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends `1404-07-11`.
  static func append(year: Int, month: Int, day: Int, to bytes: inout [UInt8]) {
    append(year, digits: 4, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    append(month, digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    append(day, digits: 2, to: &bytes)
  }

  /// Appends `21:40`, or `21:40:05` with seconds.
  static func append(clock: LocalDateTime, seconds: Bool, to bytes: inout [UInt8]) {
    append(clock.hour, digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    append(clock.minute, digits: 2, to: &bytes)
    guard seconds else { return }
    bytes.append(UInt8(ascii: ":"))
    append(clock.second, digits: 2, to: &bytes)
  }

  /// Appends an offset from UTC in whole minutes: `+03:30`, `-05:00`; `Z` for none.
  static func append(offsetSeconds: Int, to bytes: inout [UInt8]) {
    guard offsetSeconds != 0 else {
      bytes.append(UInt8(ascii: "Z"))
      return
    }
    bytes.append(UInt8(ascii: offsetSeconds < 0 ? "-" : "+"))
    append(abs(offsetSeconds) / 3_600, digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    append(abs(offsetSeconds) / 60 % 60, digits: 2, to: &bytes)
  }

  /// Appends a number with leading zeros up to `digits`; longer numbers keep all of theirs.
  static func append(_ number: Int, digits: Int, to bytes: inout [UInt8]) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    var scale: UInt = 1
    var width = 1
    while width < digits || rest / scale >= 10 {
      scale *= 10
      width += 1
    }
    while scale > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(rest / scale))
      rest %= scale
      scale /= 10
    }
  }
}
