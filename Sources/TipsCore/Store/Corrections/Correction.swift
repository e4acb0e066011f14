import TipsCalendar
import TipsDomain
import TipsSQLite
import TipsText

/// A column of a report that can be put right.
public enum CorrectedField: String, CaseIterable, Sendable {
  case kind, line, category, place, priority, position, text, address
  case receivedAt = "received_at"
  case dispatchedAt = "dispatched_at"
  case arrivedAt = "arrived_at"
  case closedAt = "closed_at"
  /// Words that were taken out for good; what they were is kept nowhere.
  case redaction

  /// What the column is called.
  public var label: Label {
    switch self {
    case .kind: Label(fa: "نوع", en: "kind")
    case .line: Label(fa: "خط", en: "line")
    case .category: Label(fa: "موضوع", en: "category")
    case .place: Label(fa: "محل", en: "place")
    case .priority: Label(fa: "فوریت", en: "priority")
    case .position: Label(fa: "مختصات", en: "position")
    case .text: Label(fa: "متن", en: "text")
    case .address: Label(fa: "نشانی", en: "address")
    case .receivedAt: Label(fa: "زمان دریافت", en: "received at")
    case .dispatchedAt: Label(fa: "زمان اعزام", en: "dispatched at")
    case .arrivedAt: Label(fa: "زمان رسیدن", en: "arrived at")
    case .closedAt: Label(fa: "زمان پایان", en: "closed at")
    case .redaction: Label(fa: "سیاه‌کردن", en: "redaction")
    }
  }

  /// Whether it may name a person, so that it goes when the report's texts go.
  var isFreeText: Bool { [.text, .address, .position].contains(self) }
}

extension CorrectedField: ColumnValue, ParameterValue {}

/// What was put right in a report at one time.
public struct Correction: Sendable {
  /// One column as it was and as it became, in the form in which the store keeps it: ids and instants as digits, a
  /// position as `latitude,longitude`. Nil is nothing, or what was removed since.
  public struct Change: Sendable, Equatable {
    /// The column.
    public let field: CorrectedField
    /// What it was.
    public let before: String?
    /// What it became.
    public let after: String?
  }

  /// The row in the store.
  public let id: Int64
  /// When it was put right.
  public let recordedAt: Instant
  /// By whom.
  public let operatorName: String
  /// Why; nil where the report's texts were removed since.
  public let reason: String?
  /// What changed, in the order of the columns' names.
  public let changes: [Change]
}

/// What a report should say instead. What is nil stays as it is.
public struct CorrectionDraft: Sendable {
  /// The kind, as it is typed for a new report.
  public var kind: String?
  /// The line's code or name.
  public var line: String?
  /// The category's code or name.
  public var category: String?
  /// The place's code or name.
  public var place: String?
  /// 1 (most urgent) to 5.
  public var priority: Int?
  /// When it was received.
  public var receivedAt: Instant?
  /// What was reported.
  public var text: String?
  /// Where it is, in words.
  public var address: String?
  /// Degrees north and east.
  public var position: (latitude: Double, longitude: Double)?
  /// What is to be empty from now on: ``CorrectedField/place``, ``CorrectedField/address`` or
  /// ``CorrectedField/position``.
  public var emptied: Set<CorrectedField> = []

  /// Changes nothing yet.
  public init() {}
}

/// Why a report can't be put right in this way.
public enum CorrectionError: UserFacingError, Equatable {
  case nothingChanges(ReportNumber)
  case textsRemoved(ReportNumber)
  case stageBefore(ReportNumber, stage: Stage, time: String)
  case outcomeBefore(ReportNumber, time: String)
  case kindOfDuplicate(ReportNumber, other: ReportNumber)
  case cannotBeEmpty(CorrectedField)
  case notRecorded(ReportNumber, Stage)
  case notFound(ReportNumber)
  case phraseTooShort

  /// A rule is broken, or nothing is there.
  public var category: ErrorCategory {
    switch self {
    case .notRecorded, .notFound: .notFound
    default: .badData
    }
  }

  /// Which rule, and what to do.
  public var message: Message {
    switch self {
    case .nothingChanges(let number):
      Message(
        en: "\(number) says so already; nothing was corrected. See: tips show \(number)",
        fa: "گزارش \(number) از پیش همین است؛ چیزی تصحیح نشد. ببینید: tips show \(number)")
    case .textsRemoved(let number):
      Message(
        en: "\(number): its texts were removed; text, address and position can't be corrected any more",
        fa: "متن‌های گزارش \(number) حذف شده است؛ دیگر متن، نشانی و مختصات را نمی‌توان تصحیح کرد")
    case .stageBefore(let number, let stage, let time):
      Message(
        en: "\(number) can't be received after it was \(stage.rawValue) (\(time)); take that back first: "
          + "tips stage \(number) \(stage.rawValue) --undo",
        fa: "دریافت گزارش \(number) نمی‌تواند پس از «\(stage.label.fa)» (\(time)) باشد؛ نخست آن را پس بگیرید: "
          + "tips stage \(number) \(stage.rawValue) --undo")
    case .outcomeBefore(let number, let time):
      Message(
        en: "\(number) can't be received after its outcome (\(time)); take that back first: "
          + "tips outcome \(number) --undo",
        fa: "دریافت گزارش \(number) نمی‌تواند پس از نتیجهٔ آن (\(time)) باشد؛ نخست نتیجه را پس بگیرید: "
          + "tips outcome \(number) --undo")
    case .kindOfDuplicate(let number, let other):
      Message(
        en: "\(number) and \(other) are one incident, and a tip can't be a duplicate of feedback; "
          + "take the mark back first: tips outcome NUMBER --undo",
        fa: "گزارش‌های \(number) و \(other) از یک رویدادند و گزارش نمی‌تواند تکراریِ بازخورد باشد؛ "
          + "نخست نتیجه را پس بگیرید: tips outcome <شماره> --undo")
    case .cannotBeEmpty(let field):
      Message(
        en: "\(field.rawValue) can't be empty; only place, address and position can",
        fa: "فیلد «\(field.label.fa)» را نمی‌توان خالی گذاشت؛ تنها محل، نشانی و مختصات می‌تواند خالی باشد")
    case .notRecorded(let number, let stage):
      Message(
        en: "\(number) has no stage \(stage.rawValue) that could be taken back",
        fa: "گزارش \(number) مرحلهٔ «\(stage.label.fa)» ندارد که بتوان پس گرفت")
    case .notFound(let number):
      Message(
        en: "\(number): the words are in none of its texts and notes; nothing was redacted",
        fa: "این واژه‌ها در هیچ متن و یادداشتی از گزارش \(number) نیست؛ چیزی سیاه نشد")
    case .phraseTooShort:
      Message(
        en: "the words to be redacted are too short: two letters or digits at least",
        fa: "واژه‌هایی که باید سیاه شود کوتاه است: دست‌کم دو حرف یا رقم بنویسید")
    }
  }
}
