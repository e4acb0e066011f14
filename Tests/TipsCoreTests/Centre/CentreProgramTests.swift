import Foundation
import TestSupport
import Testing

@testable import TipsCentre

@Suite("What tips-centre says of a command line")
struct CentreProgramTests {
  private struct Answer {
    let said: String
    let complaint: String
    let status: Int32
  }

  private static func run(_ words: [String], language: String) throws -> Answer {
    let process = Process()
    let runner = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    process.executableURL = URL(filePath: runner).deletingLastPathComponent().appending(path: "tips-centre")
    process.arguments = words
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "TIPS_LANG": language]
    let (output, complaint) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = complaint
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    let complained = complaint.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Answer(
      said: String(decoding: said, as: UTF8.self), complaint: String(decoding: complained, as: UTF8.self),
      status: process.terminationStatus)
  }

  @Test(
    "A mistake is one line in the language of the run",
    arguments: [
      ["status", "--jsn"], ["station", "add"], ["station", "add", "x", "--name"], ["sttus"], ["serve", "--listen"],
      ["doctor", "more"],
    ])
  func mistakes(words: [String]) throws {
    for language in ["fa", "en"] {
      let answer = try Self.run(words, language: language)
      #expect(answer.status == 64)
      #expect(answer.said.isEmpty)
      #expect(answer.complaint.hasPrefix("tips-centre: "))
      #expect(answer.complaint.split(separator: "\n").count == 1)
      #expect(answer.complaint.contains { ("آ"..."ی").contains($0) } == (language == "fa"), "\(answer.complaint)")
    }
  }

  @Test(
    "Without words, and asked for help, it shows its commands", arguments: [[], ["--help"], ["help"]] as [[String]])
  func help(words: [String]) throws {
    let answer = try Self.run(words, language: "en")
    #expect(answer.status == 0)
    for command in ["init", "station", "serve", "status", "verify", "doctor", "web", "honorees"] {
      #expect(answer.said.contains("\n  \(command)"), "\(command)")
    }
  }
}
