import Glibc
import TipsCalendar
import TipsIdentity
import TipsStore
import TipsText

/// Looks at a store, at the files beside it and at the machine. It changes nothing, and goes on behind whatever it
/// finds.
public struct Examination {
  private let storePath: String
  private let keyFile: KeyFile
  private let now: Instant
  private let isClockSet: Bool
  private let isFull: Bool
  private let group: gid_t?
  private let patience: Int
  /// Called now and then in a long check, with how far it is.
  public var onProgress: (WorkProgress) -> Void = { _ in }

  /// Prepares an examination.
  ///
  /// - Parameters:
  ///   - isClockSet: whether `now` is not the machine's clock.
  ///   - isFull: whether to hold indices against their tables, and the search index against the texts. Others who want
  ///     to write wait for the latter.
  ///   - group: the number of a group of accounts for whom the files are to be; nil for those who they are for.
  ///   - patience: how many seconds to wait for other writers at most.
  public init(
    storePath: String, keyFile: KeyFile, now: Instant, isClockSet: Bool, isFull: Bool, group: gid_t? = nil,
    patience: Int = Store.usualPatience
  ) {
    self.storePath = storePath
    self.keyFile = keyFile
    self.now = now
    self.isClockSet = isClockSet
    self.isFull = isFull
    self.group = group
    self.patience = patience
  }

  /// Looks at everything, and hands on each finding as soon as there is one.
  public func run(_ report: (Finding) throws -> Void) throws {
    var newest: Instant?
    switch StoreExamination.open(storePath) {
    case .failure(let finding): try report(finding)
    case .success(let store):
      let examination = StoreExamination(store, now: now)
      newest = examination.newestRecord()
      for finding in [examination.store, examination.schema, examination.size] { try report(finding()) }
      try report(
        examination.watchingReads(Message(en: "reading the store", fa: "خواندن پایگاه داده"), onProgress) {
          examination.integrity(isThorough: isFull)
        })
      if isFull {
        try report(
          examination.watchingReads(Message(en: "reading the search index", fa: "خواندن نمایهٔ جست‌وجو"), onProgress) {
            examination.searchIndex(patience: patience)
          })
      }
      try report(examination.summaries(onProgress))
      for finding in [examination.audit, examination.backup] { try report(finding()) }
      try examination.centre().map(report)
    }
    let files = FileExamination(storePath: storePath, keyFile: keyFile, group: group)
    for finding in files.permissions() { try report(finding) }
    try report(files.key())
    let pages = PageExamination(storePath: storePath)
    for finding in pages.templates() + pages.leftovers() { try report(finding) }
    let machine = MachineExamination(storePath: storePath)
    for finding in [machine.disk, machine.fileSystem] { try finding().map(report) }
    try report(machine.clock(now: now, isSet: isClockSet, newestRecord: newest))
    for finding in [machine.fonts, machine.chromium, machine.age] { try report(finding()) }
  }
}
