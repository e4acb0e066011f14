import Glibc
import TipsFiles
import TipsText

/// The program `age`, run as a child without a shell.
struct AgeProgram {
  private let path: String

  /// Finds the program in the folders of `$PATH`.
  ///
  /// - Throws: ``AgeError/missing``.
  init() throws {
    guard let path = ProgramSearch.path(of: ["age"]) else { throw AgeError.missing }
    self.path = path
  }

  /// Encrypts what one descriptor gives from where it stands and writes it to another.
  ///
  /// - Throws: ``AgeError/failed(_:)`` with what `age` said first.
  func encrypt(from input: Int32, to output: Int32, for recipients: [AgeRecipient]) throws {
    var complaint: [Int32] = [-1, -1]
    guard pipe(&complaint) == 0 else { throw AgeError.failed(String(cString: strerror(errno))) }
    for end in complaint { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(complaint[0]) }

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, complaint[1], STDERR_FILENO)

    let variables = ["PATH", "HOME"].compactMap { (name: String) -> String? in
      getenv(name).map { "\(name)=\(String(cString: $0))" }
    }
    var child: pid_t = 0
    let code = Self.withCStrings([path] + recipients.flatMap(\.arguments)) { arguments in
      Self.withCStrings(variables) { posix_spawn(&child, path, &actions, nil, arguments, $0) }
    }
    close(complaint[1])
    guard code == 0 else { throw AgeError.failed(String(cString: strerror(code))) }

    let said = firstLine(from: complaint[0])
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else { throw AgeError.failed(said.isEmpty ? "it ended with status \(status)" : said) }
  }

  /// Calls the body with the texts as C has them: an array that ends with a null pointer.
  private static func withCStrings<T>(
    _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> T
  ) -> T {
    var pointers: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) }
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers)
  }

  /// Reads to the end, so that the child never waits for its reader, and gives the beginning.
  private func firstLine(from descriptor: Int32) -> String {
    var kept: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = read(descriptor, &bytes, bytes.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      if kept.count < 4_096 { kept += bytes[..<count] }
    }
    let line = String(decoding: kept, as: UTF8.self).split(separator: "\n").first.map(String.init) ?? ""
    return SafeText.line(String(line.prefix(300)))
  }
}
