import TipsCalendar
import TipsDomain
import TipsText

/// Why a stage or an outcome can't be recorded.
public enum OutcomeError: UserFacingError, Equatable {
  case inFuture(ReportNumber)
  case stage(ReportNumber, Stage, StageConflict, zone: StationZone)
  case beforeReceipt(ReportNumber, received: String)
  case illegal(ReportNumber, from: Disposition, to: Disposition)
  case operationWithout(Disposition)
  case leadWithout(Disposition)
  case leadMissing(ReportNumber)
  case duplicateOfItself(ReportNumber)
  case duplicateOfDuplicate(ReportNumber, leading: ReportNumber?)
  case duplicateOfOtherKind(ReportNumber?, ReportNumber)
  case leadsOthers(ReportNumber, ReportNumber)
  case nothingToUndo(ReportNumber)

  /// A rule is broken.
  public var category: ErrorCategory { .badData }

  /// Which rule, and what to do.
  public var message: Message {
    switch self {
    case .inFuture(let number):
      Message(
        en: "\(number): the time lies in the future; check the date and the clock",
        fa: "گزارش \(number): این زمان در آینده است؛ تاریخ و ساعت را بررسی کنید")
    case .stage(let number, let stage, let conflict, let zone): Self.message(number, stage, conflict, zone)
    case .beforeReceipt(let number, let received):
      Message(
        en: "\(number): the outcome lies before the receipt (\(received)); check --at",
        fa: "گزارش \(number): زمان نتیجه پیش از دریافت (\(received)) است؛ --at را بررسی کنید")
    case .illegal(let number, let from, let to) where from == to:
      Message(
        en:
          "\(number) is marked \(to.code) already; to mark it anew, take that back first: tips outcome \(number) --undo",
        fa: "نتیجهٔ گزارش \(number) از پیش «\(to.label.fa)» است؛ برای ثبت دوباره نخست آن را پس بگیرید: "
          + "tips outcome \(number) --undo")
    case .illegal(let number, let from, let to): Self.illegal(number, from, to)
    case .operationWithout(let disposition):
      Message(
        en: "--operation goes with the disposition operation, not with \(disposition.code)",
        fa: "گزینهٔ --operation تنها با نتیجهٔ «منجر به عملیات» می‌آید، نه با «\(disposition.label.fa)»")
    case .leadWithout(let disposition):
      Message(
        en: "--duplicate-of goes with the disposition duplicate, not with \(disposition.code)",
        fa: "گزینهٔ --duplicate-of تنها با نتیجهٔ «تکراری» می‌آید، نه با «\(disposition.label.fa)»")
    case .leadMissing(let number):
      Message(
        en: "\(number): say which report leads: --duplicate-of NUMBER",
        fa: "گزارش \(number): گزارش اصلی را بگویید: --duplicate-of <شماره>")
    case .duplicateOfItself(let number):
      Message(en: "\(number) can't be a duplicate of itself", fa: "گزارش \(number) نمی‌تواند تکراریِ خودش باشد")
    case .duplicateOfDuplicate(let number, let leading):
      Message(
        en: "\(number) is a duplicate itself"
          + (leading.map { "; name the leading report: --duplicate-of \($0)" } ?? ""),
        fa: "گزارش \(number) خود تکراری است" + (leading.map { "؛ گزارش اصلی را نام ببرید: --duplicate-of \($0)" } ?? "")
      )
    case .duplicateOfOtherKind(let number, let lead):
      Message(
        en: "\(number?.description ?? "the report") and \(lead) are not of one kind: "
          + "a tip can't be a duplicate of feedback",
        fa: (number.map { "گزارش \($0) و \(lead)" } ?? "این گزارش و گزارش \(lead)")
          + " از یک نوع نیستند: گزارش نمی‌تواند تکراریِ بازخورد باشد")
    case .leadsOthers(let number, let follower):
      Message(
        en: "\(number) leads \(follower), so it can't be a duplicate; take that mark back first: "
          + "tips outcome \(follower) --undo",
        fa: "گزارش \(number) گزارش اصلیِ \(follower) است و نمی‌تواند تکراری باشد؛ نخست آن نتیجه را پس بگیرید: "
          + "tips outcome \(follower) --undo")
    case .nothingToUndo(let number):
      Message(
        en: "\(number) has no outcome that could be taken back",
        fa: "گزارش \(number) نتیجه‌ای ندارد که بتوان پس گرفت")
    }
  }

  private static func illegal(_ number: ReportNumber, _ from: Disposition, _ to: Disposition) -> Message {
    let (en, fa) = (
      "\(number): \(from.code) can't become \(to.code)",
      "گزارش \(number): نتیجهٔ «\(from.label.fa)» نمی‌تواند «\(to.label.fa)» شود"
    )
    let undo = "tips outcome \(number) --undo"
    guard to != .pending, !from.successors.isEmpty else {
      return Message(en: "\(en); take the mark back first: \(undo)", fa: "\(fa)؛ نخست نتیجه را پس بگیرید: \(undo)")
    }
    let others = from.successors.sorted { $0.code < $1.code }
    return Message(
      en: "\(en), only \(others.map(\.code).joined(separator: ", ")); or take it back: \(undo)",
      fa: "\(fa)، تنها \(others.map { "«\($0.label.fa)»" }.joined(separator: "، "))؛ یا آن را پس بگیرید: \(undo)")
  }

  private static func message(
    _ number: ReportNumber, _ stage: Stage, _ conflict: StageConflict, _ zone: StationZone
  ) -> Message {
    let persian = "گزارش \(number): «\(stage.label.fa)»"
    return switch conflict {
    case .alreadyRecorded:
      Message(en: "\(number): \(stage.rawValue) is recorded already", fa: "\(persian) از پیش ثبت شده است")
    case .before(let other, let time):
      Message(
        en: "\(number): \(stage.rawValue) can't lie before \(other) (\(zone.solarHijri(time))); check --at",
        fa: "\(persian) نمی‌تواند پیش از «\(name(of: other))» (\(zone.solarHijri(time))) باشد؛ --at را بررسی کنید")
    case .after(let other, let time):
      Message(
        en: "\(number): \(stage.rawValue) can't lie after \(other) (\(zone.solarHijri(time))); check --at",
        fa: "\(persian) نمی‌تواند پس از «\(name(of: other))» (\(zone.solarHijri(time))) باشد؛ --at را بررسی کنید")
    }
  }

  /// The receipt is no stage of its own.
  private static func name(of step: String) -> String { Stage(rawValue: step)?.label.fa ?? "دریافت" }
}
