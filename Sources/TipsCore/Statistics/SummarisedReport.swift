import TipsCalendar
import TipsDomain

/// The parts of a report that the summaries depend on.
package struct SummarisedReport {
  package let id: Int64
  package let lineID: Int64
  package let kind: ReportKind
  package let categoryID: Int64
  package let receivedAt: Instant
  package let disposition: Disposition
  package let outcomeAt: Instant?
  package let placeID: Int64?
  package let dispatchedAt: Instant?
  package let arrivedAt: Instant?
  package let closedAt: Instant?
  /// Whether the operation that it led to brought money back.
  package let returnedMoney: Bool

  package init(
    id: Int64, lineID: Int64, kind: ReportKind, categoryID: Int64, receivedAt: Instant, disposition: Disposition,
    outcomeAt: Instant?, placeID: Int64?, dispatchedAt: Instant?, arrivedAt: Instant?, closedAt: Instant?,
    returnedMoney: Bool
  ) {
    self.id = id
    self.lineID = lineID
    self.kind = kind
    self.categoryID = categoryID
    self.receivedAt = receivedAt
    self.disposition = disposition
    self.outcomeAt = outcomeAt
    self.placeID = placeID
    self.dispatchedAt = dispatchedAt
    self.arrivedAt = arrivedAt
    self.closedAt = closedAt
    self.returnedMoney = returnedMoney
  }

  /// How long the report waited for a stage, in seconds; nil while it waits.
  package func wait(for stage: Stage) -> Int? {
    let end =
      switch stage {
      case .dispatched: dispatchedAt
      case .arrived: arrivedAt
      case .closed: closedAt
      }
    return end.map { Int($0.epochSeconds - receivedAt.epochSeconds) }
  }
}
