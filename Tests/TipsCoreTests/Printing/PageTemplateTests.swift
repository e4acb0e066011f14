import Foundation
import Testing

@testable import TipsPrinting

@Suite("Copies of templates")
struct PageTemplateTests {
  private let folder = NSTemporaryDirectory() + "tips-templates-" + UUID().uuidString

  /// A copy of the list's template, changed.
  private func copy(_ change: (String) -> String) throws -> String {
    let path = try PageTemplate.list.copy(to: folder)
    try Data(change(PageTemplate.list.builtIn).utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  private func read() throws -> String { try PageTemplate.list.text(named: folder, storePath: folder + "/tips.db") }

  private func remove() { try? FileManager.default.removeItem(atPath: folder) }

  @Test func whatTheSecretaryChangedIsUsed() throws {
    defer { remove() }
    _ = try copy { $0.replacing("<body", with: "<!-- ours --><body") }
    #expect(try read().contains("<!-- ours -->"))
  }

  @Test func isNoLinkToAnotherFile() throws {
    defer { remove() }
    let path = try copy { $0 }
    try FileManager.default.moveItem(atPath: path, toPath: path + ".other")
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path + ".other")
    #expect(throws: PageTemplateError.notPlain(path: path)) { try read() }
  }
}
