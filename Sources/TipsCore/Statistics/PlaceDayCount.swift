import TipsDomain

/// Some reports of one place and day, counted by what they share: line, kind, category and disposition, the hour of the
/// day, the station, and so on.
///
/// A store keeps such counts under numbers, which therefore never change; docs/schema.md describes them.
package enum PlaceDayCount {
  case cell(Tally.Cell, Int)
  case hour(Int, Measures)
  case station(Int64, Measures)
  /// Tips of a category with money returned.
  case returned(Int64, Int)
  /// Last answers of callers, satisfied or not.
  case answers(Bool, Int)

  /// Ids of lines and categories from here on have no number.
  package static let idLimit: Int64 = 1 << 20

  private static let tag = 50
  private static let hours = 1 << tag
  private static let stations = 2 << tag
  private static let returned = 3 << tag
  private static let answered = 4 << tag

  /// What a number and its count stand for; nil for a number that stands for nothing.
  package init?(_ number: Int, times: Int) {
    let rest = number & (1 << Self.tag - 1)
    switch number >> Self.tag {
    case 0:
      guard let kind = ReportKind(rawValue: rest >> 4 & 0xF), let disposition = Disposition(rawValue: rest & 0xF) else {
        return nil
      }
      let cell = Tally.Cell(
        line: Int64(rest >> 28), kind: kind, category: Int64(rest >> 8 & 0xF_FFFF), disposition: disposition)
      self = .cell(cell, times)
    case 1 where rest >> 2 < 24: self = .hour(rest >> 2, Self.measures(rest & 3, times))
    case 2: self = .station(Int64(rest >> 2), Self.measures(rest & 3, times))
    case 3: self = .returned(Int64(rest), times)
    case 4 where rest < 2: self = .answers(rest == 1, times)
    default: return nil
    }
  }

  /// Calls the body with each number that a report counts under.
  package static func eachNumber(of report: SummarisedReport, hour: Int, _ body: (Int) -> Void) {
    guard (0..<idLimit).contains(report.lineID), (0..<idLimit).contains(report.categoryID) else { return }
    body(
      Int(report.lineID) << 28 | Int(report.categoryID) << 8 | report.kind.rawValue << 4 | report.disposition.rawValue)
    let station = Int(report.id / ReportNumber.idsPerStation)
    for group in [hours | hour << 2, stations | station << 2] {
      body(group)
      if report.kind == .tip { body(group | 1) }
      if report.kind == .tip, report.disposition == .operation { body(group | 2) }
      if report.disposition == .pending { body(group | 3) }
    }
    if report.kind == .tip, report.returnedMoney { body(returned | Int(report.categoryID)) }
  }

  package static func number(satisfied: Bool) -> Int { answered | (satisfied ? 1 : 0) }

  private static func measures(_ index: Int, _ times: Int) -> Measures {
    var measures = Measures()
    switch index {
    case 0: measures.reports = times
    case 1: measures.tips = times
    case 2: measures.led = times
    default: measures.pending = times
    }
    return measures
  }
}
