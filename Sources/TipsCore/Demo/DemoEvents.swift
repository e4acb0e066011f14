import TipsCalendar
import TipsDomain

/// The newest events, which other people may be reporting too.
struct DemoEvents: Sendable {
  /// An event and the report by which it became known.
  struct Event: Sendable {
    /// The position of the leading report.
    let report: Int
    let topic: Int
    let place: Int?
    let priority: Int
    let caller: Int?
    let received: Instant
    let scene: DemoScene
  }

  /// An operation that further reports may lead to.
  struct Operation: Sendable {
    let number: Int
    let place: Int?
    let received: Instant
  }

  private var events: [Event] = []
  private var newest = 0
  private var operations: [Operation?] = Array(repeating: nil, count: DemoTopic.all.count)

  /// Events that are kept.
  private static let capacity = 64
  /// Seconds for which people go on reporting an event.
  static let attention = 1_800
  /// Seconds within which an operation takes up another report.
  private static let planning = 43_200

  mutating func add(_ event: Event) {
    if events.count < Self.capacity {
      newest = events.count
      events.append(event)
    } else {
      newest = (newest + 1) % Self.capacity
      events[newest] = event
    }
  }

  /// An event that somebody may report at the time; nil where all are too old.
  func known(at time: Instant, using random: inout SeededGenerator) -> Event? {
    guard !events.isEmpty else { return nil }
    var age = random.below(events.count)
    while true {
      let event = events[(newest - age + events.count) % events.count]
      if time.epochSeconds - event.received.epochSeconds <= Self.attention { return event }
      guard age > 0 else { return nil }
      age /= 2
    }
  }

  /// Remembers the operation as the topic's newest.
  mutating func add(_ operation: Operation, topic: Int) {
    operations[topic] = operation
  }

  /// The topic's newest operation, where another report may still lead to it.
  func operation(topic: Int, at time: Instant) -> Operation? {
    guard let operation = operations[topic],
      time.epochSeconds - operation.received.epochSeconds <= Self.planning
    else { return nil }
    return operation
  }
}
