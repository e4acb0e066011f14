import Glibc
import TipsCore

/// How far a long work is: a line on standard error that is written over, for a person at a terminal only.
final class ProgressBar {
  private static let width = 30
  private static let interval = 0.1

  private let noun: Message
  private let begin = ProgressBar.clock()
  private var lastShown = 0.0
  private var isShown = false

  /// - Parameter noun: what is counted, such as rows; none where nothing is.
  init(_ noun: Message = Message(en: "", fa: "")) { self.noun = noun }

  /// Shows how far the work is, ten times a second at most.
  ///
  /// - Parameter fraction: 0 to 1; nil where the end is not known.
  func show(_ count: Int, fraction: Double?) {
    guard Console.errorIsTerminal else { return }
    let now = Self.clock()
    guard now - lastShown >= Self.interval else { return }
    lastShown = now
    let seconds = max(now - begin, 0.001)
    var line = ProgressWords.count(count.grouped, noun, perSecond: Int(Double(count) / seconds).grouped).spoken
    if let fraction, fraction > 0 {
      let done = min(Self.width, Int(fraction * Double(Self.width)))
      let bar = String(repeating: "#", count: done) + String(repeating: "·", count: Self.width - done)
      let left = Int((seconds / fraction - seconds).rounded(.up))
      line = "[\(bar)]  \(min(99, Int(fraction * 100))) %  \(line)  \(ProgressWords.left(max(left, 0)).spoken)"
    }
    write(line)
  }

  /// Shows what is being done where nothing can be counted.
  func show(_ phase: Message) {
    guard Console.errorIsTerminal else { return }
    write(phase.spoken)
  }

  /// Takes the line away.
  func end() {
    guard isShown else { return }
    Console.prompt("\r\u{1B}[K")
    isShown = false
  }

  private func write(_ line: String) {
    Console.prompt("\r\u{1B}[K" + line)
    isShown = true
  }

  private static func clock() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
