import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsRelay
import TipsStore

/// Makes and replaces the key of a station's relay; each leaves an entry in the trail.
package struct RelayKeyKeeping {
  /// How long a key that was replaced still opens what was sealed to it, in days.
  package static let daysKept = 30

  private let store: Store
  private let file: RelayKeyFile
  private let operatorName: String
  private let now: Instant

  package init(store: Store, file: RelayKeyFile, operatorName: String, now: Instant) {
    self.store = store
    self.file = file
    self.operatorName = operatorName
    self.now = now
  }

  /// The key of the store, which is made where there is none.
  ///
  /// - Throws: ``RelayError``, ``FileError``, ``StoreError``.
  package func keyOrNew() throws -> (key: RelayKey, isNew: Bool) {
    if let key = try file.load(for: store.settings) { return (key, false) }
    let key = RelayKey()
    try store.write { connection in
      try AuditStore(connection: connection).append(entry(.makeRelayKey, ""))
      try file.save(key, for: store.settings)
    }
    return (key, true)
  }

  /// Puts another key in the place of the present one, which opens what was sealed to it for ``daysKept`` days more.
  ///
  /// The key before is durable under its new name before the new one is in its place, and both open the mailboxes that the
  /// store knows: it may be cut off anywhere.
  ///
  /// - Returns: the new key, and until when the one before is kept.
  /// - Throws: ``RelayError``, ``FileError``, ``StoreError``.
  package func replace() throws -> (key: RelayKey, until: Instant) {
    let former = try file.existing(for: store.settings)
    guard try file.loadFormer(for: store.settings, at: now) == nil else {
      throw RelayError.formerKeyThere(path: file.formerPath)
    }
    let key = RelayKey(inPlaceOf: former)
    let until = now.adding(seconds: Self.daysKept * 86_400)
    try store.write { connection in
      try AuditStore(connection: connection).append(
        entry(.replaceRelayKey, "the one before is kept until \(store.zone.iso8601(until))"))
      try file.keepFormer(former, for: store.settings, until: until)
      try file.replace(with: key, for: store.settings)
      let mailboxes = RelayMailboxes(store)
      for mailbox in try mailboxes.all() {
        let opened = try? former.mailbox(named: mailbox.name, sealed: mailbox.sealed, reportID: mailbox.report.id)
        if let opened { try mailboxes.seal(mailbox.report, try key.seal(opened, reportID: mailbox.report.id)) }
      }
    }
    return (key, until)
  }

  private func entry(_ action: AuditEntry.Action, _ detail: String) -> AuditEntry {
    AuditEntry(action: action, subject: .key, detail: detail, operatorName: operatorName, at: now)
  }
}
