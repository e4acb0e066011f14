import Glibc
import TipsFiles
import TipsRecords
import TipsText

/// The records that an import refuses, as they were read, in a file that can be corrected and imported with the same
/// mapping; and beside it a text with the line and the reason of each. Both may be read by their owner alone.
final class RejectFile {
  private let basePath: String
  private let extensionName: String
  private let opening: [UInt8]
  private let separator: [UInt8]
  private let closing: [UInt8]
  private var records: PrivateFileWriter?
  private var reasons: PrivateFileWriter?
  private var count = 0

  /// Where the records are; nil as long as there are none.
  var path: String? { records?.path }
  /// Where the reasons are.
  var reasonPath: String? { reasons?.path }

  /// Nothing is made before the first record is refused.
  ///
  /// - Parameter inputPath: the input; the files stand beside it.
  init(inputPath: String, reader: RecordReader, mapping: ImportMapping) {
    basePath = Self.stem(of: inputPath)
    extensionName = reader.format.rawValue
    // Records are kept in UTF-8; the mark says so, whatever the mapping says of the input.
    let mark: [UInt8] = reader.isDecoded ? [0xEF, 0xBB, 0xBF] : []
    switch reader.format {
    case .csv:
      opening = mark + reader.headerRow + [UInt8(ascii: "\n")]
      separator = [UInt8(ascii: "\n")]
      closing = [UInt8(ascii: "\n")]
    case .jsonl:
      opening = mark
      separator = [UInt8(ascii: "\n")]
      closing = [UInt8(ascii: "\n")]
    case .xml:
      opening = mark + Array("<service_requests>\n".utf8)
      separator = [UInt8(ascii: "\n")]
      closing = Array("\n</service_requests>\n".utf8)
    case .json:
      let path = mapping.records?.split(separator: ".").map(String.init) ?? []
      opening = mark + Array(path.map { "{\(JSONText.quoted($0)):" }.joined().utf8) + Array("[\n".utf8)
      separator = Array(",\n".utf8)
      closing = Array("\n]".utf8) + path.map { _ in UInt8(ascii: "}") } + [UInt8(ascii: "\n")]
    }
  }

  /// Adds a record with the reason why it is refused, in English as all that programs may read.
  func add(_ record: [UInt8], _ fault: ImportFault) throws {
    if records == nil { try open() }
    try reasons?.write(Array("\(fault.message.en)\n".utf8)[...])
    // A record over the limit was never in memory as a whole.
    guard !record.isEmpty else { return }
    if count > 0 { try records?.write(separator[...]) }
    count += 1
    try records?.write(record)
  }

  /// Makes the files durable.
  func finish() throws {
    if count > 0 || ["json", "xml"].contains(extensionName) { try records?.write(closing[...]) }
    try records?.finish()
    try reasons?.finish()
  }

  /// Removes the files: the import came to nothing.
  func discard() {
    records?.discard()
    reasons?.discard()
  }

  private func open() throws {
    for number in 1...999 {
      let stem = basePath + (number == 1 ? ".refused" : ".refused-\(number)")
      guard !PrivateFile.exists("\(stem).\(extensionName)"), !PrivateFile.exists("\(stem).txt") else { continue }
      let records = try PrivateFileWriter(path: "\(stem).\(extensionName)")
      self.records = records
      reasons = try PrivateFileWriter(path: "\(stem).txt")
      try records.write(opening[...])
      return
    }
    throw ImportError.noRejectName(basePath)
  }

  /// The path without the ending that says how records are written.
  private static func stem(of path: String) -> String {
    for ending in [".csv", ".jsonl", ".json", ".xml", ".tsv", ".txt", ".xlsx"] where path.lowercased().hasSuffix(ending)
    {
      return String(path.dropLast(ending.count))
    }
    return path
  }
}
