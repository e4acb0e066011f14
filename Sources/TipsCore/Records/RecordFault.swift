import TipsText

/// Why one record can't be read. The record is left out and the rest of the input is not touched by it.
///
/// A fault never holds text of the record itself, since that may be a person's name or number.
public struct RecordFault: UserFacingError, Equatable {
  /// What is wrong with the record.
  public enum Problem: Sendable, Equatable {
    /// A CSV row has more or fewer cells than the header.
    case cellCount(found: Int, expected: Int)
    /// The input ends in the middle of the record: an export or a transfer that was cut off.
    case truncated
    /// A quotation mark was opened and not closed before the end of the input.
    case unterminatedQuote
    /// A quoted CSV cell goes on after its closing quotation mark, or holds one that is not doubled.
    case strayQuote
    /// The record holds bytes that are no UTF-8.
    case invalidUTF8
    /// The record holds a NUL.
    case nul
    /// The record is longer than ``RecordReader/recordLimit``.
    case tooLong(limit: Int)
    /// The JSON is malformed; `line` counts from the first line of the input and `column` in bytes from 1.
    case json(JSONProblem, line: Int, column: Int)
    /// The record holds a control character that XML can't hold.
    case controlCharacter
    /// The XML is malformed inside the record, and what follows can't be read; `line` counts from the first line of the
    /// input and `column` in characters from 1.
    case xml(XMLProblem, line: Int, column: Int)
    /// An element of the JSON array is no object.
    case notAnObject
    /// A JSON object or array stands where a field wants one value.
    case notAScalar(path: String)
  }

  /// The line on which the record begins, from 1.
  public let line: Int
  /// Which record of the input it is, from 1, the header not counted.
  public let recordNumber: Int
  package let problem: Problem

  package init(line: Int, recordNumber: Int, problem: Problem) {
    self.line = line
    self.recordNumber = recordNumber
    self.problem = problem
  }

  public var category: ErrorCategory { .badData }

  public var message: Message {
    Message(en: "line \(line): \(problem.message.en)", fa: "سطر \(line): \(problem.message.fa)")
  }
}

extension RecordFault.Problem {
  var message: Message {
    switch self {
    case .cellCount(let found, let expected):
      Message(
        en: "the row has \(found) cells where the header has \(expected); quote cells that hold the separator, or set "
          + "\"quotes\" to true in the mapping if they are",
        fa: "این ردیف \(found) خانه دارد و سرستون‌ها \(expected)؛ خانه‌هایی را که جداکننده در آن‌هاست میان گیومهٔ انگلیسی "
          + "بگذارید، یا اگر چنین است در نگاشت \"quotes\" را true کنید")
    case .truncated:
      Message(
        en: "the input ends in the middle of this record; fetch the file again",
        fa: "ورودی در میان این رکورد پایان می‌یابد؛ پرونده را دوباره دریافت کنید")
    case .unterminatedQuote:
      Message(
        en:
          "a quotation mark is opened and never closed, so the rest of the file can't be read; close or double it, or "
          + "set \"quotes\" to false in the mapping if such marks are text",
        fa: "گیومهٔ انگلیسی باز شده و بسته نشده است و بقیهٔ پرونده خوانده نمی‌شود؛ آن را ببندید یا دوتا کنید، یا اگر این "
          + "نشانه‌ها بخشی از متن است در نگاشت \"quotes\" را false کنید")
    case .strayQuote:
      Message(
        en: "a quoted cell holds a quotation mark that is not doubled; double it, or set \"quotes\" to false in the "
          + "mapping if such marks are text",
        fa: "در خانه‌ای میان گیومهٔ انگلیسی، گیومهٔ دیگری هست که دوتا نشده است؛ آن را دوتا کنید، یا اگر این نشانه‌ها بخشی "
          + "از متن است در نگاشت \"quotes\" را false کنید")
    case .invalidUTF8:
      Message(
        en:
          "the record is not UTF-8; if the file is Windows-1256, set \"encoding\" to \"windows-1256\" in the mapping; "
          + "a western file is converted first: iconv -f cp1252 -t UTF-8",
        fa: "رکورد UTF-8 نیست؛ اگر پرونده Windows-1256 است، در نگاشت \"encoding\" را \"windows-1256\" بگذارید؛ "
          + "پروندهٔ غربی را نخست تبدیل کنید: iconv -f cp1252 -t UTF-8")
    case .nul:
      Message(
        en:
          "the record holds a NUL byte; remove it, or set \"encoding\" to \"utf-16\" in the mapping if the file is that",
        fa: "در رکورد بایت NUL هست؛ آن را بردارید، یا اگر پرونده UTF-16 است در نگاشت \"encoding\" را \"utf-16\" بگذارید"
      )
    case .tooLong(let limit):
      Message(
        en: "the record is longer than \(limit) bytes; a quotation mark may be missing",
        fa: "رکورد بلندتر از \(limit) بایت است؛ شاید گیومه‌ای جا افتاده باشد")
    case .json(let problem, let line, let column):
      Message(
        en: "malformed JSON at line \(line), byte \(column): \(problem.message.en)",
        fa: "JSON نادرست در سطر \(line)، بایت \(column): \(problem.message.fa)")
    case .controlCharacter:
      Message(
        en: "the record holds a control character, which XML does not allow; remove it",
        fa: "در رکورد نویسهٔ کنترلی هست که XML نمی‌پذیرد؛ آن را بردارید")
    case .xml(let problem, let line, let column):
      Message(
        en:
          "malformed XML at line \(line), character \(column): \(problem.message.en); so the rest of the file can't be "
          + "read",
        fa: "XML نادرست در سطر \(line)، نویسهٔ \(column): \(problem.message.fa)؛ بقیهٔ پرونده خوانده نمی‌شود")
    case .notAnObject:
      Message(en: "the element of the array is no JSON object", fa: "عضو آرایه شیء JSON نیست")
    case .notAScalar(let path):
      Message(
        en: "\"\(SafeText.line(path))\" is an object or an array where one value is wanted; name a member of it",
        fa: "«\(SafeText.line(path))» شیء یا آرایه است و یک مقدار لازم است؛ عضوی از آن را نام ببرید")
    }
  }
}
