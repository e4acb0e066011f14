import TipsFiles
import TipsText

/// Why an input can't be read at all, or no further.
public enum RecordError: UserFacingError, Equatable {
  /// The input fails.
  case input(InputError)
  /// There is nothing but white space in the input.
  case empty
  /// The first bytes are those of something else than text; `remedy` says how to make text of it.
  case notText(kind: String, remedy: String)
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
    case .empty: "the input is empty: there is no record in it"
    case .notText(let kind, let remedy): "the input is \(kind), not text; \(remedy)"
    case .encoding(let plain, let given):
      "the input is not \((given ?? .utf8).name) but \(plain.name); set \"encoding\" to \"\(plain.rawValue)\" in the mapping"
    case .missingColumns(let columns, .names) where columns.count > Self.described:
      "\(columns.count) of the mapping's columns are missing in the header, first "
        + "\"\(SafeText.line(columns[0].name))\": is this the right mapping?"
    case .missingColumns(let columns, .names): Message(untranslated: columns.map(Self.describe).joined(separator: "; "))
    case .missingColumns(let columns, let look):
      "no column \(Self.quoted(columns)) in the header: \(look.explanation)"
    case .headerBelow(let line, let skip):
      "the columns are not in the first line but in line \(line); set \"skip\" to \(skip) in the mapping, "
        + "so that the lines above are left out"
    case .ambiguousColumn(let name):
      "several columns of the header are called \"\(SafeText.line(name))\"; rename all but one"
    case .badHeader(let problem): "the header on line 1 can't be read: \(problem.message)"
    case .json(let problem, let line): "malformed JSON on line \(line): \(problem.message)"
    case .xml(let problem, let line): "malformed XML on line \(line): \(problem.message)"
    case .noRecordArray(let path?, let line):
      "no array of records at \"\(SafeText.line(path))\" (line \(line)); correct \"records\" in the mapping"
    case .noRecordArray(nil, let line):
      "the JSON document on line \(line) is no array; name the member that is, as \"records\" in the mapping"
    case .objectOverLines:
      "the input is one JSON object over several lines; set \"format\" to \"json\" and \"records\" to its array"
    }
  }

  private static func describe(_ column: MissingColumn) -> String {
    let missing = "no column \"\(SafeText.line(column.name))\" in the header"
    guard !column.nearest.isEmpty else { return missing + "; correct the mapping" }
    let names = column.nearest.map { "\"\(SafeText.line($0))\"" }.joined(separator: ", ")
    return missing + "; the nearest is \(names)"
  }

  private static func quoted(_ columns: [MissingColumn]) -> String {
    let names = columns.prefix(described).map { "\"\(SafeText.line($0.name))\"" }.joined(separator: ", ")
    return columns.count > described ? names + " and \(columns.count - described) more" : names
  }
}

extension RecordError.HeaderLook {
  fileprivate var explanation: String {
    switch self {
    case .names: "it has other names; correct the mapping"
    case .title(let cells):
      "the line has \(cells) cells of which one is filled, like a title; if the header stands below, set \"skip\" to "
        + "the number of lines above it"
    case .oneCell:
      "the line is a single cell; set \"delimiter\" to what separates cells, or \"skip\" to the number of lines above "
        + "the header"
    case .quoted: "its names stand in quotation marks; set \"quotes\" to true in the mapping"
    case .record: "the line looks like a record; put a line with the names of the columns above it"
    }
  }
}
