import Foundation
import TestSupport
import Testing
import TipsCare
import TipsDomain
import TipsIdentity

@testable import TipsPublic
@testable import TipsRelay

@Suite("What a relay's host knows")
struct RelayCanaryTests {
  /// Every file below a folder, with its name.
  private func files(_ folder: String) throws -> [(name: String, content: Data)] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).compactMap { name in
      guard let content = FileManager.default.contents(atPath: folder + "/" + name) else { return nil }
      return (name, content)
    }
  }

  /// Which of the words are in names or contents of the host's files.
  private func found(_ words: [String], in scene: RelayScene) throws -> [String] {
    try files(scene.hostFolder).flatMap { file in
      words.filter { file.name.contains($0) || file.content.range(of: Data($0.utf8)) != nil }.map {
        "\($0) in \(file.name)"
      }
    }
  }

  @Test("No text, address, name, number, receipt or token is in its files, before the fetch and behind it")
  func files() async throws {
    let (scene, receipt) = (try RelayScene(), Receipt())
    try await scene.relayed.take(
      RelayScene.report("CANARYTOKEN", text: Canary.text, receipt: receipt, address: Canary.address))
    try await scene.relayed.take(
      RelayScene.report("t2", caller: CitizenCaller(phone: Canary.phone, name: Canary.name, consent: "name")))
    try await scene.relayed.take(RelayScene.word("t3", receipt, Canary.remark))
    let words =
      Canary.words + Canary.phones + [Canary.phone, receipt.digits, receipt.grouped, "CANARYTOKEN"]
    #expect(scene.waiting == 3)
    #expect(try found(words, in: scene) == [])
    try scene.fetch()
    let number = ReportNumber(id: Int64(try scene.temporary.count("select report_id from receipt")))
    try scene.store.messages.ask(Canary.text, of: number, operatorName: "x", now: RelayScene.now)
    try scene.fetch()
    #expect(try found(words, in: scene) == [])
  }

  @Test("Neither the station's key nor its secret is there")
  func keys() async throws {
    let scene = try RelayScene()
    let secrets = [scene.key.bearer, String(hexadecimal: scene.key.secret)]
    #expect(try found(secrets, in: scene) == [])
    let raw = Data(scene.key.privateKey.rawRepresentation)
    #expect(try files(scene.hostFolder).filter { $0.content.range(of: raw) != nil }.map(\.name) == [])
  }

  @Test("The trail and the store know no receipt either")
  func store() async throws {
    let (scene, receipt) = (try RelayScene(), Receipt())
    try await scene.relayed.take(RelayScene.report("a", receipt: receipt))
    try scene.fetch()
    #expect(try Canary.found([receipt.digits], in: scene.temporary) == [])
  }
}
