import Glibc
import TipsText

/// Names and numbers of the machine's accounts and groups, as `/etc/passwd` and `/etc/group` have them.
///
/// The C library's own look-up loads further libraries, which a static executable can't. Accounts of a directory service
/// have numbers alone here.
package enum AccountNames {
  /// The account that this process runs under: its name, or `uid 1000` where it has none.
  package static let own = account(getuid())

  /// Whether that account is one of the machine. In a user namespace, which everybody may make, a process has the number
  /// that its maker chose.
  package static var isOwnReal: Bool {
    guard let map = try? PrivateFile.read("/proc/self/uid_map", limit: 256) else { return false }
    return map.split { $0 == 0x20 || $0 == 0x0A }.map { String(decoding: $0, as: UTF8.self) } == [
      "0", "0", "4294967295",
    ]
  }

  /// The name of an account, or `uid 1000` where it has none.
  package static func account(_ number: uid_t, in path: String = "/etc/passwd") -> String {
    let name = name(of: number, in: path).flatMap { name in
      name.utf8.count <= 64 && name.unicodeScalars.allSatisfy(SafeText.isPrintable) ? name : nil
    }
    return name ?? "uid \(number)"
  }

  /// The name of a group, or its number.
  package static func group(_ number: gid_t, in path: String = groups) -> String {
    name(of: number, in: path) ?? "\(number)"
  }

  /// The number of a group by its name, or by its number in digits; nil where there is none of that name.
  package static func group(named name: String, in path: String = groups) -> gid_t? {
    if let number = gid_t(name) { return number }
    return first(in: path) { $0.name == name ? $0.number : nil }
  }

  package static let groups = "/etc/group"

  private static func name(of number: UInt32, in path: String) -> String? {
    first(in: path) { $0.number == number ? $0.name : nil }
  }

  /// What the body gives for the first line for which it gives something.
  private static func first<T>(in path: String, _ body: (Entry) -> T?) -> T? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    while true {
      let piece = [UInt8](unsafeUninitializedCapacity: 16_384) { buffer, count in
        count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
      }
      bytes += piece
      var line = bytes[...]
      while let end = line.firstIndex(of: UInt8(ascii: "\n")) {
        if let entry = Entry(line[..<end]), let found = body(entry) { return found }
        line = line[(end + 1)...]
      }
      if piece.isEmpty { return Entry(line).flatMap(body) }
      bytes = Array(line)
    }
  }

  /// A line: `name:x:number:…`.
  private struct Entry {
    let name: String
    let number: UInt32

    init?(_ line: ArraySlice<UInt8>) {
      let fields = line.split(separator: UInt8(ascii: ":"), maxSplits: 3, omittingEmptySubsequences: false)
      guard fields.count > 2, let name = String(validating: fields[0], as: UTF8.self), !name.isEmpty,
        let text = String(validating: fields[2], as: UTF8.self), let number = UInt32(text)
      else { return nil }
      self.name = name
      self.number = number
    }
  }
}
