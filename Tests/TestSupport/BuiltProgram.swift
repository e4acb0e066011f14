import Foundation

/// The programs that were built with the tests.
package enum BuiltProgram {
  /// What a run said.
  package struct Answer {
    package let output: String
    package let complaint: String
    package let status: Int32
  }

  /// Where the program lies.
  package static func url(_ name: String) throws -> URL {
    let runner = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(filePath: runner).deletingLastPathComponent().appending(path: name)
  }

  /// The program, to be started in a folder with these variables and `PATH`, and without a home.
  package static func process(
    _ name: String, _ words: [String], in folder: String? = nil, environment: [String: String]
  ) throws -> Process {
    let process = Process()
    process.executableURL = try url(name)
    process.arguments = words
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent"].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    return process
  }

  /// Runs the program to its end.
  package static func run(
    _ name: String, _ words: [String], in folder: String? = nil, environment: [String: String]
  ) throws -> Answer {
    let process = try process(name, words, in: folder, environment: environment)
    let (output, complaint) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = complaint
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    let complained = complaint.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Answer(
      output: String(decoding: said, as: UTF8.self), complaint: String(decoding: complained, as: UTF8.self),
      status: process.terminationStatus)
  }
}
