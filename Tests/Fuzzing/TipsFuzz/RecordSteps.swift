@testable import TipsFiles
@testable import TipsRecords

/// What a reader made of an input, for comparison.
enum RecordSteps {
  enum Step: Equatable {
    case record([[UInt8]?], line: Int, number: Int, raw: [UInt8])
    case refused(RecordFault, raw: [UInt8])
    case failed(RecordError)
  }

  /// Everything that the reader makes of the bytes, `chunk` at a time.
  static func read(
    _ bytes: [UInt8], chunk: Int, format: RecordFormat?, columns: [String],
    dialect: CSVDialect = CSVDialect(), records: String? = nil
  ) -> [Step] {
    var steps: [Step] = []
    do throws(RecordError) {
      let reader = try RecordReader(
        input: ByteInput(bytes: bytes, chunk: chunk), format: format, columns: columns, dialect: dialect,
        records: records)
      while true {
        switch try reader.next() {
        case .record:
          let values = columns.indices.map { slot in reader.value(slot).map { Array($0) } }
          steps.append(.record(values, line: reader.line, number: reader.recordNumber, raw: Array(reader.rawRecord)))
        case .refused(let fault): steps.append(.refused(fault, raw: Array(reader.rawRecord)))
        case .end: return steps
        }
        require(steps.count <= bytes.count + 1, "more records than bytes")
      }
    } catch {
      return steps + [.failed(error)]
    }
  }

  /// The same records come whatever the size of the chunks; the input chooses one.
  static func requireSame(_ whole: [Step], of bytes: [UInt8], _ read: (_ chunk: Int) -> [Step]) {
    let chunk = [1, 3, 8, 61][bytes.count & 3]
    require(read(chunk) == whole, "other records in chunks of \(chunk)")
  }

  /// The values of the records that were read are text and were not made longer than another encoding makes them: a byte
  /// of windows-1256 and two of UTF-16 are three of UTF-8 at most.
  static func requireText(_ steps: [Step], of bytes: [UInt8]) {
    for case .record(let values, _, _, let raw) in steps {
      require(raw.count <= 3 * bytes.count, "a record longer than the input")
      for case let value? in values {
        require(String(validating: value, as: UTF8.self) != nil, "a value is no UTF-8")
        require(value.count <= raw.count, "a value longer than its record")
        require(!value.contains(0), "a NUL in a value")
      }
    }
  }
}
