import Testing

@testable import TipsHTTP

@Suite("Forms in parts")
struct MultipartFormTests {
  private static let type = "multipart/form-data; boundary=\"a b'c\""

  private func body(_ parts: [(headers: String, content: String)], end: String = "--\r\n") -> [UInt8] {
    Array((parts.map { "--a b'c\r\n\($0.headers)\r\n\r\n\($0.content)\r\n" }.joined() + "--a b'c" + end).utf8)
  }

  private func field(_ name: String, _ content: String) -> (headers: String, content: String) {
    ("Content-Disposition: form-data; name=\"\(name)\"", content)
  }

  @Test("Fields in their order, with whatever stands in them")
  func fields() {
    let found = MultipartForm.fields(
      body([field("a", "۱\r\n--a b\r\n2"), field("b", ""), field("a", "=&%20+")]), type: Self.type)
    #expect(found == FormFields([("a", "۱\r\n--a b\r\n2"), ("b", ""), ("a", "=&%20+")]))
  }

  @Test("A file is passed over, and so are other headers")
  func file() {
    let file = ("content-type: image/png\r\ncontent-disposition: form-data; name=m; filename=\"a;b.png\"", "\u{1}")
    #expect(
      MultipartForm.fields(body([file, field("x", "1")]), type: Self.type) == FormFields([("x", "1")]))
  }

  @Test("Names may be escaped")
  func escaped() {
    let part = (#"Content-Disposition: form-data; name="a\"b; c""#, "1")
    #expect(MultipartForm.fields(body([part]), type: Self.type) == FormFields([(#"a"b; c"#, "1")]))
  }

  @Test(
    "What breaks the form is no form",
    arguments: [
      "", "--a b'c", "--a b'c\r\n", "--a b'c\r\n\r\n\r\nx\r\n--a b'c--", "x--a b'c--",
      "--a b'c\r\nContent-Disposition: form-data\r\n\r\nx\r\n--a b'c--",
      "--a b'c\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n--a b'",
      "--a b'c\nContent-Disposition: form-data; name=a\n\nx\n--a b'c--",
    ])
  func broken(text: String) {
    #expect(MultipartForm.fields(Array(text.utf8), type: Self.type) == nil)
  }

  @Test("Text that is no UTF-8, endless headers and too many fields are refused")
  func limits() {
    var bytes = body([field("a", "x")])
    bytes[bytes.firstIndex(of: UInt8(ascii: "x")) ?? 0] = 0xFF
    #expect(MultipartForm.fields(bytes, type: Self.type) == nil)
    let long = ("Content-Disposition: form-data; name=a\r\nx: " + String(repeating: "y", count: 3_000), "")
    #expect(MultipartForm.fields(body([long]), type: Self.type) == nil)
    #expect(MultipartForm.fields(body(Array(repeating: field("a", ""), count: 402)), type: Self.type) == nil)
  }

  @Test("Without a boundary, or with one that can't be, there are no fields")
  func boundary() {
    for type in ["multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"\u{7}\""] {
      #expect(MultipartForm.fields(body([]), type: type) == nil)
    }
  }

  @Test("Bytes that are bent, cut or doubled at random never harm the reader")
  func mutations() {
    var random = SystemRandomNumberGenerator()
    let whole = body([field("a", "x\r\n"), field("b", "\r\n--"), field("c", "ی")])
    for _ in 0..<4_000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
        let index = bytes.indices.randomElement(using: &random) ?? 0
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.removeSubrange(index...)
        default: bytes.insert(contentsOf: bytes[index...], at: index)
        }
      }
      let found = MultipartForm.fields(bytes, type: Self.type)
      #expect(found.map { $0.fields.count <= FormFields.countLimit } ?? true)
    }
  }
}
