import TestSupport
import Testing
import TipsCare
import TipsHTTP
import TipsIdentity

@testable import TipsPublic
@testable import TipsRelay

@Suite("The side of a host that the station asks")
struct RelayFaceTests {
  static let questions: [WebRequest] = [
    WebRequest(path: ["relay", "v1", "spool"]), WebRequest(path: ["relay", "v1", "states"]),
    WebRequest(
      .post, path: ["relay", "v1", "done"], form: FormFields([("name", SealedSubmission.name(ofToken: "a"))])),
    WebRequest(.post, path: ["relay", "v1", "states"]), WebRequest(path: ["relay"]), WebRequest(path: ["relay", "x"]),
  ]

  @Test("Whoever hasn't the secret is told nothing, and changes nothing", arguments: questions)
  func strangers(_ request: WebRequest) async throws {
    let scene = try RelayScene()
    try await scene.relayed.take(RelayScene.report("a"))
    let face = RelayFace(scene.relayed)
    for header in [nil, "Bearer x", "Bearer " + RelayKey().bearer, "Basic " + scene.key.bearer] {
      var asked = request
      asked.headers["authorization"] = header
      let response = await face.answer(asked)
      #expect(response.status == 401)
      guard case .bytes(let bytes) = response.body else { continue }
      #expect(bytes == [])
    }
    #expect(scene.waiting == 1)
  }

  @Test(
    "Names and states that are none are refused", arguments: ["x", "../../a.00", String(repeating: "0", count: 32)])
  func malformed(_ field: String) async throws {
    let scene = try RelayScene()
    #expect(throws: RelayHostError.status(400)) { try scene.host.ask(RelayLine.Address.states, [("state", field)]) }
  }

  @Test("What goes over the line reads back")
  func lines() throws {
    let submissions = [SealedSubmission(name: SealedSubmission.name(ofToken: "a"), bytes: [0, 255, 7])]
    let read = RelayLine.submissions(in: RelayLine.text(of: submissions, waiting: 9))
    #expect(read?.submissions == submissions)
    #expect(read?.waiting == 9)
    #expect(["", "x", "waiting x", "waiting 1\nx"].compactMap { RelayLine.submissions(in: $0)?.waiting } == [])
  }

  @Test("A full host says so, and takes again when the station has fetched")
  func full() async throws {
    let scene = try RelayScene(limit: Spool.Limit(files: 1))
    try await scene.relayed.take(RelayScene.report("a"))
    await #expect(throws: (any Error).self) { try await scene.relayed.take(RelayScene.report("b")) }
    try scene.fetch()
    try await scene.relayed.take(RelayScene.report("b"))
    #expect(scene.waiting == 1)
  }
}
