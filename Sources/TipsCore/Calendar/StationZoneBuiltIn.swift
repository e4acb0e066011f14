/// The zones that need no file.
extension StationZone {
  /// Coordinated universal time.
  public static let utc = StationZone(identifier: "UTC", spans: [OffsetSpan(start: .min, offset: 0)])

  /// Iran's time.
  ///
  /// +03:30, and an hour more in the summers of 1370–1384 and 1387–1401: from 00:00 of 2 Farvardin (in 1370 of 13
  /// Ordibehesht) until 00:00 of 31 Shahrivar, when clocks went back to 23:00. The law of 1401 ended it. The
  /// irregular years before 1369 (1990) are left at +03:30.
  public static let tehran: StationZone = {
    let standard = 12_600
    let summer = 16_200
    var spans = [OffsetSpan(start: .min, offset: standard)]
    for year in [1370...1384, 1387...1401].joined() {
      let nowruz = SolarHijriDate.firstDay(ofYear: year)
      let begin = nowruz.advanced(by: year == 1370 ? 31 + 12 : 1)
      let end = nowruz.advanced(by: 5 * 31 + 30)
      spans.append(OffsetSpan(start: begin.number * 86_400 - standard, offset: summer))
      spans.append(OffsetSpan(start: end.number * 86_400 - summer, offset: standard))
    }
    return StationZone(identifier: "Asia/Tehran", spans: spans)
  }()

  /// A clock that is always so many seconds ahead of UTC; its identifier is `+03:30`, of 0 `+00:00`.
  init(fixedOffsetSeconds offset: Int) {
    var bytes: [UInt8] = []
    DateText.append(offsetSeconds: offset, to: &bytes)
    self.init(
      identifier: offset == 0 ? "+00:00" : String(decoding: bytes, as: UTF8.self),
      spans: [OffsetSpan(start: .min, offset: offset)])
  }

  /// The seconds of a name such as `+03:30`; nil for any other name.
  static func fixedOffset(_ identifier: String) -> Int? {
    DateCursor.read(identifier) { cursor in
      guard let offset = cursor.offset(), cursor.isAtEnd else { return nil }
      return offset
    }
  }
}
