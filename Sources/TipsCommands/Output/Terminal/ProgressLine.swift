import TipsCore

/// How far a long work is, in one line that fits its terminal: what is done, which share of all, how fast, how long yet.
struct ProgressLine {
  /// The longest bar, in columns between its ends.
  private static let longest = 30
  /// A shorter bar shows nothing.
  private static let shortest = 8
  /// What was done in less says nothing of how fast it goes on.
  private static let measurable = 0.1
  /// Before so many seconds nobody wonders whether it goes on.
  private static let patience = 2.0

  let progress: WorkProgress
  /// How many seconds the phase has taken, and how many were done when it began.
  let seconds: Double
  let before: Int
  let columns: Int

  init(_ progress: WorkProgress, seconds: Double, before: Int = 0, columns: Int) {
    self.progress = progress
    self.seconds = max(seconds, 0.001)
    self.before = before
    self.columns = columns
  }

  /// The line in the language of the run.
  var text: String {
    let phase = progress.phase.spoken
    guard progress.unit != .nothing else {
      let words = seconds < Self.patience ? [phase, "…"] : [phase, "…", ProgressWords.seconds(Int(seconds)).spoken]
      return words.joined(separator: " ")
    }
    let words = words(phase)
    guard let fraction else { return words }
    let room = min(Self.longest, columns - DisplayWidth.columns(of: words) - 5)
    return room < Self.shortest ? words : Self.bar(fraction, room) + "  " + words
  }

  /// Everything, or as much of it as the terminal has room for.
  private func words(_ phase: String) -> String {
    let name = phase.isEmpty ? nil : phase
    let share = fraction.map { "\(Int(min($0, 0.99) * 100)) %" }
    let count = ProgressWords.count(progress.done, progress.unit, perSecond: rate.map { Int($0) }).spoken
    let left = left.map { ProgressWords.left($0).spoken }
    let all = [[name, share, count, left], [share, count, left], [share ?? count, left]].map {
      $0.compactMap(\.self).joined(separator: "  ")
    }
    return all.first { DisplayWidth.columns(of: $0) < columns } ?? all[all.count - 1]
  }

  /// How many are done a second; nil before that is known.
  private var rate: Double? {
    progress.done > before && seconds >= Self.measurable ? Double(progress.done - before) / seconds : nil
  }

  /// 0 to 1; nil where the end is not known.
  private var fraction: Double? {
    guard let total = progress.total, total > 0 else { return nil }
    return min(Double(progress.done) / Double(total), 1)
  }

  /// How many seconds it will go on.
  private var left: Int? {
    guard let total = progress.total, let rate else { return nil }
    return Int((Double(max(total - progress.done, 0)) / rate).rounded(.up))
  }

  private static func bar(_ fraction: Double, _ width: Int) -> String {
    let done = Int(fraction * Double(width))
    return "[" + String(repeating: "#", count: done) + String(repeating: "·", count: width - done) + "]"
  }
}
