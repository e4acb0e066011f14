import Foundation
import TestSupport
import Testing

@testable import TipsRelay

@Suite("The spool of a relay's host")
struct SpoolTests {
  private let temporary: TemporaryStore
  private let folder: String

  init() throws {
    temporary = try TemporaryStore()
    folder = temporary.folder + "/host"
  }

  private func submission(_ token: String, _ count: Int = 100) -> SealedSubmission {
    SealedSubmission(name: SealedSubmission.name(ofToken: token), bytes: [UInt8](repeating: 7, count: count))
  }

  private var files: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder + "/spool") }
  }

  @Test("What is sent twice waits once, as it came first")
  func twice() throws {
    let spool = try Spool(in: folder)
    try spool.put(submission("a", 100))
    try spool.put(submission("a", 200))
    #expect(spool.oldest(files: 9, bytes: 9_999).submissions == [submission("a", 100)])
  }

  @Test("A spool that is full takes no more, and loses nothing", arguments: [(2, 10_000), (99, 250)])
  func full(_ most: Int, _ bytes: Int) throws {
    let spool = try Spool(in: folder, limit: Spool.Limit(files: most, bytes: bytes))
    try spool.put(submission("a"))
    try spool.put(submission("b"))
    #expect(throws: RelayError.full) { try spool.put(submission("c")) }
    #expect(spool.oldest(files: 9, bytes: 9_999).waiting == 2)
    try spool.remove([submission("a").name])
    try spool.put(submission("c"))
    #expect(spool.oldest(files: 9, bytes: 9_999).waiting == 2)
  }

  @Test("What can't be written is not kept, and takes nobody's room")
  func unwritable() throws {
    let spool = try Spool(in: folder, limit: Spool.Limit(files: 1))
    try FileManager.default.removeItem(atPath: folder + "/spool")
    #expect(throws: (any Error).self) { try spool.put(submission("a")) }
    try FileManager.default.createDirectory(atPath: folder + "/spool", withIntermediateDirectories: false)
    try spool.put(submission("a"))
    #expect(spool.oldest(files: 9, bytes: 9_999).waiting == 1)
  }

  @Test("A new process counts what waits")
  func reopened() throws {
    try Spool(in: folder).put(submission("a"))
    let spool = try Spool(in: folder, limit: Spool.Limit(files: 1))
    #expect(spool.isFull)
    #expect(spool.has(submission("a").name))
  }

  @Test("The oldest go first, as many as fit")
  func oldest() throws {
    let spool = try Spool(in: folder)
    for token in ["a", "b", "c"] {
      try spool.put(submission(token))
      usleep(20_000)
    }
    #expect(spool.oldest(files: 2, bytes: 9_999).submissions.map(\.name) == ["a", "b"].map { submission($0).name })
    #expect(spool.oldest(files: 9, bytes: 150).submissions.map(\.name) == [submission("a").name])
    #expect(spool.oldest(files: 9, bytes: 1).waiting == 3)
  }

  @Test("What a killed process left half written is no submission, and goes")
  func halfWritten() throws {
    _ = try Spool(in: folder)
    let half = folder + "/spool/.\(submission("a").name).partial"
    try Data([1, 2, 3]).write(to: URL(fileURLWithPath: half))
    let spool = try Spool(in: folder)
    #expect(spool.oldest(files: 9, bytes: 9_999).waiting == 0)
    #expect(try files == [])
  }

  @Test("No name leads out of the folder", arguments: ["../spool", "x", "", "../../tips.db", "/etc/passwd"])
  func names(_ name: String) throws {
    let spool = try Spool(in: folder)
    try spool.put(submission("a"))
    #expect(try spool.remove([name]) == 0)
    #expect(try files.count == 1)
  }

  @Test("Only the host's account reads it")
  func permissions() throws {
    let spool = try Spool(in: folder)
    try spool.put(submission("a"))
    let path = folder + "/spool/" + (try files.first ?? "")
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
  }
}
