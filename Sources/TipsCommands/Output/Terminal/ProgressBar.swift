import Glibc
import TipsCore

/// How far a long work is: a line on standard error that is written over, for a person at a terminal only. Where Ctrl-C ends
/// the work, another line says what became of it.
final class ProgressBar {
  private static let interval = 0.1

  private let unit: WorkProgress.Unit
  /// The phase that is shown, with when it began and how many were done then.
  private var phase: (name: Message, begin: Double, before: Int)?
  private let created = ProgressBar.clock()
  private var lastShown = 0.0
  private var isShown = false

  /// - Parameters:
  ///   - unit: what ``show(_:of:)`` counts.
  ///   - stopped: what is said when Ctrl-C ends the work.
  init(_ unit: WorkProgress.Unit = .nothing, stopped: Message = ProgressWords.stopped) {
    self.unit = unit
    Interruption.begin(
      saying: (Console.errorIsTerminal ? Self.clearing : "") + "\(CommandProgram.current.name): \(stopped.spoken)\n")
  }

  /// What takes the line away.
  private static let clearing = "\r\u{1B}[K"

  /// Shows how far a work of one phase is.
  ///
  /// - Parameter total: how many there are; nil where the end is not known.
  func show(_ count: Int, of total: Int?) { show(WorkProgress(Message(en: "", fa: ""), count, of: total, unit)) }

  /// Shows what is being done where nothing can be counted.
  func show(_ phase: Message) { show(WorkProgress(phase)) }

  /// Shows how far the work is: a new phase at once, and after it ten times a second at most.
  func show(_ progress: WorkProgress) {
    guard Console.errorIsTerminal else { return }
    let now = Self.clock()
    let begun = phase?.name == progress.phase ? phase : nil
    // What the first phase tells first was done since the work began.
    let current = begun ?? (phase == nil ? (progress.phase, created, 0) : (progress.phase, now, progress.done))
    if begun != nil, now - lastShown < Self.interval { return }
    phase = current
    lastShown = now
    let line = ProgressLine(
      progress, seconds: now - current.begin, before: current.before,
      // Terminals show ^C behind it.
      columns: Console.errorSize.columns - 2)
    Console.prompt(Self.clearing + line.text)
    isShown = true
  }

  /// Runs a work in which nothing can be counted, and shows that it goes on.
  ///
  /// - Parameter work: gets what it is to call now and then.
  static func during<T>(_ phase: Message, _ work: (@escaping () -> Void) throws -> T) rethrows -> T {
    let bar = ProgressBar()
    bar.show(phase)
    defer { bar.end() }
    return try work { bar.show(phase) }
  }

  /// Takes the line away.
  func end() {
    Interruption.end()
    guard isShown else { return }
    Console.prompt(Self.clearing)
    isShown = false
  }

  private static func clock() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
