import TipsCalendar
import TipsDomain
import TipsFiles
import TipsText

/// The erasures and redactions of a store in a file beside it, which outlives the store: whoever puts an older backup in its place
/// applies the list to it.
///
/// A line for each erasure, in hexadecimal and decimal: mark, pseudonym, when that was given, when the person was
/// forgotten, whether the texts went too, and their past: the end of the newest list that they were on and the month of
/// their newest false report, `-` for none, and whether they were excluded. Then a line for each redaction: `redaction`,
/// the report's row, when it was recorded, when the words were taken out, and where they stood. It names nobody. The first
/// version of the form had no past, the second no redactions.
public struct ErasureList: Sendable, Equatable {
  private static let headings = ["tips erasures 1", "tips erasures 2", "tips erasures 3"]
  private static let largest = 4_194_304

  /// The store that the list belongs to.
  public let storeUUID: String
  /// The erasures, oldest first.
  public private(set) var erasures: [Erasure]
  /// The redactions, oldest first.
  public private(set) var redactions: [RedactionMark] = []

  /// A list in memory.
  package init(storeUUID: String, erasures: [Erasure] = []) {
    self.storeUUID = storeUUID
    self.erasures = erasures
    sort()
  }

  /// Where the list of a store is: `tips.db.erasures`.
  package static func path(besideStore path: String) -> String { path + ".erasures" }

  /// Reads a list; nil where there is no file.
  ///
  /// - Throws: ``ErasureError/malformedList(path:)``.
  package static func read(_ path: String) throws -> ErasureList? {
    guard let bytes = try PrivateFile.read(path, limit: largest) else { return nil }
    guard let list = ErasureList(text: String(decoding: bytes, as: UTF8.self)), bytes.count < largest else {
      throw ErasureError.malformedList(path: path)
    }
    return list
  }

  /// Takes in what another list has and this one doesn't.
  package mutating func add(_ others: [Erasure]) {
    let known = Dictionary(erasures.indices.map { (erasures[$0].mark, $0) }) { first, _ in first }
    for other in others {
      if let place = known[other.mark] {
        erasures[place].past = erasures[place].past.adding(other.past)
      } else {
        erasures.append(other)
      }
    }
    sort()
  }

  /// Takes in redactions that the list doesn't have.
  package mutating func add(_ others: [RedactionMark]) {
    redactions = Set(redactions).union(others).sorted {
      ($0.at.epochSeconds, $0.report, $0.pieces) < ($1.at.epochSeconds, $1.report, $1.pieces)
    }
  }

  /// Writes the list durably.
  package func write(to path: String, for access: FileAccess) throws {
    try PrivateFile.write(Array(text.utf8), to: path, for: access)
  }

  private mutating func sort() {
    erasures.sort { ($0.at.epochSeconds, $0.reporter) < ($1.at.epochSeconds, $1.reporter) }
  }

  // MARK: Text

  private var text: String {
    let lines = erasures.map {
      "\(String(hexadecimal: $0.mark)) \(Reporter.pseudonym($0.reporter)) \($0.reporterCreatedAt.epochSeconds) "
        + "\($0.at.epochSeconds) \($0.removesTexts ? "removed" : "kept") \(Self.text($0.past))"
    }
    let redacted = redactions.map {
      "redaction \($0.report) \($0.recordedAt.epochSeconds) \($0.at.epochSeconds) \($0.pieces)"
    }
    return ([Self.headings[2], "store \(storeUUID)"] + lines + redacted).joined(separator: "\n") + "\n"
  }

  private init?(text: String) {
    let lines = text.split(separator: "\n")
    guard lines.count >= 2, let version = Self.headings.firstIndex(of: String(lines[0])),
      lines[1].hasPrefix("store "), text.hasSuffix("\n")
    else { return nil }
    storeUUID = String(lines[1].dropFirst(6))
    erasures = []
    for line in lines.dropFirst(2) {
      let words = line.split(separator: " ")
      if version == 2, words.first == "redaction" {
        guard words.count == 5, let report = Int64(words[1]), let recordedAt = Int64(words[2]), let at = Int64(words[3])
        else { return nil }
        redactions.append(
          RedactionMark(
            report: report, recordedAt: Instant(epochSeconds: recordedAt), at: Instant(epochSeconds: at),
            pieces: String(words[4])))
        continue
      }
      guard words.count == (version == 0 ? 5 : 8), let past = Self.past(words.dropFirst(5)),
        let mark = String(words[0]).hexadecimalBytes, mark.count == 32,
        words[1].hasPrefix("r-"), let reporter = Int64(words[1].dropFirst(2)), let createdAt = Int64(words[2]),
        let at = Int64(words[3]), ["removed", "kept"].contains(words[4])
      else { return nil }
      erasures.append(
        Erasure(
          mark: mark, reporter: reporter, reporterCreatedAt: Instant(epochSeconds: createdAt),
          at: Instant(epochSeconds: at), removesTexts: words[4] == "removed", past: past))
    }
    sort()
  }

  private static func text(_ past: ReporterPast) -> String {
    let times = [past.honouredAt, past.falseAt].map { $0.map { "\($0.epochSeconds)" } ?? "-" }
    return (times + [past.isExcluded ? "excluded" : "-"]).joined(separator: " ")
  }

  private static func past(_ words: ArraySlice<Substring>) -> ReporterPast? {
    guard let last = words.last else { return ReporterPast() }
    let times = words.dropLast().map { Int64($0).map(Instant.init(epochSeconds:)) }
    guard zip(times, words).allSatisfy({ $0 != nil || $1 == "-" }), ["excluded", "-"].contains(last) else { return nil }
    return ReporterPast(honouredAt: times[0], falseAt: times[1], isExcluded: last == "excluded")
  }
}

/// What can go wrong with forgetting people.
public enum ErasureError: UserFacingError, Equatable {
  /// The list beside the store is no list of ours.
  case malformedList(path: String)
  /// The list is that of another store.
  case otherStore(path: String)
  /// Somebody reads the store, so that its old state can't be cleared away yet.
  case heldByReader(path: String)

  public var category: ErrorCategory {
    switch self {
    case .malformedList, .otherStore: .configuration
    case .heldByReader: .busy
    }
  }

  public var message: Message {
    switch self {
    case .malformedList(let path):
      Message(
        en: "\(path) is no list of erasures; nothing was changed. Bring back the right file",
        fa: "پروندهٔ \(path) فهرست پاک‌سازی‌ها نیست؛ چیزی تغییر نکرد. پروندهٔ درست را برگردانید")
    case .otherStore(let path):
      Message(
        en: "\(path) is the list of another store; nothing was changed. Bring back the right file",
        fa: "پروندهٔ \(path) فهرست پایگاه دادهٔ دیگری است؛ چیزی تغییر نکرد. پروندهٔ درست را برگردانید")
    case .heldByReader(let path):
      Message(
        en: "it is erased, but another process reads \(path), and what was there before is still in its -wal file; "
          + "run the same command again when that process has ended",
        fa: "پاک شد، اما فرایند دیگری \(path) را می‌خواند و آنچه پیش‌تر بود هنوز در پروندهٔ -wal آن مانده است؛ "
          + "پس از پایان آن فرایند همین فرمان را دوباره اجرا کنید")
    }
  }
}
