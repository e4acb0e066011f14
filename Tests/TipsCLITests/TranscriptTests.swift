import Foundation
import Testing

/// The terminal as its users see it: every file of `Tests/Transcripts` is played again, in English and in Persian.
@Suite("Transcripts")
struct TranscriptTests {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Transcripts")

  static let files: [String] = {
    let names = ["en", "fa"].flatMap { language in
      ((try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/" + language)) ?? [])
        .filter { $0.hasSuffix(".txt") }.map { language + "/" + $0 }
    }
    return names.sorted()
  }()

  /// Whether a file is played under other accounts of the machine.
  private static func needsAccounts(_ name: String) -> Bool {
    (try? TranscriptFile(folder.appendingPathComponent(name)).needsAccounts) ?? false
  }

  @Test(
    "A transcript is what the command says today; scripts/transcripts writes them anew",
    arguments: files.filter { !needsAccounts($0) })
  func isTrue(_ name: String) throws { try check(name) }

  @Test(
    "So is one of several people", .enabled(if: Accounts.canBeTaken, "only root can work as other accounts"),
    arguments: files.filter(needsAccounts))
  func isTrueOfSeveral(_ name: String) throws { try check(name) }

  private func check(_ name: String) throws {
    let file = try TranscriptFile(Self.folder.appendingPathComponent(name))
    let played = try file.played()
    if ProcessInfo.processInfo.environment["TIPS_WRITE_TRANSCRIPTS"] == "1" {
      try played.write(to: file.url, atomically: true, encoding: .utf8)
    }
    #expect(played == file.text)
  }

  @Test("Both languages have the same transcripts with the same commands")
  func languagesAreEqual() throws {
    let names = Self.files.filter { $0.hasPrefix("en/") }.map { String($0.dropFirst(3)) }
    #expect(!names.isEmpty)
    #expect(Self.files.filter { $0.hasPrefix("fa/") }.map { String($0.dropFirst(3)) } == names)
    for name in names {
      let files = try ["en/", "fa/"].map { try TranscriptFile(Self.folder.appendingPathComponent($0 + name)) }
      #expect(files[0].commands == files[1].commands, "\(name)")
    }
  }
}
