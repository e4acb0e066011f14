import TipsDomain
import TipsRecords
import TipsStore
import TipsText

/// Why one record of an import makes no report.
public enum ImportFault: UserFacingError, Equatable {
  /// It can't be read.
  case record(RecordFault)
  /// The mapping makes nothing of it.
  case row(RowFault)
  /// The store has no such line, category or place; the values may not be shown where `isSecret`.
  case reference(line: Int, field: ImportField, columns: [String], isSecret: Bool, ReferenceError)
  /// It lies in the future.
  case future(line: Int, columns: [String])
  /// What is known of the caller can't be kept.
  case caller(line: Int, DraftError)

  /// The line on which the record begins, from 1.
  public var line: Int {
    switch self {
    case .record(let fault): fault.line
    case .row(let fault): fault.line
    case .reference(let line, _, _, _, _), .future(let line, _), .caller(let line, _): line
    }
  }

  /// Malformed input data.
  public var category: ErrorCategory { .badData }

  /// One line: where, which field, and what is wrong.
  public var message: Message {
    switch self {
    case .record(let fault): return fault.message
    case .row(let fault): return fault.message
    case .reference(let line, let field, let columns, let isSecret, let error):
      let origin = field.origin(in: columns)
      let reason = isSecret ? Message(en: "is not in the store", fa: "در پایگاه داده نیست") : error.message
      return Message(
        en: "line \(line): \(origin.en): \(reason.en); or say \"otherwise\" in the mapping",
        fa: "سطر \(line): \(origin.fa): \(reason.fa)؛ یا \"otherwise\" را در نگاشت بیاورید")
    case .future(let line, let columns):
      let origin = ImportField.receivedAt.origin(in: columns)
      return Message(
        en: "line \(line): \(origin.en): lies in the future; check the date, the zone and the clock",
        fa: "سطر \(line): \(origin.fa): در آینده است؛ تاریخ، منطقهٔ زمانی و ساعت دستگاه را بررسی کنید")
    case .caller(let line, let error):
      return Message(en: "line \(line): \(error.message.en)", fa: "سطر \(line): \(error.message.fa)")
    }
  }
}

/// Why nothing was imported.
public enum ImportError: UserFacingError, Equatable {
  /// Some records are refused, and all were wanted.
  case refused(ImportResult)
  /// Values that the mapping gives itself, as a constant or in a map, are not in the store.
  case mappingReferences(field: ImportField, [ReferenceError])
  /// The input holds no record; with the place where the mapping looks for them.
  case noRecords(RecordFormat?, records: String?)
  /// No name is left for the file of refused records.
  case noRejectName(String)

  /// So many unknown values of a mapping are named.
  private static let shown = 5

  /// Malformed data, nothing to import, a mapping that doesn't fit the store, or a file that can't be made.
  public var category: ErrorCategory {
    switch self {
    case .refused: .badData
    case .noRecords: .notFound
    case .mappingReferences: .configuration
    case .noRejectName: .cannotCreate
    }
  }

  /// The first fault and how many there are, and what to do.
  public var message: Message {
    switch self {
    case .refused(let result):
      let (first, counts) = (result.problems.first?.message ?? Message(en: "", fa: ""), result.counts)
      return Message(
        en: "\(first.en). Refused \(counts.refused) of \(counts.read); "
          + (result.isDryRun
            ? "an import would take nothing; with --partial it takes the good ones"
            : "nothing was imported. Mend them, or take the good ones with --partial"),
        fa: "\(first.fa). از \(counts.read) رکورد \(counts.refused) رکورد رد شد؛ "
          + (result.isDryRun
            ? "ورود داده چیزی را ثبت نمی‌کند؛ با --partial رکوردهای درست ثبت می‌شود"
            : "چیزی وارد نشد. آن‌ها را درست کنید، یا با --partial تنها رکوردهای درست را وارد کنید"))
    case .noRecords(let format, let path): return Self.noRecords(format, path.map(SafeText.line))
    case .mappingReferences(let field, let errors):
      let shown = errors.prefix(Self.shown).map(\.message).joined(en: "; ", fa: "؛ ")
      let more = errors.count - Self.shown
      return Message(
        en: "the mapping's \(field.rawValue): \(shown.en)\(more > 0 ? "; and \(more) more" : "")"
          + "; add it with tips \(field.rawValue) add, or correct the mapping. Nothing was read",
        fa: "\(field.rawValue) در نگاشت: \(shown.fa)\(more > 0 ? "؛ و \(more) مورد دیگر" : "")"
          + "؛ آن را با tips \(field.rawValue) add بیفزایید یا نگاشت را درست کنید. چیزی خوانده نشد")
    case .noRejectName(let path):
      return Message(
        en: "too many files of refused records beside \(SafeText.line(path)); remove some",
        fa: "پرونده‌های رکوردهای ردشده در کنار \(SafeText.line(path)) بیش از اندازه است؛ چندتایی را بردارید")
    }
  }

  /// - Parameter path: where the mapping looks for records.
  private static func noRecords(_ format: RecordFormat?, _ path: String?) -> Message {
    switch (format, path) {
    case (.xml, let element):
      Message(
        en: "no record found: the file has no element \"\(element ?? "request")\"; "
          + "name the elements that are records as \"records\" in the mapping",
        fa: "رکوردی یافت نشد: پرونده عنصر «\(element ?? "request")» ندارد؛ "
          + "عنصرهایی را که رکوردند با \"records\" در نگاشت نام ببرید")
    case (.csv, _):
      Message(
        en: "no record found: nothing stands below the header", fa: "رکوردی یافت نشد: زیر سرستون‌ها چیزی نیست")
    case (_, let path?):
      Message(en: "no record found: the array at \"\(path)\" is empty", fa: "رکوردی یافت نشد: آرایهٔ «\(path)» خالی است")
    case (_, nil): Message(en: "no record found: the array is empty", fa: "رکوردی یافت نشد: آرایه خالی است")
    }
  }
}
