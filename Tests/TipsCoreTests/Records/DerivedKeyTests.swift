import Testing

@testable import TipsCalendar
@testable import TipsFiles
@testable import TipsRecords

@Suite("Made keys")
struct DerivedKeyTests {
  private func keys(_ rows: String, columns: String = #"["a","b"]"#) throws -> [String?] {
    let text =
      #"{"source":"s","fields":{"source_key":{"columns":"# + columns
      + #","made":true},"received_at":{"column":"t","time":"epoch"},"line":{"constant":"110"}}}"#
    let mapping = try ImportMapping.decode(Array(text.utf8))
    let reader = try RecordReader(input: ByteInput(bytes: Array("t,a,b\n\(rows)".utf8)), mapping: mapping)
    var mapper = RowMapper(mapping: mapping, defaultZone: try StationZone(identifier: "UTC"))
    var keys: [String?] = []
    while try reader.next() == .record { keys.append(try? mapper.map(reader).sourceKey) }
    return keys
  }

  @Test("The key is the first half of SHA-256 over the cells with their lengths")
  func value() throws {
    // printf '\1\0\0\0x\2\0\0\0yz' | sha256sum
    #expect(try keys("0,x,yz\n") == ["d745d03995932649d93823e71e005b01"])
  }

  @Test("The border between cells counts, white space around them doesn't")
  func borders() throws {
    let keys = try keys("0,xy,z\n0,x,yz\n0, xy ,z\n")
    #expect(keys[0] != keys[1])
    #expect(keys[0] == keys[2])
  }

  @Test("The order of the columns counts")
  func order() throws {
    #expect(try keys("0,x,y\n") != keys("0,x,y\n", columns: #"["b","a"]"#))
  }

  @Test("Cells without any value make no key")
  func nothing() throws {
    #expect(try keys("0,,\n0,,x\n").map { $0 == nil } == [true, false])
  }
}
