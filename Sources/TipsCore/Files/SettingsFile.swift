import CSettings
import Glibc
import TipsText

/// A file of settings: lines such as `store = "/srv/tips/tips.db"`, and comments after `#`.
public struct SettingsFile: Sendable {
  /// The longest file that is read, in bytes.
  private static let limit = 65_536

  /// What the file sets.
  public let values: [String: String]

  /// Reads a file; nil where there is none.
  ///
  /// - Parameter names: the settings that there are.
  /// - Throws: ``SettingsError``.
  public init?(path: String, names: [String]) throws(SettingsError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .unreadable(path: path, code: errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(path: path, code: errno) }
    // Whoever can write the file decides which store takes the reports and which program shows them.
    guard status.st_mode & 0o022 == 0, status.st_uid == geteuid() || status.st_uid == 0 else {
      throw .writableByOthers(path: path)
    }
    guard status.st_size <= Self.limit else { throw .tooLong(path: path, limit: Self.limit) }
    values = try Self.parse(try Self.text(descriptor, path), names, path)
  }

  private static func text(_ descriptor: Int32, _ path: String) throws(SettingsError) -> String {
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      var chunk = [UInt8](repeating: 0, count: 4_096)
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(path: path, code: errno) }
      if count == 0 { break }
      bytes += chunk.prefix(count)
    }
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else { throw .notText(path: path) }
    return text
  }

  private static func parse(
    _ text: String, _ names: [String], _ path: String
  ) throws(SettingsError) -> [String: String] {
    let copies = names.map { UnsafePointer(strdup($0)) }
    defer { for copy in copies { free(UnsafeMutableRawPointer(mutating: copy)) } }
    var found = [UnsafeMutablePointer<CChar>?](repeating: nil, count: names.count)
    var line: Int32 = 0
    var problem = [CChar](repeating: 0, count: 256)
    let result = settings_parse(text, copies, names.count, &found, &line, &problem, problem.count)
    defer { for value in found { free(value) } }
    guard result == 0 else {
      let words = problem.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      throw .malformed(path: path, line: Int(line), problem: SafeText.line(String(decoding: words, as: UTF8.self)))
    }
    var values: [String: String] = [:]
    for (name, value) in zip(names, found) { values[name] = value.map { String(cString: $0) } }
    return values
  }
}

/// Why a file of settings can't be used.
public enum SettingsError: UserFacingError, Equatable {
  /// The system refuses to read it; the code is `errno`.
  case unreadable(path: String, code: Int32)
  /// Another account could change it.
  case writableByOthers(path: String)
  /// It is not UTF-8, or holds a NUL.
  case notText(path: String)
  /// It is longer than any settings are.
  case tooLong(path: String, limit: Int)
  /// A line is not understood; the problem is in the words of the library that reads it.
  case malformed(path: String, line: Int, problem: String)

  public var category: ErrorCategory { .configuration }

  public var message: Message {
    switch self {
    case .unreadable(let path, let code):
      Message(
        en: "can't read the settings in \(path): \(Message(systemError: code).en)",
        fa: "تنظیمات \(path) خوانده نمی‌شود: \(Message(systemError: code).fa)")
    case .writableByOthers(let path):
      Message(
        en: "others can change the settings in \(path); make it yours alone: chmod go-w \(path)",
        fa: "دیگران می‌توانند تنظیمات \(path) را تغییر دهند؛ آن را تنها از آنِ خود کنید: chmod go-w \(path)")
    case .notText(let path):
      Message(
        en: "the settings in \(path) are not UTF-8 text; write them anew. See: tips config --help",
        fa: "تنظیمات \(path) متن UTF-8 نیست؛ آن را از نو بنویسید: tips config --help")
    case .tooLong(let path, let limit):
      Message(
        en: "the settings in \(path) have more than \(limit) bytes; is this the right file?",
        fa: "تنظیمات \(path) بیش از \(limit) بایت است؛ آیا پرونده درست است؟")
    case .malformed(let path, let line, let problem):
      Message(
        en: "the settings in \(path), line \(line): \(problem); they look like: store = \"/srv/tips/tips.db\"",
        fa: "تنظیمات \(path)، سطر \(line): \(Self.persian(problem))؛ نمونه: store = \"/srv/tips/tips.db\"")
    }
  }

  /// What the library complains of most often, in Persian; the rest as it says it.
  private static func persian(_ problem: String) -> String {
    if problem.hasPrefix("no such option") {
      let name = problem.split(separator: "'").dropFirst().first ?? ""
      return "گزینهٔ «\(name)» وجود ندارد"
    }
    return problem == "premature end of file" ? "سطر نیمه‌تمام است" : "درست نیست (\(problem))"
  }
}
