/// Values as texts that can be compared.
package enum ValueText {
  /// Whatever is in a value, dictionaries and sets in an order.
  package static func text(_ value: Any) -> String {
    let mirror = Mirror(reflecting: value)
    guard !mirror.children.isEmpty else { return "\(value)" }
    let parts = mirror.children.map { ($0.label ?? "") + ": " + text($0.value) }
    let isOrdered = mirror.displayStyle != .dictionary && mirror.displayStyle != .set
    return "\(mirror.subjectType)(" + (isOrdered ? parts : parts.sorted()).joined(separator: ", ") + ")"
  }
}
