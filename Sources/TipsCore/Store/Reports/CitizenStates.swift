import TipsCalendar
import TipsDomain
import TipsSQLite

/// What the holders of receipts may know of their reports.
package struct CitizenStates {
  private let store: Store

  package init(_ store: Store) { self.store = store }

  /// The state of a report; nil where it is not there.
  ///
  /// A duplicate has the progress of its leading report.
  package func state(of number: ReportNumber) throws -> CitizenState? {
    let state = try state(withoutMessagesOf: number)
    return try state.map { state in
      var state = state
      state.messages = try store.messages.messages(on: number).filter { !$0.text.isEmpty }.map {
        CitizenState.Message(isFromStation: $0.origin == .question, text: $0.text, at: $0.recordedAt)
      }
      return state
    }
  }

  private func state(withoutMessagesOf number: ReportNumber) throws -> CitizenState? {
    try store.connection.first(
      """
      select report.kind, report.received_at, receipt.claimed_at is null and receipt.report_id is not null,
        coalesce(leading.disposition, report.disposition),
        coalesce(leading.dispatched_at, report.dispatched_at) is not null,
        coalesce(leading.arrived_at, report.arrived_at) is not null,
        coalesce(leading.closed_at, report.closed_at) is not null,
        report.disposition <> 0 or report.closed_at is not null,
        exists (select 1 from followup where report_id = report.id and removed_at is null)
      from report
      left join receipt on receipt.report_id = report.id
      left join report as leading on leading.id = report.duplicate_of
      where report.id = $1
      """, number
    ) {
      (
        kind: ReportKind, receivedAt: Instant, isUnclaimed: Bool, disposition: Disposition, isDispatched: Bool,
        hasArrived: Bool, isClosed: Bool, isAssessed: Bool, isAnswered: Bool
      ) in
      let outcome = ReceiptState(disposition, isUnderWay: isDispatched || hasArrived || isClosed)
      let hasOutcome = disposition != .pending
      return CitizenState(
        progress: hasOutcome || isClosed
          ? .closed : hasArrived ? .arrived : isDispatched ? .dispatched : .received,
        receivedAt: receivedAt, disposition: hasOutcome ? outcome.rawValue : nil,
        canBeClaimed: kind == .tip && isUnclaimed, asksForSatisfaction: isAssessed && !isAnswered)
    }
  }
}
