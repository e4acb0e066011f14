import TipsDomain

/// A line, category or place, of whose changes the trail says from what to what.
protocol AuditedReference {
  var code: String { get }
  /// What can change of it, always the same names in the same order.
  var audited: [(name: String, value: String)] { get }
}

extension Label {
  fileprivate var audited: [(name: String, value: String)] { [("fa", fa), ("en", en)] }
}

extension Line: AuditedReference {
  var audited: [(name: String, value: String)] { label.audited + [("active", "\(isActive)")] }
}

extension Category: AuditedReference {
  var audited: [(name: String, value: String)] {
    label.audited + [("eligible", "\(isEligible)"), ("active", "\(isActive)")]
  }
}

extension Place: AuditedReference {
  var audited: [(name: String, value: String)] {
    label.audited + [
      ("level", level.rawValue), ("parent", parentID.map(String.init) ?? "none"),
      ("population", population.map(String.init) ?? "none"), ("active", "\(isActive)"),
    ]
  }
}
