@testable import TipsCore

extension Station {
  /// The audit entries about looks, refusals and receipts, oldest first: action, subject, detail.
  func audit() throws -> [String] {
    let store = try Store.open(at: storePath, for: .reading)
    var entries: [String] = []
    try store.connection.prepare("select action, subject, detail from audit_entry order by id").each { row in
      entries.append("\(row.text(0)) \(row.text(1)) \(row.text(2))")
    }
    let shown = ["find_", "reveal_", "refused ", "claim_report ", "export_key ", "unprotect_key ", "rotate_key key "]
    return entries.filter { entry in shown.contains { entry.hasPrefix($0) } }
  }
}
