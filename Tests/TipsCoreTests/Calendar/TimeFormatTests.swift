import Testing

@testable import TipsCalendar

@Suite("Time formats")
struct TimeFormatTests {
  private static func show(_ time: ParsedTime?) -> String? {
    time.map { time in
      let offset = time.offsetSeconds.map { " \($0)" } ?? ""
      let seconds = time.local.second == 0 ? ":00" : ""
      return time.local.gregorian + seconds + offset
    }
  }

  @Test(
    "Fields",
    arguments: [
      ("M/d/yy h:mm a", "1/7/20 12:59 PM", "2020-01-07 12:59:00"),
      ("M/d/yy h:mm a", "12/31/99 12:05 am", "1999-12-31 00:05:00"),
      ("MM/dd/yyyy hh:mm:ss a", "04/07/2020 11:53:08 PM", "2020-04-07 23:53:08"),
      ("yyyy-MM-dd'T'HH:mm:ss.SSS", "2018-12-31T23:57:00.000", "2018-12-31 23:57:00"),
      ("yyyy-MM-dd HH:mm:ss", "2015-12-10 17:40:00", "2015-12-10 17:40:00"),
      ("M/d/yy H:mm", "1/1/17 0:57", "2017-01-01 00:57:00"),
      ("M/d/yy", "2/12/69", "2069-02-12 00:00:00"),
      ("yyyyMMddHHmmss", "20251003214005", "2025-10-03 21:40:05"),
      ("yyyy/MM/dd HH:mm", "1404/07/11 21:40", "2025-10-03 21:40:00"),
      ("yyyy/MM/dd HH:mm", "\u{200F}1404/07/11\u{A0}10:00", "2025-10-03 10:00:00"),
      ("yyyy/MM/dd HH:mm", "\u{202B}１４０４/０７/１１ １０:００\u{202C} ", "2025-10-03 10:00:00"),
      ("yyyy/M/d", "۱۴۰۴/۷/۱۱", "2025-10-03 00:00:00"),
      ("yyyy-MM-ddTHH:mmXXX", "2025-10-03T21:40+03:30", "2025-10-03 21:40:00 12600"),
      ("yyyy-MM-dd HH:mm Z", "2025-10-03 21:40 -0500", "2025-10-03 21:40:00 -18000"),
      ("yyyy-MM-dd HH:mmX", "2025-10-03 21:40Z", "2025-10-03 21:40:00 0"),
      ("yyyy-MM-dd[ HH:mm[:ss]]", "2025-10-03", "2025-10-03 00:00:00"),
      ("yyyy-MM-dd[ HH:mm[:ss]]", "2025-10-03 21:40", "2025-10-03 21:40:00"),
      ("yyyy-MM-dd[ HH:mm[:ss]]", "2025-10-03 21:40:05", "2025-10-03 21:40:05"),
      ("[yyyy-]MM-dd", "2025-10-03", "2025-10-03 00:00:00"),
      ("dd 'of' MM yyyy 'o''clock' HH", "03 of 10 2025 o'clock 21", "2025-10-03 21:00:00"),
      ("yyyy.MM.dd ساعت HH:mm", "1404.07.11 ساعت 21:40", "2025-10-03 21:40:00"),
      ("iso", "2025-10-03T21:40:05.123+03:30", "2025-10-03 21:40:05 12600"),
      ("iso", "2025-10-03 21:40", "2025-10-03 21:40:00"),
      ("iso", "1404-07-11T21:40:00", "2025-10-03 21:40:00"),
      ("epoch", "1759515000", "2025-10-03 18:10:00 0"),
      ("epoch", "1759515000.75", "2025-10-03 18:10:00 0"),
      ("epoch", "-1", "1969-12-31 23:59:59 0"),
      ("epoch_ms", "1759515000999", "2025-10-03 18:10:00 0"),
      ("epoch_ms", "-1", "1969-12-31 23:59:59 0"),
    ])
  func fields(pattern: String, text: String, expected: String) throws {
    #expect(Self.show(try TimeFormat(pattern).parse(text)) == expected)
  }

  @Test(
    "What doesn't match or doesn't exist is nil",
    arguments: [
      ("yyyy-MM-dd HH:mm", "2025-10-03 24:01"), ("yyyy-MM-dd HH:mm", "2025-13-03 10:00"),
      ("yyyy-MM-dd HH:mm", "2025-02-30 10:00"), ("yyyy-MM-dd HH:mm", "1404-12-30 10:00"),
      ("yyyy-MM-dd HH:mm", "2025-10-03 10:60"), ("yyyy-MM-dd HH:mm", "2025-10-03 1:00"),
      ("yyyy-MM-dd HH:mm", "2025-10-03"), ("yyyy-MM-dd HH:mm", ""),
      ("yyyy-MM-dd", "0000-01-01"), ("M/d/yy h:mm a", "1/7/20 13:59 PM"), ("M/d/yy h:mm a", "1/7/20 0:59 PM"),
      ("M/d/yy h:mm a", "1/7/20 1:59"), ("M/d/yy h:mm a", "1/7/20 1:59 XM"), ("M/d/yy", "1/7/2020"),
      ("M/d/yy", "123/7/20"), ("yyyy-MM-dd HH:mm:ss.S", "2025-10-03 21:40:05."), ("yyyy-MM-dd HH:mm:ss", "NA"),
      ("yyyy-MM-dd HH:mmX", "2025-10-03 21:40"), ("[yyyy-]MM-dd", "10-03"),
      ("yyyy-MM-dd[ hh:mm][ a]", "2025-10-03 10:00"), ("yyyy-MM-dd[ hh:mm][ a]", "2025-10-03 PM"),
      ("iso", "2025-10-03"), ("iso", "2025-10-03T21:40:60"), ("epoch", ""), ("epoch", "1e9"), ("epoch", "-"),
      ("epoch", "999999999999999"), ("epoch", "9999999999999999999999"), ("epoch", "1759515000."),
      ("epoch_ms", "999999999999999999"),
    ])
  func refused(pattern: String, text: String) throws {
    #expect(try TimeFormat(pattern).parse(text) == nil)
  }

  @Test(
    "A pattern that can't be used is refused with its reason",
    arguments: [
      ("yyyy-MM-dd E", .unknownField("E")), ("yyy-MM-dd", .unknownField("yyy")),
      ("yyyy-MMMMM-dd", .unknownField("MMMMM")),
      ("yyyy-MM-dd dd", .repeatedField("d")), ("yyyy-MM-dd 'at", .unclosedQuote), ("yyyy-MM-dd[", .unbalancedBracket),
      ("yyyy-MM-dd]", .unbalancedBracket), ("HH:mm", .dateMissing), ("", .dateMissing),
      ("yyyy-MM-dd hh:mm", .hourUnclear), ("yyyy-MM-dd HH:mm a", .hourUnclear), ("yyyy-MM-dd mm", .hourUnclear),
      ("yyyy-MM-dd" + String(repeating: " ", count: 200), .tooLong),
    ] as [(String, TimeFormatError.Problem)])
  func pattern(pattern: String, problem: TimeFormatError.Problem) {
    #expect(throws: TimeFormatError(pattern: pattern, problem: problem)) { try TimeFormat(pattern) }
  }

  @Test("An offset in the text overrides the zone")
  func instant() throws {
    let format = try TimeFormat("yyyy-MM-dd HH:mm[X]")
    let (plain, offset) = (format.parse("1404-07-11 21:40"), format.parse("1404-07-11 21:40Z"))
    #expect(try plain?.instant(zone: .tehran) == Instant(iso8601: "2025-10-03T18:10:00Z"))
    #expect(try offset?.instant(zone: .tehran) == Instant(iso8601: "2025-10-03T21:40:00Z"))
  }

  @Test("Any bytes are read or refused, never a trap")
  func anyBytes() throws {
    let formats = try ["iso", "epoch", "epoch_ms", "M/d/yy[ h:mm a]", "yyyy-MM-dd HH:mm:ss.SSSXXX"].map(TimeFormat.init)
    let alphabet = Array("0123456789-/:. TZ+apmAPM۰۹٠\u{FF}".utf8) + [0xDB, 0xD9, 0xFF, 0]
    var generator = CalendarGenerator(state: 3)
    for _ in 0..<20_000 {
      let length = Int.random(in: 0...30, using: &generator)
      let bytes = (0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] }
      for format in formats {
        let time = bytes.withUnsafeBufferPointer { format.parse($0) }
        #expect(time.map { 0..<86_400 ~= $0.local.secondOfDay } ?? true)
      }
    }
  }
}
