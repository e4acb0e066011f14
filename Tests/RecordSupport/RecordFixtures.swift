import TipsFiles
import TipsRecords
import TipsText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a reader made of an input, for comparison.
package enum ReadStep: Equatable {
  case record([String?], line: Int)
  case refused(RecordFault)
  case failed(RecordError)
}

/// Shorthands for reading text in tests.
package enum RecordFixtures {
  package static func steps(
    _ text: String, columns: [String], format: RecordFormat? = nil, dialect: CSVDialect = CSVDialect(),
    encoding: TextEncoding? = nil, records: String? = nil
  ) -> [ReadStep] {
    steps(
      ByteInput(bytes: Array(text.utf8)), columns: columns, format: format, dialect: dialect, encoding: encoding,
      records: records)
  }

  package static func steps(
    _ input: ByteInput, columns: [String], format: RecordFormat? = nil, dialect: CSVDialect = CSVDialect(),
    encoding: TextEncoding? = nil, records: String? = nil
  ) -> [ReadStep] {
    var steps: [ReadStep] = []
    do throws(RecordError) {
      let reader = try RecordReader(
        input: input, format: format, columns: columns, encoding: encoding, dialect: dialect, records: records)
      while true {
        switch try reader.next() {
        case .record: steps.append(.record(values(reader), line: reader.line))
        case .refused(let fault): steps.append(.refused(fault))
        case .end: return steps
        }
      }
    } catch {
      return steps + [.failed(error)]
    }
  }

  package static func values(_ reader: RecordReader) -> [String?] {
    reader.columns.indices.map { reader.value($0).map { String(decoding: $0, as: UTF8.self) } }
  }

  /// The values of the records, refusals left out.
  package static func rows(_ text: String, columns: [String], format: RecordFormat? = nil) -> [[String?]] {
    steps(text, columns: columns, format: format).compactMap { step in
      if case .record(let values, _) = step { values } else { nil }
    }
  }

  package static func problems(_ steps: [ReadStep]) -> [RecordFault.Problem] {
    steps.compactMap { step in
      if case .refused(let fault) = step { fault.problem } else { nil }
    }
  }
}

/// Files of the repository, and of the data that may stand beside it.
package enum RecordFiles {
  package static let repository: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(3).joined(separator: "/")
  }()

  package static let data = repository + "/../shared/data/"

  /// Whether this machine has the system's zone files, which the American sources need.
  package static let hasZoneFiles = access("/usr/share/zoneinfo/America/New_York", R_OK) == 0

  package static func isPresent(_ file: String) -> Bool { access(data + file, R_OK) == 0 }

  package static func text(_ path: String) throws -> String {
    String(decoding: try ByteInput(path: repository + "/" + path).bytes(atMost: 1 << 24), as: UTF8.self)
  }

  /// Calls `body` with a file of the data, unpacked where its name ends in `.gz`.
  package static func withInput<Result>(_ file: String, _ body: (ByteInput) throws -> Result) throws -> Result {
    guard file.hasSuffix(".gz") else { return try body(try ByteInput(path: data + file)) }
    guard let pipe = popen("gzip -dc '\(data + file)'", "r") else {
      throw InputError.cannotOpen(path: file, reason: Message(systemError: errno))
    }
    defer { pclose(pipe) }
    return try body(ByteInput(descriptor: fileno(pipe)))
  }
}

/// A small generator (xorshift64*) whose numbers are the same in every run.
package struct RecordGenerator: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  package mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_F491_4F6C_DD1D
  }

  /// A text of up to `limit` pieces that are awkward in CSV, in JSON, or in Persian.
  package mutating func text(limit: Int) -> String {
    let pieces = [
      "a", "گ", "ۀ", "\u{200C}", "😀", ",", ";", "\t", "\"", "\"\"", "\n", "\r\n", "\r", " ", "=", "-", "'", "@", "\\",
      "{", "}", "[", "]", ":", "سلام", "0", "longer text without anything special in it",
    ]
    return (0..<Int.random(in: 0...limit, using: &self)).map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
  }
}
