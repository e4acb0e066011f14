/// The elements of one name in an XML document, whose children hold the values.
///
/// Enough for lists of flat elements, such as the service requests of GeoReport v2: attributes, comments and processing
/// instructions are passed over; the five predefined entities and character references are decoded. Entities that a document
/// type defines are not: a record with one is refused.
final class XMLRecords: RecordEngine {
  private let window: RecordWindow
  private let values: RecordValues
  private let columns: [String]
  private let opening: [UInt8]
  private let closing: [UInt8]
  private var isSeen: [Bool]
  private var isBehind = false
  /// The bytes of the current record, which stay while its values are read.
  private var record: [UInt8] = []

  private(set) var line = 1
  private(set) var recordNumber = 0
  private(set) var rawRecord = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  var headerRow: [UInt8] { [] }
  var columnsNeverSeen: [String] { zip(columns, isSeen).filter { !$0.1 }.map(\.0) }

  /// - Parameter element: the name of the elements that are records.
  init(window: RecordWindow, columns: [String], element: String, values: RecordValues) {
    self.window = window
    self.columns = columns
    self.values = values
    opening = Array("<\(element)".utf8)
    closing = Array("</\(element)>".utf8)
    isSeen = columns.map { _ in false }
  }

  func next() throws(RecordError) -> RecordStep {
    rawRecord = UnsafeBufferPointer(start: nil, count: 0)
    guard !isBehind, try findOpening() else { return try atEnd() }
    line = window.line
    recordNumber += 1
    var searched = 0
    while true {
      if let end = XMLText.find(closing, in: bytes, from: searched) { return take(end + closing.count) }
      searched = max(0, window.count - closing.count)
      guard window.count <= RecordReader.recordLimit else { return stop(.tooLong(limit: RecordReader.recordLimit)) }
      guard try window.more() else { return stop(.truncated) }
    }
  }

  private var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: window.base, count: window.count) }

  /// Drops what stands before the next record; false where there is none.
  private func findOpening() throws(RecordError) -> Bool {
    var searched = 0
    while true {
      while let start = XMLText.find(opening, in: bytes, from: searched) {
        guard start + opening.count < window.count else { break }
        let behind = window.base[start + opening.count]
        if behind == UInt8(ascii: ">") || XMLText.isSpace(behind) {
          window.dropCountingLines(start)
          return true
        }
        searched = start + 1
      }
      guard window.count <= RecordReader.recordLimit, try window.more() else { return false }
    }
  }

  /// A whole document ends with the end of the element around the records.
  private func atEnd() throws(RecordError) -> RecordStep {
    guard !isBehind else { return .end }
    isBehind = true
    if XMLText.find(Array("</".utf8), in: bytes, from: 0) != nil || recordNumber == 0 && closesItself { return .end }
    return stop(.truncated)
  }

  private var closesItself: Bool { XMLText.find(Array("/>".utf8), in: bytes, from: 0) != nil }

  private func take(_ length: Int) -> RecordStep {
    record = Array(UnsafeBufferPointer(start: window.base, count: length))
    rawRecord = UnsafeBufferPointer(start: window.base, count: length)
    window.dropCountingLines(length)
    values.clear()
    values.reserve(length)
    guard length <= RecordReader.recordLimit else { return refused(.tooLong(limit: RecordReader.recordLimit)) }
    let isText = record.withUnsafeBufferPointer { UTF8Check.isValid($0) }
    guard isText else { return refused(.invalidUTF8) }
    guard !record.contains(0) else { return refused(.nul) }
    return readChildren().map(refused) ?? .record
  }

  /// Puts the text of each child that is asked for into its slot.
  private func readChildren() -> RecordFault.Problem? {
    var reader = XMLText(Array(record.dropFirst(opening.count).dropLast(closing.count)))
    guard reader.passStartTag() != nil else { return .xml }
    var written = 0
    while let child = reader.nextChild() {
      guard let text = child.text else {
        if columns.contains(child.name) { return .notAScalar(path: child.name) }
        continue
      }
      for slot in columns.indices where columns[slot] == child.name {
        isSeen[slot] = true
        guard !text.isEmpty else { continue }
        // All texts together are shorter than the record, which the scratch memory has room for once for each slot of
        // the same column at most.
        guard written + text.count <= record.count else { return .xml }
        let target = values.scratch + written
        for (index, byte) in text.enumerated() { target[index] = byte }
        values[slot] = RecordValues.Value(base: UnsafePointer(target), count: text.count)
        written += text.count
      }
    }
    return reader.isBroken ? .xml : nil
  }

  private func stop(_ problem: RecordFault.Problem) -> RecordStep {
    isBehind = true
    if recordNumber == 0 { recordNumber = 1 }
    return refused(problem)
  }

  private func refused(_ problem: RecordFault.Problem) -> RecordStep {
    .refused(RecordFault(line: line, recordNumber: max(1, recordNumber), problem: problem))
  }
}
