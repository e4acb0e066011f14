import TipsCalendar
import TipsRecords
import TipsStore

/// What an import came to.
public struct ImportResult: Sendable, Equatable {
  /// How many faults are kept to be shown.
  public static let problemLimit = 20

  /// The number by which the import can be taken back; nil where nothing was recorded.
  public package(set) var batch: Int64?
  /// What became of the records.
  public package(set) var counts = ImportCounts()
  /// Values that no table knew, with how often they came, for each field.
  public package(set) var unknown: [ImportField: [String: Int]] = [:]
  /// How the records were written; nil where nothing was read.
  public package(set) var format: RecordFormat?
  /// How many records the mapping's conditions left out; `read` doesn't count them.
  public package(set) var leftOut = 0
  /// How many of the reports are duplicates. Their leading reports are not known.
  public package(set) var duplicates = 0
  /// Records of a CSV of which a quoted cell holds line ends; nil where there are none.
  public package(set) var recordsOverLines: RecordsOverLines?
  /// The zones, where times were read on another clock than the store's; nil otherwise.
  public package(set) var zones: Zones?
  /// How many times were left out because they were in the wrong order.
  public package(set) var clearedTimes = 0
  /// Of the recorded reports, those with a caller's number that tells nobody apart: it is kept, but the caller can't be
  /// thanked.
  public package(set) var unusableNumbers = 0
  /// Of the recorded reports, those with several numbers; the first one tells the caller apart.
  public package(set) var severalNumbers = 0
  /// Columns that no record had; for JSON only.
  public package(set) var columnsNeverSeen: [String] = []
  /// The first faults, at most ``problemLimit``.
  public package(set) var problems: [ImportFault] = []
  /// Where the refused records are; nil where there are none or nobody wants them.
  public package(set) var rejectFile: String?
  /// Where the reasons for refusing them are.
  public package(set) var reasonFile: String?
  /// Whether all of it was only tried.
  public package(set) var isDryRun = false

  /// Records that go on over line ends.
  public struct RecordsOverLines: Sendable, Equatable {
    /// How many there are.
    public let count: Int
    /// The line on which the first of them begins.
    public let firstLine: Int
  }

  /// On whose clock times were read, and by whose days they are counted.
  public struct Zones: Sendable, Equatable {
    /// The zone of times without an offset.
    public let file: StationZone
    /// The zone of days and periods.
    public let store: StationZone
  }
}

/// How far an import is.
public struct ImportProgress: Sendable {
  /// What is being done.
  public enum Phase: Sendable, Equatable {
    /// Reading and recording.
    case reading
    /// Building indices, the search index and the figures.
    case indexing
  }

  /// What is being done.
  public let phase: Phase
  /// How much of the input was read.
  public let bytesRead: Int64
  /// The size of the input, where it is known.
  public let totalBytes: Int64?
  /// How many records were read.
  public let rows: Int

  /// How many records there will be, if the others are as long as those that were read; nil where the size is not known.
  public var likelyRows: Int? {
    guard let totalBytes, bytesRead > 0 else { return nil }
    return Int(Double(rows) / (Double(bytesRead) / Double(totalBytes)))
  }
}

/// How to import.
public struct ImportOptions {
  /// Whether to do everything and keep nothing.
  public var isDryRun = false
  /// Whether the good records are taken where others are refused.
  public var isPartial = false
  /// The path from which the names of the files of refused records are made; nil where they are not wanted. They are
  /// only written by a partial import that is no dry run.
  public var rejectPath: String?
  /// The zone of times without an offset where the mapping names none; nil for the store's.
  public var zone: StationZone?
  /// Who imports.
  public var operatorName = ""
  /// Called now and then.
  public var progress: (ImportProgress) -> Void = { _ in }

  /// A whole import that keeps what it does.
  public init() {}
}
