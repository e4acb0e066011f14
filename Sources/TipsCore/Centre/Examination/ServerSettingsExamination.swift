import TipsPostgreSQL

/// The settings of the server by which something that was answered could be lost, or by which what was erased would stay.
struct ServerSettingsExamination {
  let session: PostgreSQLSession

  private struct Rule {
    let name: String
    let status: CentreFinding.Status
    let wanted: String
    let isRight: @Sendable (String) -> Bool
  }

  private static let rules: [Rule] = [
    Rule(name: "fsync", status: .problem, wanted: "on") { $0 == "on" },
    Rule(name: "full_page_writes", status: .problem, wanted: "on") { $0 == "on" },
    Rule(name: "synchronous_commit", status: .problem, wanted: "on") { !["off", "local"].contains($0) },
    Rule(name: "autovacuum", status: .problem, wanted: "on") { $0 == "on" },
    Rule(name: "wal_keep_size", status: .problem, wanted: "0") { $0 == "0" },
    Rule(name: "idle_in_transaction_session_timeout", status: .note, wanted: "60s") { $0 != "0" },
    Rule(name: "tcp_keepalives_idle", status: .note, wanted: "60") { ($0 != "0") && (Int($0) ?? 0) <= 600 },
    Rule(name: "max_wal_size", status: .note, wanted: "≥ 4GB") { (Int($0) ?? 0) >= 4_096 },
    Rule(name: "shared_buffers", status: .note, wanted: "≥ 256MB") { (Int($0) ?? 0) >= 32_768 },
  ]

  /// One finding for each that is not as it should be; one for all where they are.
  func run() throws -> [CentreFinding] {
    var values: [String: (value: String, shown: String)] = [:]
    try session.query(
      "select name, setting, current_setting(name) from pg_settings where name = any($1)",
      .texts(Self.rules.map(\.name))
    ).each { values[$0.text(0)] = ($0.text(1), $0.text(2)) }
    // Over a socket there is no line to be watched.
    let isOverNetwork = try session.query("select inet_client_addr() is not null")[0].bool(0)
    let wrong = Self.rules.compactMap { rule -> CentreFinding? in
      guard let value = values[rule.name], !rule.isRight(value.value),
        isOverNetwork || rule.name != "tcp_keepalives_idle"
      else { return nil }
      return CentreFinding(
        .settings, rule.status, .setting(name: rule.name, value: value.shown, wanted: rule.wanted))
    }
    return wrong.isEmpty ? [CentreFinding(.settings, .ok, .settings)] : wrong
  }
}
