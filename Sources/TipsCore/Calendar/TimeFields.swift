/// One thing that a ``TimeFormat`` expects next in a text.
enum TimeFormatStep: Hashable, Sendable {
  case literal(UInt8)
  case fullYear
  case shortYear
  case monthName
  /// The number of a field, in at least so many digits and at most two.
  case field(TimeFields.Field, leastDigits: Int)
  case fraction
  case meridiem
  case offset
  /// A workbook's number for a day, or for the time of day; which of the two is what the rest of the pattern leaves open.
  case workbookDay, workbookTime
  /// The steps up to `end` may be missing as a whole.
  case optional(end: Int)
}

/// The fields that a pattern has read from a text so far.
struct TimeFields {
  enum Field: Hashable, Sendable {
    case month, day, hour, hourOfHalfDay, minute, second
  }

  /// The calendar that the year must belong to; nil where it says so itself.
  private var calendar: CalendarSystem?
  private var year = -1
  private var isShortYear = false
  private var month = 0
  private var day = 0
  private var hour = -1
  private var minute = 0
  private var second = 0
  private var halfDayHour: Int?
  private var isAfternoon: Bool?
  private var offset: Int?
  private var workbookDay: LocalDay?
  private var secondOfDay: Int?

  init(calendar: CalendarSystem?) { self.calendar = calendar }

  /// Follows the steps from one index to another; whether the text matched.
  mutating func read(
    _ steps: UnsafeBufferPointer<TimeFormatStep>, from start: Int, to end: Int, _ cursor: inout DateCursor
  ) -> Bool {
    var index = start
    while index < end {
      if case .optional(let partEnd) = steps[index] {
        let before = (fields: self, position: cursor.position)
        if !read(steps, from: index + 1, to: partEnd, &cursor) {
          self = before.fields
          cursor.position = before.position
        }
        index = partEnd
      } else {
        guard read(steps[index], &cursor) else { return false }
        index += 1
      }
    }
    return true
  }

  /// The time, or nil where no calendar or clock shows it.
  var time: ParsedTime? {
    guard let day = workbookDay ?? writtenDay, let hour = hourOfDay else { return nil }
    if let secondOfDay {
      return ParsedTime(local: LocalDateTime(day: day, secondOfDay: secondOfDay), offsetSeconds: offset)
    }
    if hour < 0 { return ParsedTime(day: day, offsetSeconds: offset) }
    if hour == 24, minute == 0, second == 0, halfDayHour == nil {
      return ParsedTime(day: day.advanced(by: 1), offsetSeconds: offset)
    }
    guard let local = LocalDateTime(day: day, hour: hour, minute: minute, second: second) else { return nil }
    return ParsedTime(local: local, offsetSeconds: offset)
  }

  private var writtenDay: LocalDay? {
    let year = fullYear
    if let calendar, calendar != CalendarSystem(ofYear: year) { return nil }
    return CalendarSystem.day(year: year, month: month, day: day)
  }

  private var fullYear: Int {
    guard isShortYear else { return year }
    if calendar == .solarHijri { return year + (year >= 50 ? 1_300 : 1_400) }
    return year + (year >= 70 ? 1_900 : 2_000)
  }

  /// -1 where the text has none.
  private var hourOfDay: Int? {
    guard let halfDayHour else { return isAfternoon == nil ? hour : nil }
    guard 1...12 ~= halfDayHour, let isAfternoon else { return nil }
    return halfDayHour % 12 + (isAfternoon ? 12 : 0)
  }

  @inline(__always)
  private mutating func read(_ step: TimeFormatStep, _ cursor: inout DateCursor) -> Bool {
    switch step {
    case .literal(let byte): return cursor.take(byte)
    case .field(let field, let leastDigits):
      guard let number = cursor.number(leastDigits, 2) else { return false }
      set(field, number)
    case .fullYear:
      guard let number = cursor.number(4, 4) else { return false }
      year = number
    case .shortYear:
      guard let number = cursor.number(2, 2) else { return false }
      (year, isShortYear) = (number, true)
    case .monthName:
      guard let name = cursor.monthName(), calendar == nil || calendar == name.calendar else { return false }
      (calendar, month) = (name.calendar, name.month)
    case .fraction: return cursor.number(1, 9) != nil
    case .meridiem: return readMeridiem(&cursor)
    case .offset:
      guard let seconds = cursor.offset() else { return false }
      offset = seconds
    case .workbookDay:
      workbookDay = cursor.workbookDay()
      return workbookDay != nil
    case .workbookTime:
      _ = cursor.take(UInt8(ascii: "0"))
      secondOfDay = cursor.isAtEnd ? 0 : cursor.workbookTime()
      // What is rounded up to midnight belongs to the next day, and nothing here can say so.
      return secondOfDay.map { $0 < 86_400 } ?? false
    case .optional: preconditionFailure("optional parts are read by their own steps")
    }
    return true
  }

  @inline(__always)
  private mutating func set(_ field: Field, _ number: Int) {
    switch field {
    case .month: month = number
    case .day: day = number
    case .hour: hour = number
    case .hourOfHalfDay: halfDayHour = number
    case .minute: minute = number
    case .second: second = number
    }
  }

  private mutating func readMeridiem(_ cursor: inout DateCursor) -> Bool {
    guard let isAfternoon = cursor.meridiem() else { return false }
    self.isAfternoon = isAfternoon
    return true
  }
}
