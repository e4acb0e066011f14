import TipsCalendar

/// The order that the times of a report must have: received, dispatched, arrived, closed, each not before the last.
package enum StageOrder {
  /// Leaves out times that break the order, or refuses them. Returns how many were left out.
  ///
  /// Of two times that contradict each other the later stage's is left out. The outcome's may not lie before the receipt.
  package static func settle(
    _ report: inout MappedReport, _ rule: ImportMapping.Disordered
  ) throws(Disorder) -> Int {
    var cleared = 0
    var last = report.receivedAt
    var earlier = ImportField.receivedAt
    func settle(_ time: inout Instant?, _ field: ImportField) throws(Disorder) {
      guard let given = time else { return }
      guard given < last else {
        (last, earlier) = (given, field)
        return
      }
      guard rule == .clear else { throw Disorder(field: field, earlier: earlier) }
      time = nil
      cleared += 1
    }
    try settle(&report.dispatchedAt, .dispatchedAt)
    try settle(&report.arrivedAt, .arrivedAt)
    try settle(&report.closedAt, .closedAt)
    (last, earlier) = (report.receivedAt, .receivedAt)
    try settle(&report.outcomeAt, .outcomeAt)
    return cleared
  }

  /// A time that is before the one of an earlier stage.
  package struct Disorder: Error {
    package let field: ImportField
    package let earlier: ImportField
  }
}
