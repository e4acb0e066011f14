import Foundation
import TipsPostgreSQL

/// A PostgreSQL server of the tests' own, in a folder that goes when the value or the process goes.
///
/// Tests share ``shared`` and take a database of their own from it. What stops or kills a server makes one for itself.
package final class TemporaryPostgreSQL: @unchecked Sendable {
  /// Why there is none; nil where there is one. For `.enabled(if:)`.
  package static var isThere: Bool { shared != nil }
  /// What tests say that are skipped.
  package static let absence: String = "PostgreSQL can't be had here: \(failure ?? "it is there")"

  /// The server that tests share; nil where none can be had.
  package static var shared: TemporaryPostgreSQL? { try? first.get() }

  private static let first = Result { try TemporaryPostgreSQL() }
  private static var failure: String? {
    guard case .failure(let error) = first else { return nil }
    return "\(error)"
  }

  /// Why the server can't be had.
  package struct Absence: Error, CustomStringConvertible {
    package let description: String
  }

  private let folder: String
  /// Where the server keeps its rows and its log.
  package var data: String { folder + "/data" }
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private let lock = NSLock()
  private var databases = 0

  /// - Parameter settings: such as `fsync=off`; nothing of the tests outlives the machine anyway.
  package init(settings: [String] = ["fsync=off"]) throws {
    // Short, for the name of a socket has at most 107 bytes.
    folder = NSTemporaryDirectory() + "pg-" + UUID().uuidString.prefix(8)
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    process.executableURL = root.appending(path: "scripts/cluster")
    process.arguments = [folder] + settings
    process.standardInput = input
    process.standardOutput = output
    let complaint = Pipe()
    process.standardError = complaint
    // Nothing that is started later may hold the pipe open: its end is what stops the server.
    for end in [input.fileHandleForWriting, output.fileHandleForReading, complaint.fileHandleForReading] {
      _ = fcntl(end.fileDescriptor, F_SETFD, FD_CLOEXEC)
    }
    try process.run()
    guard line() == "ready" else {
      let words = complaint.fileHandleForReading.readDataToEndOfFile()
      throw Absence(description: String(decoding: words, as: UTF8.self).trimmingCharacters(in: .newlines))
    }
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// The address of a database of this server.
  package func address(of database: String) throws -> PostgreSQLAddress {
    try PostgreSQLAddress(typed: url(of: database))
  }

  /// The same as a text, for command lines.
  package func url(of database: String) -> String { "postgresql://tips@/\(database)?host=\(folder)" }

  /// Makes an empty database.
  ///
  /// - Returns: its name.
  package func makeDatabase() throws -> String {
    let name = lock.withLock {
      databases += 1
      return "test\(databases)"
    }
    try PostgreSQLSession(try address(of: "postgres")).execute("create database \(name)")
    return name
  }

  /// Stops the server in order.
  package func stop() { tell("stop") }

  /// Kills it at once.
  package func crash() { tell("crash") }

  /// Starts it again, and waits until it answers.
  package func start() { tell("start") }

  private func tell(_ word: String) {
    try? input.fileHandleForWriting.write(contentsOf: Data("\(word)\n".utf8))
    _ = line()
  }

  private func line() -> String {
    var bytes: [UInt8] = []
    while let byte = try? output.fileHandleForReading.read(upToCount: 1)?.first, byte != UInt8(ascii: "\n") {
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
