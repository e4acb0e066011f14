import TipsCalendar
import TipsStore

/// The times of a report once more, as the station's clock and the Solar Hijri calendar show them.
struct LocalTimes {
  let zone: StationZone

  /// The columns: `received_at_local`, `received_at_solar_hijri`, …
  static let names = ExportColumn.times.flatMap { ["\($0.rawValue)_local", "\($0.rawValue)_solar_hijri"] }

  /// What a report has in these columns.
  func values(of report: ReportRecord) -> [String?] {
    ExportColumn.times.flatMap { column -> [String?] in
      guard let instant = column.instant(of: report) else { return [nil, nil] }
      return [zone.iso8601(instant), zone.localDateTime(at: instant).solarHijri]
    }
  }
}
