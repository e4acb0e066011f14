import Foundation
import Testing

@Suite("The guides", .serialized)
struct GuideTests {
  @Test("Every command that a guide shows does what it is there for")
  func commands() throws {
    let template = try GuideStation()
    for guide in Guide.all {
      let place = try GuideStation(for: guide, from: template)
      for block in try guide.blocks() where block.kind == "sh" && block.reasonNotToRun == nil {
        for command in block.commands {
          let run = try place.run(command)
          #expect(run.status == 0, "\(guide.path): \(command): \(run.err)")
        }
      }
    }
  }

  @Test("What a terminal shows in a guide is what it shows", arguments: Guide.all)
  func screens(guide: Guide) throws {
    for block in try guide.blocks() where block.kind == "console" && block.reasonNotToRun == nil {
      let station = try Station()
      station.environment["TIPS_LANG"] = guide.language
      station.now = "2025-10-04T09:00:00+03:30"
      let command = try #require(block.commands.first)
      let screen = try Terminal(station, words: GuideBlock.arguments(of: command), columns: 80)
        .converse(block.answers)
      #expect(screen.map(GuideBlock.plain) == block.screen, "\(guide.path): \(command)")
    }
  }

  @Test("Every block is of a kind that is run", arguments: Guide.all)
  func kinds(guide: Guide) throws {
    for block in try guide.blocks() { #expect(["sh", "console"].contains(block.kind), "\(block.lines)") }
  }

  @Test("Both languages show the same commands", arguments: Guide.roles)
  func languages(role: String) throws {
    /// Texts and reasons are in the guide's language.
    func commands(_ language: String) throws -> [[String]] {
      try Guide(role: role, language: language).blocks().map { block in
        block.commands.map { GuideBlock.withoutTexts($0) }
      }
    }
    #expect(try commands("fa") == commands("en"))
  }

  @Test("Codes that a right-to-left line would put in another order stand apart", arguments: Guide.roles + ["README"])
  func order(role: String) throws {
    var isCode = false
    for line in try Guide(role: role, language: "fa").lines() {
      if line.hasPrefix("```") { isCode.toggle() }
      guard !isCode else { continue }
      for match in line.replacing(/<bdi dir="ltr">.*?<\/bdi>/, with: "").matches(of: /`([^`]+)`/) {
        let isSafe = match.1.wholeMatch(of: /[A-Za-z]([A-Za-z0-9_. ]*[A-Za-z0-9])?|[0-9]+|[^\x00-\x7F]+/) != nil
        #expect(isSafe, "\(role): \(match.0) belongs into <bdi dir=\"ltr\">")
      }
    }
  }
}
