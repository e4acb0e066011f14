import Synchronization
import TipsHTML

/// Templates that are made when they are first wanted. What one holds follows from its key and the program alone: nothing
/// that a store holds is in it.
final class Templates<Key: Hashable & Sendable>: Sendable {
  private let made = Mutex<[Key: Template]>([:])
  private let limit: Int

  /// - Parameter limit: how many are kept at most.
  init(limit: Int) { self.limit = limit }

  func template(_ key: Key, @HTMLBuilder _ content: () -> HTML) -> Template {
    if let template = made.withLock({ $0[key] }) { return template }
    let template = Template(content)
    made.withLock { if $0.count < limit { $0[key] = template } }
    return template
  }
}
