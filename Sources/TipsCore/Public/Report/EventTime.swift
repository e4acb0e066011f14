import TipsCalendar
import TipsText
import TipsWords

/// When something happened, as the form asks for it.
enum EventTime {
  /// Why an answer is no time.
  struct Refusal: Error {
    let field: ReportField
    let message: Message
  }

  /// - Returns: nil for now.
  static func read(_ fields: ReportFields, now: Instant, zone: StationZone) throws(Refusal) -> Instant? {
    let day: LocalDay
    switch fields.when {
    case .now: return nil
    case .today: day = zone.day(of: now)
    case .day:
      guard let year: Int = PersianText.wholeNumber(fields.year),
        let month: Int = PersianText.wholeNumber(fields.month),
        let number: Int = PersianText.wholeNumber(fields.day),
        let date = SolarHijriDate(year: year, month: month, day: number)
      else { throw Refusal(field: .date, message: ReportDoorWords.dayImpossible) }
      day = date.localDay
    }
    let typed = fields.when == .today ? fields.time : fields.dayTime
    guard !typed.isEmpty else { throw Refusal(field: .time, message: ReportDoorWords.timeMissing) }
    guard let clock = clock(typed), let local = LocalDateTime(day: day, hour: clock.hour, minute: clock.minute),
      let instant = try? zone.instant(of: local)
    else { throw Refusal(field: .time, message: ReportDoorWords.timeUnreadable) }
    guard instant.epochSeconds <= now.epochSeconds + 300 else {
      let isLaterToday = day == zone.day(of: now)
      throw Refusal(field: isLaterToday ? .time : .date, message: ReportDoorWords.inFuture)
    }
    return instant
  }

  /// A time of day: `21:30`, `21.30`, `2130`, `21`, in any digits.
  static func clock(_ typed: String) -> (hour: Int, minute: Int)? {
    guard typed.utf8.count <= 32 else { return nil }
    let text = PersianText.comparisonKey(typed)
    guard text.unicodeScalars.allSatisfy({ ("0"..."9").contains($0) || " :.,/-٫،".unicodeScalars.contains($0) }) else {
      return nil
    }
    let groups = text.split { !("0"..."9").contains($0) }
    let parts: [Substring] =
      groups.count == 1 && (3...4).contains(groups[0].count) ? [groups[0].dropLast(2), groups[0].suffix(2)] : groups
    guard (1...2).contains(parts.count), let hour = Int(parts[0]), hour < 24, parts[0].count <= 2 else { return nil }
    guard parts.count == 2 else { return (hour, 0) }
    guard let minute = Int(parts[1]), minute < 60, parts[1].count == 2 else { return nil }
    return (hour, minute)
  }
}
