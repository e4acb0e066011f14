import TipsHTTP
import TipsStore

/// A question to the reporter, and that their messages were seen.
enum MessageForm {
  static func ask(_ visit: Visit) async throws -> WebResponse {
    try await ReportForm.message.perform(visit) { store, report, filled in
      try store.messages.ask(
        filled.fields.lines("text") ?? "", of: report.number, operatorName: filled.operatorName, now: filled.now)
    }
  }

  static func see(_ visit: Visit) async throws -> WebResponse {
    try await ReportForm.seen.perform(visit) { store, report, filled in
      try store.messages.markSeen(report.number, operatorName: filled.operatorName, now: filled.now)
    }
  }
}

/// What came by the web is taken, or put back.
enum TakingForm {
  static func take(_ visit: Visit) async throws -> WebResponse {
    try await ReportForm.take.perform(visit) { store, report, filled in
      try store.taking.take(report.number, operatorName: filled.operatorName, now: filled.now)
    }
  }

  static func putBack(_ visit: Visit) async throws -> WebResponse {
    try await ReportForm.putBack.perform(visit) { store, report, filled in
      try store.taking.putBack(report.number, operatorName: filled.operatorName, now: filled.now)
    }
  }
}
