import CExpat
import TipsText

/// Expat, fed piece by piece. It pauses behind each element that is a record, and keeps the text of its children. Names
/// joined by dots are the path to an element further inside.
///
/// Only well-formed XML 1.0 passes. A document type ends the reading where it begins, so that there are no entities but
/// the five predefined ones. Positions are offsets in bytes from the first byte fed.
final class XMLScanner {
  enum Outcome: Equatable {
    /// All that was fed has been read.
    case hungry
    /// A record ended; ``resume()`` goes on behind it.
    case record
    /// The document ended.
    case finished
    /// The input ended inside the document.
    case truncated
    case failed(XMLProblem)
  }

  /// Elements inside each other, the outermost included.
  static let depthLimit = 32

  private let parser: XML_Parser
  private let element: [CChar]
  /// The columns, each once; for each slot the place of its column among them.
  private var columns: [(name: String, bytes: [CChar])] = []
  private let sources: [Int]
  private var isSeen: [Bool]
  private var isLast = false
  /// The line on which the outermost element ended.
  private var endLine: Int?
  private var problem: XMLProblem?

  private var depth = 0
  private var recordDepth = 0
  /// The names of the elements inside the record that are open, joined by dots, and where each begins.
  private var path: [CChar] = []
  private var nameStarts: [Int] = []
  /// The column whose element is open, and how deep that is.
  private var child: Int?
  private var childDepth = 0
  private var childStart = 0
  private var isChildNested = false
  private var ranges: [Range<Int>?]

  /// How many bytes have been fed.
  private(set) var fed = 0
  /// Whether any of them were masked.
  private(set) var isMasked = false
  /// Where the record begins that is being read or has just ended.
  private(set) var recordStart: Int?
  private(set) var recordEnd = 0
  /// The texts of the record's children one after the other; never longer than the record.
  private(set) var text: [UInt8] = []
  /// The first column whose element has elements inside.
  private(set) var nestedColumn: String?

  init(element: String, columns names: [String]) throws(RecordError) {
    guard let parser = XML_ParserCreate("UTF-8") else {
      throw .input(.readFailed(reason: Message(en: "expat gets no memory", fa: "حافظه برای expat کافی نیست")))
    }
    self.parser = parser
    self.element = Array(element.utf8CString)
    var sources: [Int] = []
    for name in names {
      let bytes = Array(name.utf8CString)
      let place = columns.firstIndex { $0.bytes == bytes } ?? columns.count
      if place == columns.count { columns.append((name, bytes)) }
      sources.append(place)
    }
    self.sources = sources
    isSeen = columns.map { _ in false }
    ranges = columns.map { _ in nil }
    listen()
  }

  deinit { XML_ParserFree(parser) }

  // MARK: Feeding

  /// Reads a copy of the bytes; characters must be whole.
  func feed(_ bytes: UnsafeBufferPointer<UInt8>) -> Outcome {
    let count = Int32(bytes.count)
    guard let buffer = XML_GetBuffer(parser, count) else { return failure }
    let copy = UnsafeMutableRawBufferPointer(start: buffer, count: bytes.count)
    copy.copyMemory(from: UnsafeRawBufferPointer(bytes))
    if XMLCharacters.mask(copy.bindMemory(to: UInt8.self)) { isMasked = true }
    fed += bytes.count
    return outcome(XML_ParseBuffer(parser, count, 0))
  }

  /// Says that the input has ended.
  func finish() -> Outcome {
    isLast = true
    return outcome(XML_Parse(parser, nil, 0, 1))
  }

  /// Goes on behind a record.
  func resume() -> Outcome {
    recordStart = nil
    return outcome(XML_ResumeParser(parser))
  }

  // MARK: Answers

  /// How far the document has been read; what was fed beyond it is the beginning of a tag or its like.
  var position: Int { Int(XML_GetCurrentByteIndex(parser)) }
  /// The line of that position, from 1; behind the document the line of its end.
  var line: Int { endLine ?? Int(clamping: XML_GetCurrentLineNumber(parser)) }
  /// The character in that line, from 1.
  var column: Int { Int(clamping: XML_GetCurrentColumnNumber(parser)) + 1 }

  var columnsNeverSeen: [String] { zip(columns, isSeen).filter { !$0.1 }.map(\.0.name) }

  /// Where in ``text`` the value of a slot is.
  func range(_ slot: Int) -> Range<Int>? { ranges[sources[slot]] }

  private func outcome(_ status: XML_Status) -> Outcome {
    switch status {
    case XML_STATUS_OK: isLast ? .finished : .hungry
    case XML_STATUS_SUSPENDED: .record
    default: failure
    }
  }

  private var failure: Outcome {
    // What expat calls such text, and where it stops in it, depends on how much was fed at once.
    let code = endLine == nil ? XML_GetErrorCode(parser) : XML_ERROR_JUNK_AFTER_DOC_ELEMENT
    switch code {
    case XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_UNCLOSED_CDATA_SECTION: return .truncated
    default: return .failed(problem ?? .malformed(Message(xmlError: code)))
    }
  }

  // MARK: Listening

  /// Expat calls back only while it is fed, when the scanner is there; so the scanner need not be retained for it.
  private func listen() {
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { context, name, _ in
        if let name { XMLScanner.of(context)?.start(name) }
      },
      { context, _ in XMLScanner.of(context)?.end() })
    XML_SetCharacterDataHandler(parser) { context, bytes, count in
      XMLScanner.of(context)?.add(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
    }
    XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in XMLScanner.of(context)?.stop(.documentType) }
    // Comments and processing instructions come here.
    XML_SetDefaultHandler(parser) { context, _, _ in XMLScanner.of(context)?.checkLength() }
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> XMLScanner? {
    context.map { Unmanaged<XMLScanner>.fromOpaque($0).takeUnretainedValue() }
  }

  private func start(_ name: UnsafePointer<CChar>) {
    checkLength()
    depth += 1
    if depth > Self.depthLimit { return stop(.tooDeep) }
    if recordDepth == 0 {
      if Self.isSame(name, element) { startRecord() }
    } else if child != nil {
      isChildNested = true
    } else {
      open(name)
    }
  }

  /// Notes an element inside the record, and whether it is a column.
  private func open(_ name: UnsafePointer<CChar>) {
    nameStarts.append(path.count)
    if !path.isEmpty { path[path.count - 1] = CChar(UInt8(ascii: ".")) }
    var letter = name
    while letter.pointee != 0 {
      path.append(letter.pointee)
      letter += 1
    }
    path.append(0)
    child = columns.firstIndex { $0.bytes == path }
    (childDepth, childStart, isChildNested) = (depth, text.count, false)
  }

  private func close() {
    path.removeSubrange((nameStarts.popLast() ?? 0)...)
    if !path.isEmpty { path[path.count - 1] = 0 }
  }

  private func startRecord() {
    recordDepth = depth
    recordStart = position
    nestedColumn = nil
    child = nil
    path.removeAll(keepingCapacity: true)
    nameStarts.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    for column in ranges.indices { ranges[column] = nil }
  }

  private func end() {
    checkLength()
    if recordDepth > 0, depth == recordDepth {
      recordDepth = 0
      recordEnd = position + Int(XML_GetCurrentByteCount(parser))
      XML_StopParser(parser, 1)
    } else if let child, depth == childDepth {
      isSeen[child] = true
      if isChildNested {
        nestedColumn = nestedColumn ?? columns[child].name
      } else if text.count > childStart {
        ranges[child] = childStart..<text.count
      }
      self.child = nil
      close()
    } else if child == nil, recordDepth > 0 {
      close()
    }
    depth -= 1
    if depth == 0 { endLine = line }
  }

  private func add(_ bytes: UnsafeRawBufferPointer) {
    // A record with more text than that is refused for its length.
    guard child != nil, depth == childDepth, text.count <= RecordReader.recordLimit else { return }
    text.append(contentsOf: bytes)
  }

  /// Expat has to hold a tag or a comment as a whole.
  private func checkLength() {
    let limit = RecordReader.recordLimit
    if XML_GetCurrentByteCount(parser) > limit { stop(.tooLong(limit: limit)) }
  }

  private func stop(_ problem: XMLProblem) {
    self.problem = self.problem ?? problem
    XML_StopParser(parser, 0)
  }

  private static func isSame(_ name: UnsafePointer<CChar>, _ other: [CChar]) -> Bool {
    for (index, letter) in other.enumerated() {
      guard name[index] == letter else { return false }
      if letter == 0 { return index == other.count - 1 }
    }
    return false
  }
}
