import TipsDomain
import TipsSQLite

/// Where on a relay's host the states of reports lie.
package struct RelayMailbox: Sendable, Equatable {
  package let report: ReportNumber
  /// The mailbox's name on the host.
  package let name: [UInt8]
  /// Its key, sealed to the relay's.
  package let sealed: [UInt8]
  /// The digest of the state that lies there; nil for none.
  package let uploaded: [UInt8]?

  package init(report: ReportNumber, name: [UInt8], sealed: [UInt8], uploaded: [UInt8]? = nil) {
    self.report = report
    self.name = name
    self.sealed = sealed
    self.uploaded = uploaded
  }
}

/// The mailboxes that a store knows.
package struct RelayMailboxes {
  private let connection: Connection
  private let store: Store

  package init(_ store: Store) {
    self.store = store
    connection = store.connection
  }

  /// Remembers the mailbox of a report; within the running transaction. One that is there stays, unless it is that of
  /// another relay.
  package func add(_ mailbox: RelayMailbox) throws {
    try connection.run(
      """
      insert into relay_mailbox (report_id, name, sealed)
      values ($1, $2, $3)
      on conflict (report_id) do update set name = excluded.name, sealed = excluded.sealed, uploaded = null
        where name <> excluded.name
      """, mailbox.report, mailbox.name, mailbox.sealed)
  }

  /// Mailboxes behind a report, in the order of reports.
  package func mailboxes(after report: Int64, limit: Int) throws -> [RelayMailbox] {
    try connection.rows(
      """
      select report_id, name, sealed, uploaded
      from relay_mailbox
      where report_id > $1
      order by report_id
      limit $2
      """, report, limit
    ) { (report: Int64, name: [UInt8], sealed: [UInt8], uploaded: [UInt8]?) in
      RelayMailbox(report: ReportNumber(id: report), name: name, sealed: sealed, uploaded: uploaded)
    }
  }

  /// All of them.
  package func all() throws -> [RelayMailbox] { try mailboxes(after: -1, limit: .max) }

  /// Keeps the key of a report's mailbox under another seal; within the running transaction. What lies on the host has to
  /// be given once more.
  package func seal(_ report: ReportNumber, _ sealed: [UInt8]) throws {
    try connection.run(
      "update relay_mailbox set sealed = $2, uploaded = null where report_id = $1", report, sealed)
  }

  /// Whether a mailbox is that of a report.
  package func has(_ name: [UInt8]) throws -> Bool {
    try connection.first("select 1 from relay_mailbox where name = $1", name) { (_: Int) in true } ?? false
  }

  /// Remembers which states lie on the host now.
  package func markUploaded(_ states: [(report: ReportNumber, digest: [UInt8])]) throws {
    guard !states.isEmpty else { return }
    try store.write { connection in
      for state in states {
        try connection.run(
          "update relay_mailbox set uploaded = $2 where report_id = $1", state.report, state.digest)
      }
    }
  }
}
