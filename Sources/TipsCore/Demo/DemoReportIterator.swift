import TipsCalendar
import TipsDomain

/// Makes the reports of a ``DemoProvince`` one after another.
public struct DemoReportIterator: IteratorProtocol, Sendable {
  private let province: DemoProvince
  private let places: WeightedDraw?
  private let callers: DemoCallers
  private var random: SeededGenerator
  private var arrivals: DemoArrivals
  private var events = DemoEvents()
  private var balance = DemoBalance()
  private var position = 0
  private var operations = 0
  private var latest: Instant
  /// Where texts are written; kept, so that it is allocated once.
  private var bytes: [UInt8] = []

  init(_ province: DemoProvince) {
    self.province = province
    places = province.places.isEmpty ? nil : .zipf(count: province.places.count, offset: 1)
    callers = DemoCallers(reports: province.reports, seed: province.seed, places: places)
    random = SeededGenerator(seed: province.seed)
    arrivals = DemoArrivals(province)
    latest = Instant(epochSeconds: .min)
  }

  /// The next report; nil after the last one.
  public mutating func next() -> DemoReport? {
    guard let time = arrivals.next(using: &random) else { return nil }
    defer { position += 1 }
    var report: DemoReport
    if random.chance(13) {
      report = feedback(at: time)
    } else if balance.repeatsEvent(using: &random), let (event, moment) = repeatedEvent(at: time) {
      report = duplicate(of: event, at: moment)
    } else {
      report = tip(at: time)
    }
    latest = report.receivedAt
    report.sourceKey = Self.code("demo-", position + 1, digits: 6)
    return report
  }

  /// Feedback is about an encounter with the police, in a scene that nobody else reports.
  private mutating func feedback(at time: Instant) -> DemoReport {
    let feedback = DemoFeedback.all[DemoFeedback.frequencies.index(using: &random)]
    let scene = DemoScene(using: &random)
    let caller = callers.draw(using: &random)
    var report = DemoReport(receivedAt: time)
    report.line = "197"
    report.kind = feedback.kind
    report.category = feedback.kind == .request ? "public_service" : Category.fallbackCode
    report.priority = feedback.kind == .complaint ? 3 : 5
    report.place = place(for: caller).map { province.places[$0] }
    report.text = text(feedback.phrases, scene)
    identify(&report, caller)
    follow(&report, DemoProgress(feedbackUsing: &random), as: random.pick(feedback.dispositions))
    return report
  }

  /// The first report of an event.
  private mutating func tip(at time: Instant) -> DemoReport {
    let topicIndex = DemoTopic.frequencies.index(using: &random)
    let topic = DemoTopic.all[topicIndex]
    let caller = callers.draw(using: &random)
    let quality = caller?.quality ?? 950
    let priority = min(5, max(1, topic.priority + (random.chance(120) ? 1 : 0) - (random.chance(80) ? 1 : 0)))
    let scene = DemoScene(using: &random)
    var place = place(for: caller)

    var report = DemoReport(receivedAt: time)
    report.line = line()
    if topic.course == .counselling { report.line = "in_person" }
    report.category = topic.category
    report.priority = priority
    let found =
      balance.leadsToOperation(topic.operations * quality / 1_000, using: &random)
      ? Disposition.operation : topic.course.disposition(quality: quality, using: &random)
    let patrol = topic.course.isDispatched && report.line != "in_person"
    let progress = DemoProgress(patrol: patrol, disposition: found, priority: priority, using: &random)
    follow(&report, progress, as: found)
    if report.disposition == .operation { join(&report, topic: topicIndex, place: &place) }

    locate(&report, scene, place: place)
    report.text = text(topic.phrases, scene)
    identify(&report, caller)
    balance.count(found)
    if topic.course.isWitnessed, found != .cancelled, found != .falseReport {
      events.add(
        DemoEvents.Event(
          report: position, topic: topicIndex, place: place, priority: priority, caller: caller?.index,
          received: time, scene: scene))
    }
    return report
  }

  /// Somebody else's report of a known event.
  private mutating func duplicate(of event: DemoEvents.Event, at time: Instant) -> DemoReport {
    let topic = DemoTopic.all[event.topic]
    var report = DemoReport(receivedAt: time)
    report.category = topic.category
    report.priority = event.priority
    follow(&report, DemoProgress(duplicateUsing: &random), as: .duplicate)
    if report.disposition == .duplicate { report.duplicateOf = event.report }
    locate(&report, event.scene, place: event.place)
    report.text = text(topic.phrases, event.scene)
    identify(&report, callers.draw(excluding: event.caller, using: &random))
    balance.count(.duplicate)
    return report
  }

  /// An event that is reported again, and when: in a small province, where calls are hours apart, sooner than the
  /// call would have come otherwise.
  private mutating func repeatedEvent(at time: Instant) -> (DemoEvents.Event, Instant)? {
    guard position > 0, let event = events.known(at: latest, using: &random) else { return nil }
    if time.epochSeconds - event.received.epochSeconds <= DemoEvents.attention { return (event, time) }
    let soon = event.received.adding(seconds: 60 + random.small(below: DemoEvents.attention - 60))
    return (event, min(time, max(soon, latest)))
  }

  /// Makes an operation out of the report, or adds the report to one on the same matter in the same place.
  private mutating func join(_ report: inout DemoReport, topic: Int, place: inout Int?) {
    if random.chance(150), let shared = events.operation(topic: topic, at: report.receivedAt) {
      place = shared.place
      report.operation = Self.code("OP-", shared.number, digits: 5)
    } else {
      operations += 1
      events.add(
        DemoEvents.Operation(number: operations, place: place, received: report.receivedAt), topic: topic)
      report.operation = Self.code("OP-", operations, digits: 5)
    }
  }

  /// Sets the stages and the outcome as far as they lie before the end of time.
  private func follow(_ report: inout DemoReport, _ progress: DemoProgress, as disposition: Disposition) {
    let remaining = Int(province.end.epochSeconds - report.receivedAt.epochSeconds)
    func moment(_ seconds: Int?) -> Instant? {
      seconds.flatMap { $0 < remaining ? report.receivedAt.adding(seconds: $0) : nil }
    }
    report.dispatchedAt = moment(progress.dispatched)
    report.arrivedAt = moment(progress.arrived)
    report.closedAt = moment(progress.closed)
    report.outcomeAt = moment(progress.outcome)
    report.disposition = report.outcomeAt == nil ? .pending : disposition
  }

  /// Most call about the place where they live; one in thirty names no place.
  private mutating func place(for caller: DemoCaller?) -> Int? {
    guard let places, !random.chance(33) else { return nil }
    if let home = caller?.home, random.chance(650) { return home }
    return places.index(using: &random)
  }

  private mutating func locate(_ report: inout DemoReport, _ scene: DemoScene, place: Int?) {
    report.place = place.map { province.places[$0] }
    if random.chance(720) {
      bytes.removeAll(keepingCapacity: true)
      scene.appendAddress(to: &bytes)
      report.address = String(decoding: bytes, as: UTF8.self)
    }
    if let place, random.chance(400) {
      (report.latitude, report.longitude) = scene.coordinates(place: place, seed: province.seed)
    }
  }

  private mutating func identify(_ report: inout DemoReport, _ caller: DemoCaller?) {
    guard let caller else { return }
    report.phone = DemoPhone(caller: caller.index).typed(using: &random)
    report.consent = caller.consent
    if caller.tellsName, random.chance(920) { report.name = caller.name.text }
  }

  private mutating func text(_ phrases: [DemoPhrase], _ scene: DemoScene) -> String {
    bytes.removeAll(keepingCapacity: true)
    phrases[random.below(phrases.count)].append(scene, to: &bytes, using: &random)
    DemoKeyboard(using: &random).retype(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The line of a tip; almost everybody calls 110.
  private mutating func line() -> String {
    switch random.below(1_000) {
    case 0..<9: "web"
    case 9..<17: "sms"
    case 17..<27: "in_person"
    default: "110"
    }
  }

  private static func code(_ prefix: String, _ number: Int, digits: Int) -> String {
    let text = String(number)
    return prefix + String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}
