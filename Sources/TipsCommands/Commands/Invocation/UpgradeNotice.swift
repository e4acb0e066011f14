import TipsCore

/// Tells, on standard error, what bringing an older store up to date does.
final class UpgradeNotice {
  private var bar: ProgressBar?

  func show(_ upgrade: StoreUpgrade) {
    switch upgrade {
    case .indexing(let done, let all):
      if bar == nil {
        bar = ProgressBar(.reports)
        ErrorReport.say(UpgradeWords.indexing)
      }
      bar?.show(done, of: all)
    case .keysAlike(let count):
      ErrorReport.say(UpgradeWords.keysAlike(count))
    }
  }

  func end() { bar?.end() }
}
