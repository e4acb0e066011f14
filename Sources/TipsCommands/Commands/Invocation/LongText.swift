import TipsCore

/// Long texts on the command line, where `-` stands for standard input.
enum LongText {
  /// The text, or standard input where it is `-`: strict UTF-8 without NUL, of at most 16 KiB; one line end at the end is dropped.
  static func read(_ typed: String, name: Message) throws -> String {
    guard typed == "-" else { return typed }
    var bytes = try StandardInput.read(atMost: Limits.text + 2)
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    guard bytes.count <= Limits.text else { throw StandardInputError.tooLong(name: name, limit: Limits.text) }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw StandardInputError.notUTF8(name: name) }
    guard !bytes.contains(0) else { throw StandardInputError.nul(name: name) }
    return text
  }
}
