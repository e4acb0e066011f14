import TipsText

/// Why a record, though well-formed, makes no report under its mapping.
public struct RowFault: UserFacingError, Equatable {
  /// What is wrong with a value.
  package enum Problem: Error, Sendable, Equatable {
    /// The field needs a value and has none.
    case missing
    /// The value fits none of the patterns.
    case time(patterns: [String], looksLikeSerial: Bool = false)
    /// The clocks of the zone skipped that time.
    case skippedTime(zone: String)
    /// The value is neither in the map nor one of ours.
    case unknownCode(known: [String])
    /// The value is no number within ± `limit`.
    case degrees(limit: Double)
    /// One of latitude and longitude is there without the other.
    case halfAPoint
    /// The value is longer than the field can be, in bytes.
    case tooLong(limit: Int)
    /// The value is a number that a spreadsheet has shortened, `9.11E+09`, so that digits are lost.
    case shortenedNumber
    /// A mark that the mapping looks for is not in the value.
    case markMissing(String)
    /// Somebody's name or number with control characters in it.
    case controlCharacter
    /// The time lies before that of an earlier stage.
    case disordered(earlier: ImportField)
  }

  /// The line on which the record begins, from 1.
  public let line: Int
  /// Which record of the input it is, from 1.
  public let recordNumber: Int
  /// The field that can't be filled.
  public let field: ImportField
  /// The columns that it was to be filled from.
  package let columns: [String]
  /// The beginning of the value, safe to show. nil where there is none, where it is only too long, and where the value,
  /// or another that is made from the same column, says who called.
  package let excerpt: String?
  package let problem: Problem

  package init(
    line: Int, recordNumber: Int, field: ImportField, columns: [String], excerpt: String?, problem: Problem
  ) {
    self.line = line
    self.recordNumber = recordNumber
    self.field = field
    self.columns = columns
    self.excerpt = excerpt
    self.problem = problem
  }

  public var category: ErrorCategory { .badData }

  public var message: Message {
    let (origin, problem) = (field.origin(in: columns), problem.message)
    return Message(
      en: "line \(line): \(origin.en):\(excerpt.map { " \"\($0)\"" } ?? "") \(problem.en)",
      fa: "سطر \(line): \(origin.fa):\(excerpt.map { " «\($0)»" } ?? "") \(problem.fa)")
  }
}

extension ImportField {
  /// The field and the columns that it is filled from.
  package func origin(in columns: [String]) -> Message {
    guard !columns.isEmpty else { return Message(en: rawValue, fa: rawValue) }
    let names = columns.map { Message(en: "\"\(SafeText.line($0))\"", fa: "«\(SafeText.line($0))»") }.joined()
    return Message(en: "\(rawValue) from \(names.en)", fa: "\(rawValue) از ستون \(names.fa)")
  }
}

extension RowFault.Problem {
  fileprivate var message: Message {
    switch self {
    case .missing:
      return Message(en: "has no value, and every record needs one", fa: "مقدار ندارد و هر رکورد باید آن را داشته باشد")
    case .time(let patterns, let looksLikeSerial):
      let shown = patterns.map { SafeText.line($0) }
      return Message(
        en: "is no time written as \(shown.joined(separator: " or "))"
          + (looksLikeSerial ? "; a spreadsheet's number of days is read by the pattern \"excel\"" : ""),
        fa: "زمانی با الگوی \(shown.joined(separator: " یا ")) نیست"
          + (looksLikeSerial ? "؛ شمار روزهای صفحه‌گسترده با الگوی \"excel\" خوانده می‌شود" : ""))
    case .skippedTime(let zone):
      return Message(
        en: "does not exist in \(zone): the clocks were put forward over it",
        fa: "در \(zone) نبوده است: ساعت‌ها از روی آن جلو کشیده شد")
    case .unknownCode(let known) where known.isEmpty:
      return Message(
        en: "is not in the map; add it, or say \"otherwise\"",
        fa: "در نگاشت کدها نیست؛ آن را بیفزایید یا \"otherwise\" را بیاورید")
    case .unknownCode(let known):
      return Message(
        en: "is unknown; add it to the map, or say \"otherwise\" (known are \(known.joined(separator: ", ")))",
        fa: "شناخته نیست؛ آن را به نگاشت کدها بیفزایید یا \"otherwise\" را بیاورید (این‌ها شناخته است: "
          + "\(known.joined(separator: "، ")))")
    case .degrees(let limit):
      return Message(
        en: "is no number of degrees from -\(Int(limit)) to \(Int(limit))",
        fa: "درجه‌ای میان -\(Int(limit)) و \(Int(limit)) نیست")
    case .halfAPoint:
      return Message(
        en: "has no value though the other half of the point has one", fa: "مقدار ندارد ولی نیمهٔ دیگر مختصات دارد")
    case .tooLong(let limit):
      return Message(en: "is longer than \(limit) bytes", fa: "بلندتر از \(limit) بایت است")
    case .shortenedNumber:
      return Message(
        en: "is a number that a spreadsheet has shortened, so digits are lost; format the column as text and export it "
          + "again",
        fa:
          "عددی است که صفحه‌گسترده کوتاه کرده و رقم‌هایی از آن افتاده است؛ ستون را به قالب متن درآورید و دوباره خروجی بگیرید"
      )
    case .markMissing(let mark):
      return Message(
        en: "does not hold \"\(SafeText.line(mark))\", by which the mapping cuts it",
        fa: "«\(SafeText.line(mark))» را که نگاشت با آن می‌بُرد ندارد")
    case .controlCharacter: return Message(en: "holds a control character", fa: "نویسهٔ کنترلی دارد")
    case .disordered(let earlier):
      return Message(
        en: "is before \(earlier.rawValue); correct it, or set \"disordered\" to \"clear\" to leave such times out",
        fa: "پیش از \(earlier.rawValue) است؛ آن را درست کنید، یا \"disordered\" را \"clear\" بگذارید تا چنین زمان‌هایی "
          + "کنار گذاشته شود")
    }
  }
}
