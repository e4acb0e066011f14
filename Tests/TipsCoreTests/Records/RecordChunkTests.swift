import RecordSupport
import Testing

@testable import TipsFiles
@testable import TipsRecords

@Suite("Records and the borders of chunks")
struct RecordChunkTests {
  private static let seeds: [[UInt8]] = [
    Array("a,b,c\n1,\"x\"\"y\n\",3\r\n\n4,گلسار,6\n7,8\n\"9,10\n".utf8),
    Array("[{\"a\":\"\\u06af\\\"\",\"b\":{\"c\":[1,2]}},\n{\"a\":01}, 5, {\"b\":\"}]\"}]\n".utf8),
    Array(
      "<?xml version='1.0'?>\n<r><!-- x --><request><a>1&lt;گ</a></request>\n<request><a>\r</a></request></r>".utf8),
    Array("{\"a\":1}\n{\"a\":\"\\ud83d\\ude00\"}\n\n{\"a\n{\"b\":{\"c\":\"سلام\"}}".utf8),
  ]

  /// One of the seeds with some bytes changed, removed or repeated.
  private func mutated(_ generator: inout RecordGenerator) -> [UInt8] {
    var bytes = Self.seeds.randomElement(using: &generator) ?? []
    for _ in 0..<Int.random(in: 0...5, using: &generator) {
      let position = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes[position] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes[position] = Array("\",\n\r{}[]\\:<>/&".utf8).randomElement(using: &generator) ?? 0
      case 2: bytes.insert(contentsOf: bytes[position...].prefix(9), at: position)
      default: if bytes.count > 1 { bytes.remove(at: position) }
      }
    }
    return bytes
  }

  @Test("Any bytes are read the same, however they arrive", arguments: 1...80 as ClosedRange<UInt64>)
  func sameRecords(seed: UInt64) {
    var generator = RecordGenerator(seed: seed)
    for _ in 0..<25 {
      let bytes = mutated(&generator)
      let format = [RecordFormat?.none, .csv, .json, .jsonl, .xml].randomElement(using: &generator) ?? nil
      let columns = format == .csv ? ["a"] : ["a", "b.c"]
      let whole = RecordFixtures.steps(ByteInput(bytes: bytes), columns: columns, format: format)
      for chunk in [1, 3, 8, 13] {
        let parts = RecordFixtures.steps(ByteInput(bytes: bytes, chunk: chunk), columns: columns, format: format)
        #expect(parts == whole, "chunk \(chunk) of \(bytes)")
      }
    }
  }

  @Test("Noise is read or refused, never more", arguments: 1...40 as ClosedRange<UInt64>)
  func noise(seed: UInt64) {
    var generator = RecordGenerator(seed: seed)
    for format in RecordFormat.allCases {
      let bytes = (0..<2000).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let prefix = format == .csv ? "a\n" : format == .json ? "[" : ""
      let input = ByteInput(bytes: Array(prefix.utf8) + bytes, chunk: 100)
      let steps = RecordFixtures.steps(input, columns: ["a"], format: format)
      #expect(steps.count <= 2001)
    }
  }

  @Test("Records are whole where they lie over the border of the buffer")
  func bufferBorder() {
    let rows = (0..<60_000).map { "\($0),\"text \($0)\"" }
    let text = "a,b\n" + rows.joined(separator: "\n") + "\n"
    let read = RecordFixtures.rows(text, columns: ["a", "b"])
    #expect(read == (0..<60_000).map { ["\($0)", "text \($0)"] })
  }
}
