/// A table of the store that never leaves the station.
package struct UnsentTable: Sendable {
  /// Why it stays.
  package enum Reason: Sendable {
    /// It opens something: passwords, keys of programs.
    case secret
    /// It belongs to the station's own door, and means nothing elsewhere.
    case local
    /// It follows from rows that are sent, and a centre keeps its own.
    case derived
    /// It is the same in every store of the schema.
    case fixed
    /// It travels by the chain of the trail.
    case trail
    /// It says what is to be sent.
    case feed
  }

  package let name: String
  package let reason: Reason

  private init(_ name: String, _ reason: Reason) {
    self.name = name
    self.reason = reason
  }
}

extension FeedTable {
  /// The tables that aren't in ``all``, with the reason.
  package static let notSent: [UnsentTable] = UnsentTable.all
}

extension UnsentTable {
  fileprivate static let all =
    ["user_account", "user_role", "recovery_code", "service_key", "service_reads"].map {
      UnsentTable($0, .secret)
    }
    + ["store", "citizen_submission", "relay_mailbox", "report_key"].map { UnsentTable($0, .local) }
    + [
      "report_day", "outcome_day", "received_day", "figure_day", "duration_day", "operation_day",
      "operation_result_day", "place_day", "report_search", "note_search",
    ].map { UnsentTable($0, .derived) }
    + ["kind", "disposition"].map { UnsentTable($0, .fixed) }
    + ["audit_entry"].map { UnsentTable($0, .trail) }
    + ["change", "centre"].map { UnsentTable($0, .feed) }
}
