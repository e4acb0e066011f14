import TipsFiles
import TipsText

/// Why an input can't be read at all, or no further.
public enum RecordError: UserFacingError, Equatable {
  /// The input fails.
  case input(InputError)
  /// There is nothing but white space in the input.
  case empty
  /// The first bytes are those of something else than text; `remedy` says how to make text of it.
  case notText(kind: Message, remedy: Message)
  /// The letters are plainly written in another encoding than the mapping says, or than UTF-8 where it says none.
  case encoding(TextEncoding, given: TextEncoding?)
  /// Columns that the mapping asks for are not in the header; with the names of the header that come nearest, and what
  /// the line looks like.
  case missingColumns([MissingColumn], look: HeaderLook = .names)
  /// The columns are not in the first line but in a later one, `skip` lines below.
  case headerBelow(line: Int, skip: Int)
  /// The header has several columns that fit a name that the mapping asks for.
  case ambiguousColumn(name: String)
  /// The header itself is malformed.
  case badHeader(RecordFault.Problem)
  /// The JSON around the records is malformed, so that no further record can be found.
  case json(JSONProblem, line: Int)
  /// The XML around the records is malformed, so that no further record can be found.
  case xml(XMLProblem, line: Int)
  /// The JSON document has no array of records at the path, or is no array where no path is given.
  case noRecordArray(path: String?, line: Int)
  /// What began like JSON Lines is one object over several lines.
  case objectOverLines

  /// A column that was asked for and is not there.
  public struct MissingColumn: Sendable, Equatable {
    /// The name that was asked for.
    public let name: String
    /// Names of the header that look like it, nearest first.
    public let nearest: [String]

    package init(name: String, nearest: [String]) {
      self.name = name
      self.nearest = nearest
    }
  }

  /// What a line looks like in which the names of columns were looked for.
  public enum HeaderLook: Sendable, Equatable {
    /// Names, though others.
    case names
    /// One filled cell among empty ones.
    case title(cells: Int)
    /// A single cell: another separator, or a title.
    case oneCell
    /// Names in quotation marks, in a file that is read without quoting.
    case quoted
    /// Values rather than names.
    case record
  }

  /// Of so many missing columns each is told about; of more it is likely that the mapping is another file's.
  private static let described = 3

  public var category: ErrorCategory {
    if case .input(let error) = self { error.category } else { .badData }
  }

  public var message: Message {
    switch self {
    case .input(let error): error.message
    case .empty: Message(en: "the input is empty: there is no record in it", fa: "ورودی خالی است: رکوردی در آن نیست")
    case .notText(let kind, let remedy):
      Message(
        en: "the input is \(kind.en), not text; \(remedy.en)", fa: "ورودی \(kind.fa) است، نه متن؛ \(remedy.fa)")
    case .encoding(let plain, let given):
      Message(
        en: "the input is not \((given ?? .utf8).name) but \(plain.name); set \"encoding\" to \"\(plain.rawValue)\" in "
          + "the mapping",
        fa: "رمزگذاری ورودی \((given ?? .utf8).name) نیست و \(plain.name) است؛ در نگاشت \"encoding\" را "
          + "\"\(plain.rawValue)\" بگذارید")
    case .missingColumns(let columns, .names) where columns.count > Self.described:
      Message(
        en: "\(columns.count) of the mapping's columns are missing in the header, first "
          + "\"\(SafeText.line(columns[0].name))\": is this the right mapping?",
        fa:
          "\(columns.count) ستون نگاشت در سرستون‌ها نیست، نخست «\(SafeText.line(columns[0].name))»: آیا نگاشت درست است؟")
    case .missingColumns(let columns, .names): columns.map(Self.describe).joined(en: "; ", fa: "؛ ")
    case .missingColumns(let columns, let look):
      Self.noColumn(Self.quoted(columns), look.explanation)
    case .headerBelow(let line, let skip):
      Message(
        en: "the columns are not in the first line but in line \(line); set \"skip\" to \(skip) in the mapping, "
          + "so that the lines above are left out",
        fa: "سرستون‌ها در سطر نخست نیست و در سطر \(line) است؛ در نگاشت \"skip\" را \(skip) بگذارید تا سطرهای بالای آن "
          + "کنار گذاشته شود")
    case .ambiguousColumn(let name):
      Message(
        en: "several columns of the header are called \"\(SafeText.line(name))\"; rename all but one",
        fa: "نام چند ستون «\(SafeText.line(name))» است؛ نام همه جز یکی را تغییر دهید")
    case .badHeader(let problem):
      Message(
        en: "the header on line 1 can't be read: \(problem.message.en)",
        fa: "سرستون‌های سطر 1 خوانده نمی‌شود: \(problem.message.fa)")
    case .json(let problem, let line):
      Message(
        en: "malformed JSON on line \(line): \(problem.message.en)",
        fa: "JSON نادرست در سطر \(line): \(problem.message.fa)")
    case .xml(let problem, let line):
      Message(
        en: "malformed XML on line \(line): \(problem.message.en)",
        fa: "XML نادرست در سطر \(line): \(problem.message.fa)")
    case .noRecordArray(let path?, let line):
      Message(
        en: "no array of records at \"\(SafeText.line(path))\" (line \(line)); correct \"records\" in the mapping",
        fa: "در «\(SafeText.line(path))» آرایهٔ رکوردها نیست (سطر \(line))؛ \"records\" را در نگاشت درست کنید")
    case .noRecordArray(nil, let line):
      Message(
        en: "the JSON document on line \(line) is no array; name the member that is, as \"records\" in the mapping",
        fa: "سند JSON در سطر \(line) آرایه نیست؛ عضوی را که آرایه است با \"records\" در نگاشت نام ببرید")
    case .objectOverLines:
      Message(
        en: "the input is one JSON object over several lines; set \"format\" to \"json\" and \"records\" to its array",
        fa: "ورودی یک شیء JSON در چند سطر است؛ \"format\" را \"json\" و \"records\" را نام آرایهٔ آن بگذارید")
    }
  }

  private static func describe(_ column: MissingColumn) -> Message {
    let name = Message(en: "\"\(SafeText.line(column.name))\"", fa: "«\(SafeText.line(column.name))»")
    guard !column.nearest.isEmpty else {
      return noColumn(name, Message(en: "correct the mapping", fa: "نگاشت را درست کنید"), en: "; ", fa: "؛ ")
    }
    let names = quoted(column.nearest)
    return noColumn(
      name, Message(en: "the nearest is \(names.en)", fa: "نزدیک‌ترین: \(names.fa)"), en: "; ", fa: "؛ ")
  }

  private static func noColumn(
    _ name: Message, _ explanation: Message, en: String = ": ", fa: String = ": "
  ) -> Message {
    Message(
      en: "no column \(name.en) in the header\(en)\(explanation.en)",
      fa: "ستون \(name.fa) در سرستون‌ها نیست\(fa)\(explanation.fa)")
  }

  private static func quoted(_ columns: [MissingColumn]) -> Message {
    let names = quoted(columns.prefix(described).map(\.name))
    let more = columns.count - described
    return more > 0 ? Message(en: "\(names.en) and \(more) more", fa: "\(names.fa) و \(more) ستون دیگر") : names
  }

  private static func quoted(_ names: [String]) -> Message {
    names.map { Message(en: "\"\(SafeText.line($0))\"", fa: "«\(SafeText.line($0))»") }.joined()
  }
}

extension RecordError.HeaderLook {
  fileprivate var explanation: Message {
    switch self {
    case .names:
      Message(en: "it has other names; correct the mapping", fa: "نام‌های دیگری دارد؛ نگاشت را درست کنید")
    case .title(let cells):
      Message(
        en:
          "the line has \(cells) cells of which one is filled, like a title; if the header stands below, set \"skip\" "
          + "to the number of lines above it",
        fa: "این سطر \(cells) خانه دارد که مانند عنوان تنها یکی پر است؛ اگر سرستون‌ها پایین‌تر است، \"skip\" را شمار "
          + "سطرهای بالای آن بگذارید")
    case .oneCell:
      Message(
        en: "the line is a single cell; set \"delimiter\" to what separates cells, or \"skip\" to the number of lines "
          + "above the header",
        fa:
          "این سطر تنها یک خانه دارد؛ \"delimiter\" را جداکنندهٔ خانه‌ها یا \"skip\" را شمار سطرهای بالای سرستون‌ها بگذارید"
      )
    case .quoted:
      Message(
        en: "its names stand in quotation marks; set \"quotes\" to true in the mapping",
        fa: "نام‌ها میان گیومه‌های انگلیسی آمده است؛ در نگاشت \"quotes\" را true بگذارید")
    case .record:
      Message(
        en: "the line looks like a record; put a line with the names of the columns above it",
        fa: "این سطر شبیه رکورد است؛ سطری با نام ستون‌ها بالای آن بگذارید")
    }
  }
}
