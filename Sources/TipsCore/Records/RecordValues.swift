/// The values of the columns that were asked for, as they stand in memory for the record that was read last.
///
/// A slot without a value (an absent member, a JSON `null`) has no base address; an empty one has.
final class RecordValues {
  struct Value {
    var base: UnsafePointer<UInt8>?
    var count: Int

    static var absent: Value { Value(base: nil, count: 0) }
  }

  let slotCount: Int
  private let values: UnsafeMutablePointer<Value>
  /// Where values with escapes are decoded to.
  private(set) var scratch: UnsafeMutablePointer<UInt8>
  private var scratchCapacity = 4096

  init(slotCount: Int) {
    self.slotCount = slotCount
    values = .allocate(capacity: max(1, slotCount))
    values.initialize(repeating: .absent, count: max(1, slotCount))
    scratch = .allocate(capacity: scratchCapacity)
    scratch.initialize(repeating: 0, count: scratchCapacity)
  }

  deinit {
    values.deallocate()
    scratch.deallocate()
  }

  @inline(__always)
  subscript(slot: Int) -> Value {
    get { values[slot] }
    set { values[slot] = newValue }
  }

  func clear() { values.update(repeating: .absent, count: slotCount) }

  /// Makes room in `scratch`, whose content and address are lost where it is too small.
  func reserve(_ capacity: Int) {
    guard capacity > scratchCapacity else { return }
    scratch.deallocate()
    scratchCapacity = capacity * 2
    scratch = .allocate(capacity: scratchCapacity)
    scratch.initialize(repeating: 0, count: scratchCapacity)
  }
}
