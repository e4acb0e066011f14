import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsStore

/// Since when an account has each of its roles, as the trail tells it.
struct RoleHistory {
  /// The time of the entry that gave the role; a role of which the trail tells nothing is missing.
  private(set) var since: [Role: Instant] = [:]

  /// - Parameter entries: those about the account, in any order.
  init(_ entries: [AuditRecord]) {
    var roles: Set<Role> = []
    for entry in entries.sorted(by: { $0.sequence < $1.sequence }) {
      let now: Set<Role>
      switch AuditEntry.Action(rawValue: entry.action) {
      case .addUser: now = Self.roles(entry.detail)
      case .setUser:
        guard let change = Self.change(entry.detail) else { continue }
        now = Self.roles(change)
      case .removeUser: now = []
      default: continue
      }
      for role in now.subtracting(roles) { since[role] = entry.at }
      for role in roles.subtracting(now) { since[role] = nil }
      roles = now
    }
  }

  /// The roles that a detail begins with: `officer, secretary in rasht, password to be changed`.
  private static func roles(_ detail: some StringProtocol) -> Set<Role> {
    var found: Set<Role> = []
    for part in detail.split(separator: ",") {
      let words = part.split(separator: " ")
      guard let role = words.first.flatMap({ Role(rawValue: String($0)) }) else { break }
      found.insert(role)
      if words.count > 1 { break }
    }
    return found
  }

  /// The roles that an account has after a change: `roles officer → officer, secretary; place everywhere → rasht`.
  private static func change(_ detail: String) -> Substring? {
    guard detail.hasPrefix("roles "), let arrow = detail.firstRange(of: " → ") else { return nil }
    return detail[arrow.upperBound...].prefix { $0 != ";" }
  }
}
