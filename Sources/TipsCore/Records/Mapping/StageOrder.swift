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
    if let time = report.dispatchedAt {
      if time < last {
        try note(.dispatchedAt, earlier, rule)
        report.dispatchedAt = nil
        cleared += 1
      } else {
        last = time
        earlier = .dispatchedAt
      }
    }
    if let time = report.arrivedAt {
      if time < last {
        try note(.arrivedAt, earlier, rule)
        report.arrivedAt = nil
        cleared += 1
      } else {
        last = time
        earlier = .arrivedAt
      }
    }
    if let time = report.closedAt, time < last {
      try note(.closedAt, earlier, rule)
      report.closedAt = nil
      cleared += 1
    }
    if let time = report.outcomeAt, time < report.receivedAt {
      try note(.outcomeAt, .receivedAt, rule)
      report.outcomeAt = nil
      cleared += 1
    }
    return cleared
  }

  /// A time that is before the one of an earlier stage.
  package struct Disorder: Error {
    package let field: ImportField
    package let earlier: ImportField
  }

  private static func note(
    _ field: ImportField, _ earlier: ImportField, _ rule: ImportMapping.Disordered
  ) throws(Disorder) {
    guard rule == .clear else { throw Disorder(field: field, earlier: earlier) }
  }
}
