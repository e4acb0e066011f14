import TipsCalendar
import TipsDomain
import TipsReading
import TipsStore
import TipsText

/// What citizens sent by themselves and nobody has taken yet, the longest wait first, as of one entry of the trail.
struct WebPile: Sendable {
  /// One report that waits to be taken.
  struct Row: Sendable {
    let number: ReportNumber
    let receivedAt: Instant
    /// What it is about: its category, or the kind of feedback.
    let about: Label
    /// Whether it names no category, and earns nothing so.
    let wantsCategory: Bool
    let place: Label?
    let address: String?
    /// Whether nobody said who they are.
    let isAnonymous: Bool
    /// Whether the reporter can be asked by their receipt.
    let canBeAsked: Bool
    let text: String
  }

  /// A report whose reporter sent a word that nobody has seen.
  struct Unseen: Sendable {
    let number: ReportNumber
    let at: Instant
    let text: String
  }

  /// So many reports are shown at once.
  static let size = 50
  /// So many characters of a text.
  private static let textLimit = 400

  let sequence: Int64
  let asOf: Instant
  let waiting: WebWaiting
  let unseen: [Unseen]
  let rows: [Row]
  /// Whether there are more behind the last one.
  let hasMore: Bool
  /// Whether this is not the beginning of the pile.
  let isLater: Bool

  /// - Parameter after: a report's number; only those behind it are shown.
  init(_ store: Store, after: String?, within limit: PlaceLimit, now: Instant) throws {
    sequence = try store.auditTrail.head().entries
    asOf = now
    waiting = try WebWaiting(store, within: limit)
    let last = try after.flatMap { try? ReportNumber($0) }.flatMap { try store.reports.report($0)?.number }
    isLater = last != nil
    let found = try store.taking.waiting(within: limit.placeID, after: last, limit: Self.size + 1)
    hasMore = found.count > Self.size
    let names = try ReferenceNames(store)
    rows = try found.prefix(Self.size).map { report in
      let category = report.kind == .tip ? names.category(report.categoryID) : nil
      return Row(
        number: report.number, receivedAt: report.receivedAt, about: category?.label ?? report.kind.label,
        wantsCategory: category?.isFallback == true,
        place: try names.placeWord(report.placeID)?.label, address: report.address,
        isAnonymous: try !store.reports.hasSealedIdentity(report.number),
        canBeAsked: try store.messages.hasReceipt(report.number), text: Self.cut(report.text))
    }
    unseen = try store.messages.unseen(within: limit.placeID, limit: Self.size).compactMap { report in
      let word = try store.messages.messages(on: report.number).first { $0.origin == .word && $0.seenAt == nil }
      return word.map { Unseen(number: report.number, at: $0.recordedAt, text: Self.cut($0.text)) }
    }
  }

  private static func cut(_ text: String) -> String {
    let line = SafeText.line(text)
    guard line.unicodeScalars.count > textLimit else { return line }
    return String(String.UnicodeScalarView(line.unicodeScalars.prefix(textLimit))) + "…"
  }
}
