import TipsCore

/// What `tips` alone shows, on one screen: what waits in the store and the commands of a shift, or how to begin.
struct StartScreen {
  private let path: String
  private let now: Instant

  init() throws {
    let environment = Environment()
    path = try environment.storePath()
    now = try environment.clock()
  }

  func show() throws {
    let shown = SafeText.line(path)
    if let store = Store.glance(at: path) {
      try Console.line(StartWords.station(store.settings.station, store: shown))
      try Console.line("")
      try showCounts(of: store)
      try show(StartWords.shift, StartWords.Step.shift)
    } else if PrivateFile.exists(path) {
      try Console.line(StartWords.unreadable(shown))
      try show(StartWords.shift, StartWords.Step.shift)
    } else {
      try Console.line(StartWords.noStore(shown))
      try show(StartWords.beginning, StartWords.Step.beginning)
    }
    try Console.line("")
    try Console.line(StartWords.help)
  }

  private func showCounts(of store: Store) throws {
    // Without them the screen still says what to do.
    guard let counts = try? store.open.counts(now: now) else { return }
    defer { showUntaken(in: store) }
    guard let oldest = counts.oldest else { return try Console.line(indented(StartWords.nothingWaits)) }
    let waited = RoughTime.span(seconds: now.epochSeconds - oldest.epochSeconds)
    try Console.line(indented(StartWords.open(counts.all, shown: counts.all.grouped, oldest: waited)))
    if counts.overTarget > 0 {
      try Console.line(Emphasis.attention.line(indented(StartWords.overTarget(counts.overTarget.grouped))))
    }
    if counts.unsent > 0 { try Console.line(indented(StartWords.unsent(counts.unsent.grouped))) }
  }

  private func showUntaken(in store: Store) {
    guard let count = try? store.taking.count(limit: 1_000), count > 0 else { return }
    try? Console.line(indented(MessageWords.untaken(count < 1_000 ? "\(count)" : "\(count.grouped)+", count)))
  }

  private func show(_ heading: Message, _ steps: [StartWords.Step]) throws {
    try Console.line("")
    try Console.line(heading)
    let column = (steps.map { $0.commandLine.spoken.count }.max() ?? 0) + 4
    let room = max((Console.width ?? 80) - column, 16)
    for step in steps {
      let lines = WrappedText.lines(step.meaning.spoken, width: room)
      try Console.line(DisplayWidth.padded("  " + step.commandLine.spoken, to: column) + lines[0])
      for line in lines.dropFirst() { try Console.line(String(repeating: " ", count: column) + line) }
    }
  }

  private func indented(_ message: Message) -> String { "  " + message.spoken }
}
