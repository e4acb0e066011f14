import TipsRecognition
import TipsStore
import TipsText
import TipsWords

extension RoundComparison {
  /// Somebody who is on one of two lists only, in words.
  package struct ChangeWording {
    /// The two sides.
    package let change: Change
    /// Whether the person comes onto the list, or leaves it.
    package let isEntering: Bool

    package init(_ change: Change, isEntering: Bool) {
      self.change = change
      self.isEntering = isEntering
    }

    /// What happens to them.
    package var verb: Message { isEntering ? RoundWords.enters : RoundWords.leaves }

    /// What differs between the two sides, in the order in which it decides.
    package var why: Message {
      let (without, with) = isEntering ? (change.before, change.after) : (change.after, change.before)
      switch without.verdict {
      case .notConsidered: return saying(RoundWords.nothingCounts, now: isEntering)
      case .leftOut(let reason):
        guard reason == .noSeat else { return saying(reason.sentence(without.policy), now: isEntering) }
        if let kind = with.seat, kind != .score { return saying(kind.words, now: !isEntering) }
        let scores = RoundWords.scores(before: change.before.merit.score, after: change.after.merit.score)
        let last = RoundWords.lastScores(before: change.before.lastScore, after: change.after.lastScore)
        return change.before.merit.score == change.after.merit.score ? last : [scores, last].joined()
      case .seat: return Message(en: "", fa: "")
      }
    }

    private func saying(_ reason: Message, now: Bool) -> Message {
      now ? RoundWords.now(reason) : RoundWords.then(reason)
    }
  }

  /// Everybody who is on one of the lists only: who enters, then who leaves.
  package var changes: [ChangeWording] {
    entering.map { ChangeWording($0, isEntering: true) } + leaving.map { ChangeWording($0, isEntering: false) }
  }
}

extension Reasons {
  /// The place on the list; nil for whoever has none.
  package var place: Int? {
    if case .seat(let place, _) = verdict { place } else { nil }
  }

  /// By what the person has a seat; nil for whoever has none.
  package var seat: SeatKind? {
    if case .seat(_, let kind) = verdict { kind } else { nil }
  }
}
