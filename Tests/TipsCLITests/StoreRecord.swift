@testable import TipsCore

extension Station {
  /// The audit entries, oldest first: action, subject, detail; those of settling and of protecting the key are left out.
  func audit() throws -> [String] {
    let store = try Store.open(at: storePath, for: .reading)
    var entries: [String] = []
    try store.connection.prepare("select action, subject, detail from audit_entry order by id").each { row in
      entries.append("\(row.text(0)) \(row.text(1)) \(row.text(2))")
    }
    return entries.filter { !$0.hasPrefix("settle ") && !$0.hasPrefix("protect_key ") }
  }
}
