import TipsDomain
import TipsText

/// Something that the audit trail and the store do not agree on.
public struct AuditFinding: Sendable, Equatable {
  /// What kind of thing does not agree.
  public enum Kind: String, Sendable {
    /// An entry was edited, inserted, removed or moved.
    case chain
    /// A report, its stages, its outcomes or its sealed identity were edited outside the program.
    case report
    /// A row that stands for something else was: reporter, operation, round, import, reference, settings.
    case row
    /// A report was tied to a reporter without the officer's key.
    case link
    /// A summary row differs from what it sums up.
    case summary
    /// The file of the store is damaged, or its schema was changed.
    case file
    /// A checkpoint is gone, or speaks of entries that are not there or are others.
    case checkpoint
    /// A clock went back between two entries.
    case clock

    /// What it is called.
    public var label: Label {
      switch self {
      case .chain: Label(fa: "زنجیره", en: "chain")
      case .report: Label(fa: "گزارش", en: "report")
      case .row: Label(fa: "ردیف", en: "row")
      case .link: Label(fa: "پیوند", en: "link")
      case .summary: Label(fa: "خلاصهٔ آمار", en: "summary")
      case .file: Label(fa: "پرونده", en: "file")
      case .checkpoint: Label(fa: "مُهر", en: "checkpoint")
      case .clock: Label(fa: "ساعت", en: "clock")
      }
    }
  }

  /// What kind of thing does not agree.
  public let kind: Kind
  /// Which one.
  public let subject: Message
  /// What is wrong with it, as the end of a sentence about the subject.
  public let problem: Message

  package init(_ kind: Kind, _ subject: Message, _ problem: Message) {
    self.kind = kind
    self.subject = subject
    self.problem = problem
  }
}

/// What checking a trail came to.
public struct AuditVerdict: Sendable {
  /// How many entries the trail has.
  public package(set) var entries: Int64 = 0
  /// The hash of the newest entry; 32 bytes.
  public package(set) var head: [UInt8] = []
  /// How many reports were compared with it.
  public package(set) var reports = 0
  /// How many checkpoints were compared, those in the store included.
  public package(set) var checkpoints = 0
  /// Why it was not checked which reports are whose; nil where the officer's key was there to check it.
  public package(set) var uncheckedLinks: Message?
  /// What may be right and is worth a look: where the clock went back. At most ``limit`` of it.
  public package(set) var notices: [AuditFinding] = []
  /// What does not agree, at most ``limit`` of it.
  public package(set) var findings: [AuditFinding] = []
  /// How many there are in all.
  public package(set) var findingCount = 0

  package init() {}

  /// How many findings are kept.
  public static let limit = 1_000

  package mutating func find(_ kind: AuditFinding.Kind, _ subject: Message, _ problem: Message) {
    findingCount += 1
    if findings.count < Self.limit { findings.append(AuditFinding(kind, subject, problem)) }
  }

  package mutating func notice(_ kind: AuditFinding.Kind, _ subject: Message, _ problem: Message) {
    if notices.count < Self.limit { notices.append(AuditFinding(kind, subject, problem)) }
  }

  /// Puts what another check of the file has found before what was found here.
  package mutating func precede(with other: AuditVerdict) {
    findingCount += other.findingCount
    findings = Array((other.findings + findings).prefix(Self.limit))
  }
}
