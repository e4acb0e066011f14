import TipsDomain
import TipsRelay
import TipsStore
import TipsText

/// Gives the states of reports to the host, sealed to their receipts: those that changed since the last time.
struct StateExchange {
  /// How much goes at once: the host takes forms of 256 KiB.
  private static let most = (states: 100, characters: 180_000)
  private static let page = 500

  let store: Store
  let key: RelayKey
  /// The key before: a replacement that was cut off leaves mailboxes under its seal.
  let former: RelayKey?
  let host: any RelayHost
  /// The mailboxes that were on the host before the spool was emptied.
  let names: Set<String>

  /// - Returns: how many states were given.
  func give() throws -> Int {
    let mailboxes = RelayMailboxes(store)
    var given = 0
    var last: Int64 = -1
    var pending = Pending()
    while true {
      let page = try mailboxes.mailboxes(after: last, limit: Self.page)
      guard let end = page.last else { break }
      last = end.report.id
      for mailbox in page {
        guard let state = try CitizenStates(store).state(of: mailbox.report)?.fitting else { continue }
        let digest = key.digest(of: state.encoded, mailbox: mailbox.name)
        guard digest != mailbox.uploaded || !names.contains(String(hexadecimal: mailbox.name)) else { continue }
        // One of another relay, which this key doesn't open, is nobody's any more.
        guard let opened = try opened(mailbox) else { continue }
        let field = RelayLine.field(opened.text, try opened.seal(state))
        if pending.states.count == Self.most.states || pending.size + field.utf8.count > Self.most.characters {
          given += try send(&pending, mailboxes)
        }
        pending.states.append((mailbox.report, digest, field))
        pending.size += field.utf8.count
      }
    }
    return given + (try send(&pending, mailboxes))
  }

  private func opened(_ mailbox: RelayMailbox) throws -> MailboxKey? {
    func open(_ key: RelayKey) -> MailboxKey? {
      try? key.mailbox(named: mailbox.name, sealed: mailbox.sealed, reportID: mailbox.report.id)
    }
    if let opened = open(key) { return opened }
    guard let opened = former.flatMap(open) else { return nil }
    let sealed = try key.seal(opened, reportID: mailbox.report.id)
    try store.write { _ in try RelayMailboxes(store).seal(mailbox.report, sealed) }
    return opened
  }

  /// Takes states from the host whose reports are gone.
  ///
  /// - Returns: how many.
  func removeUnknown() throws -> Int {
    let mailboxes = RelayMailboxes(store)
    let unknown = try names.sorted().filter { name in
      guard MailboxKey.isName(name), let bytes = name.hexadecimalBytes else { return false }
      return try !mailboxes.has(bytes)
    }
    for start in stride(from: 0, to: unknown.count, by: Self.most.states) {
      let part = unknown[start..<min(start + Self.most.states, unknown.count)]
      _ = try host.ask(RelayLine.Address.states, part.map { ("gone", $0) })
    }
    return unknown.count
  }

  private struct Pending {
    var states: [(report: ReportNumber, digest: [UInt8], field: String)] = []
    var size = 0
  }

  private func send(_ pending: inout Pending, _ mailboxes: RelayMailboxes) throws -> Int {
    defer { pending = Pending() }
    guard !pending.states.isEmpty else { return 0 }
    _ = try host.ask(RelayLine.Address.states, pending.states.map { ("state", $0.field) })
    // The host has them; where this is cut off they go once more.
    try mailboxes.markUploaded(pending.states.map { ($0.report, $0.digest) })
    return pending.states.count
  }
}
