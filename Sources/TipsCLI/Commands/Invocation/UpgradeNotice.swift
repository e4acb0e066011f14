import TipsCore

/// Tells, on standard error, what bringing an older store up to date does.
final class UpgradeNotice {
  private var bar: ProgressBar?

  func show(_ upgrade: StoreUpgrade) {
    switch upgrade {
    case .indexing(let done, let all):
      if bar == nil {
        bar = ProgressBar("reports")
        ErrorReport.say("the store is of an earlier version: its search index is made anew, once")
      }
      bar?.show(done, fraction: Double(done) / Double(max(all, 1)))
    case .keysAlike(let count):
      let reports = count == 1 ? "1 report keeps its key" : "\(count.grouped) reports keep their keys"
      ErrorReport.say("\(reports) of the source, though it now reads like another report's; both stay")
    }
  }

  func end() { bar?.end() }
}
