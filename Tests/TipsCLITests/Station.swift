import Foundation
import TestSupport
import Testing

/// A station of its own for one test: a folder, a store in it, a clock that stands still.
final class Station {
  let folder: URL
  /// What `$TIPS_NOW` says: 1404-07-11 21:40 in Iran.
  var now = "2025-10-03T21:40:00+03:30"
  /// Further variables of the environment.
  var environment: [String: String] = [:]
  /// Which of the programs its commands are for.
  var program = "tips"
  /// The number of another account that the command runs under; nil for this one.
  var account: UInt32?
  /// The number of an account that this one says to be, in a user namespace.
  var pretended: UInt32?

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("tips-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var storePath: String { folder.path + "/data/tips.db" }

  /// Runs the command.
  func tips(_ arguments: String..., input: String = "") throws -> Transcript {
    try run(arguments, input: Data(input.utf8))
  }

  /// Runs the command with bytes on its standard input.
  func run(_ arguments: [String], input: Data = Data()) throws -> Transcript {
    try makeStore(for: arguments)
    return try runAsIs(arguments, input: input)
  }

  /// Makes the store before the first command that records reports: that does so itself only where nobody names a store.
  func makeStore(for arguments: [String]) throws {
    guard ["log", "import"].contains(arguments.first), !arguments.contains("--store"), environment["TIPS_STORE"] == nil,
      !FileManager.default.fileExists(atPath: storePath)
    else { return }
    _ = try runAsIs(["init"])
  }

  private func runAsIs(_ arguments: [String], input: Data = Data()) throws -> Transcript {
    let names = ["in", "out", "err"].map { folder.appendingPathComponent($0) }
    try input.write(to: names[0])
    for name in names[1...] { try Data().write(to: name) }
    let process = Process()
    let words = try command(arguments)
    process.executableURL = URL(fileURLWithPath: words[0])
    process.arguments = Array(words.dropFirst())
    process.environment = variables
    process.standardInput = try FileHandle(forReadingFrom: names[0])
    process.standardOutput = try FileHandle(forWritingTo: names[1])
    process.standardError = try FileHandle(forWritingTo: names[2])
    try process.run()
    process.waitUntilExit()
    return Transcript(
      out: String(decoding: try Data(contentsOf: names[1]), as: UTF8.self),
      err: String(decoding: try Data(contentsOf: names[2]), as: UTF8.self).replacing(folder.path, with: "~"),
      status: process.terminationStatus)
  }

  /// Runs the command with the given words on a line of a shell, for what only a shell can do.
  func shell(_ line: String) throws -> Transcript {
    let process = Process()
    let out = folder.appendingPathComponent("shell.out")
    let err = folder.appendingPathComponent("shell.err")
    for name in [out, err] { try Data().write(to: name) }
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    let begin = "umask 022; tips() { '\(try Self.binary().path)' \"$@\"; }; cd '\(folder.path)'; "
    process.arguments = ["-c", begin + line]
    process.environment = variables
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    try process.run()
    process.waitUntilExit()
    return Transcript(
      out: String(decoding: try Data(contentsOf: out), as: UTF8.self),
      err: String(decoding: try Data(contentsOf: err), as: UTF8.self).replacing(folder.path, with: "~"),
      status: process.terminationStatus)
  }

  /// What makes `tips` and the other programs commands, run as the account, on a line of a shell.
  var shellFunction: String {
    get throws {
      try ["tips", "tips-web", "tips-centre"].map { name in
        "\(name)() { \(try command([], of: name).map { "'\($0)'" }.joined(separator: " ")) \"$@\"; }"
      }.joined(separator: "; ")
    }
  }

  /// The program and its arguments, run as the account.
  private func command(_ arguments: [String], of name: String? = nil) throws -> [String] {
    (account.map(Accounts.prefix) ?? []) + (pretended.map(Accounts.pretending) ?? []) + [
      try Self.binary(name ?? program).path
    ] + arguments
  }

  var variables: [String: String] {
    [
      "PATH": "/usr/bin:/bin", "HOME": folder.path, "TIPS_STORE": storePath, "TIPS_NOW": now, "TIPS_OPERATOR": "op-3",
    ].merging(environment) { $1 }
  }

  /// The program that was built with the tests; in place of `tips`, the one that `$TIPS_BIN` names.
  static func binary(_ name: String = "tips") throws -> URL {
    if name == "tips", let path = ProcessInfo.processInfo.environment["TIPS_BIN"] { return URL(fileURLWithPath: path) }
    return try BuiltProgram.url(name)
  }
}

/// What a run of the command said.
struct Transcript {
  let out: String
  let err: String
  let status: Int32

  /// The lines of standard output.
  var lines: [String] { out.split(separator: "\n").map(String.init) }

  /// Standard output as JSON.
  func json() throws -> Any { try JSONSerialization.jsonObject(with: Data(out.utf8)) }

  /// A member of the object on standard output.
  func member(_ key: String) throws -> String? { (try json() as? [String: Any])?[key] as? String }
}

/// Expects all three at once, so that a failure shows the whole run.
func expect(
  _ run: Transcript, out: String = "", err: String = "", status: Int32 = 0,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(
    [run.out, run.err, "\(run.status)"] == [out, err, "\(status)"], sourceLocation: sourceLocation)
}
