import Foundation
import TestSupport
import Testing

@testable import TipsCentre

@Suite("What tips-centre says of a command line")
struct CentreProgramTests {
  private static func run(_ words: [String], language: String) throws -> BuiltProgram.Answer {
    try BuiltProgram.run("tips-centre", words, environment: ["TIPS_LANG": language])
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
      #expect(answer.output.isEmpty)
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
      #expect(answer.output.contains("\n  \(command)"), "\(command)")
    }
  }
}
