import Glibc
import TipsFiles
import TipsText

/// Workbooks (`.xlsx`), which the program `xlsx2csv` turns into CSV.
///
/// Nothing is written to a file: the program reads the workbook and answers through a pipe. Dates and times of day come as
/// the numbers that the workbook holds, since the program would cut seconds off, and the pattern `excel` reads them.
package enum Workbook {
  /// The sheet as CSV with commas and as many cells in every row, blank rows left out; nil where the input is no archive
  /// such as a workbook is, or can't be looked into.
  /// - Throws: ``WorkbookError``, or ``RecordError``.
  package static func csv(of input: ByteInput, sheet: WorkbookSheet?) throws -> ByteInput? {
    guard let descriptor = input.seekableDescriptor, input.begins(with: [0x50, 0x4B, 0x03, 0x04]) else { return nil }
    return ByteInput(bytes: try evened(try converted(descriptor, sheet)))
  }

  private static func converted(_ descriptor: Int32, _ sheet: WorkbookSheet?) throws(WorkbookError) -> [UInt8] {
    guard let path = ProgramSearch.path(of: ["xlsx2csv"]) else { throw .missing }
    var arguments = ["--ignore-formats", "date", "time", "--ignoreempty", "--delimiter=,"]
    switch sheet {
    case .number(let number): arguments.append("--sheet=\(number)")
    case .name(let name): arguments.append("--sheetname=\(name)")
    case nil: break
    }
    let program = ChildProcess(
      path: path, arguments: arguments + ["/dev/stdin"], environment: ["PYTHONIOENCODING": "utf-8"],
      inheriting: ["PATH"], patience: 3_600)
    let answer: ChildProcess.Answer
    do {
      answer = try program.run(from: descriptor)
    } catch ChildProcess.Failure.cannotStart(let code) {
      throw .failed(String(cString: strerror(code)))
    } catch {
      throw .failed("it took more than an hour")
    }
    // A sheet that is not there it tells of with status 0.
    guard answer.status == 0, !(answer.output.isEmpty && !answer.complaint.isEmpty) else {
      let line = String(decoding: answer.complaint, as: UTF8.self).split(separator: "\n").first
      throw .failed(line.map { SafeText.line(String($0.prefix(200))) } ?? "it ended with status \(answer.status)")
    }
    return answer.output
  }

  /// The rows with as many cells as the longest has: a sheet's rows end with their last filled cell.
  private static func evened(_ csv: [UInt8]) throws -> [UInt8] {
    let width = try eachRow(of: csv) { _, _ in }
    // One cell far to the right would fill the memory with empty ones.
    guard width <= CSVScanner.columnLimit else { throw WorkbookError.tooManyColumns(width) }
    var even: [UInt8] = []
    even.reserveCapacity(csv.count + csv.count / 8)
    _ = try eachRow(of: csv) { row, cells in
      even += row
      even += repeatElement(UInt8(ascii: ","), count: width - cells)
      even.append(CSVForm.lineFeed)
    }
    return even
  }

  /// The most cells that a row has.
  private static func eachRow(of csv: [UInt8], _ body: (UnsafeBufferPointer<UInt8>, Int) -> Void) throws -> Int {
    let window = RecordWindow(input: ByteInput(bytes: csv))
    let form = CSVForm(delimiter: UInt8(ascii: ","), quotes: true, lineEnd: CSVForm.lineFeed)
    let scanner = CSVScanner(window: window, form: form)
    var width = 0
    while let shape = try scanner.scan() {
      width = max(width, shape.cells)
      guard !shape.isTooLong else { throw WorkbookError.rowTooLong }
      body(UnsafeBufferPointer(start: window.base, count: shape.length), shape.cells)
      window.drop(shape.consumed)
    }
    return width
  }
}

/// Why a workbook can't be read.
public enum WorkbookError: UserFacingError, Equatable {
  /// The program is not installed.
  case missing
  /// The program fails; with what it said.
  case failed(String)
  /// A row is longer than a record may be.
  case rowTooLong
  /// So many columns are more than a table has.
  case tooManyColumns(Int)

  public var category: ErrorCategory {
    switch self {
    case .missing: .unavailable
    case .failed, .rowTooLong, .tooManyColumns: .badData
    }
  }

  public var message: Message {
    switch self {
    case .missing:
      "the input is a workbook, and the program xlsx2csv, which reads such, is not installed; "
        + "run apt install xlsx2csv, or save the sheet as CSV in UTF-8"
    case .rowTooLong:
      "a row of the workbook is longer than \(RecordReader.recordLimit) bytes; shorten its texts, or save the sheet as CSV"
    case .tooManyColumns(let count):
      "the sheet has \(count) columns, of which at most \(CSVScanner.columnLimit) are read; remove what stands far to the right"
    case .failed(let reason): "the workbook can't be read: xlsx2csv says: \(reason)"
    }
  }
}
