import TestSupport
import Testing
import TipsFeed
import TipsHTTP

@testable import TipsCentre
@testable import TipsDomain
@testable import TipsText

@Suite("How stations reach a centre", .needsPostgreSQL)
struct CentreFaceTests {
  private let centre: TemporaryCentre
  private let face: CentreFace
  private let bearer: String

  init() throws {
    centre = try TemporaryCentre(stations: [])
    bearer = "Bearer 7." + String(hexadecimal: try centre.add(7))
    face = try CentreFace(centre.address) { TemporaryStore.now }
  }

  private func ask(
    _ method: WebRequest.Method, _ last: String, as bearer: String?, _ body: [UInt8] = []
  ) async -> (status: Int, state: FeedState?) {
    let answer = await face.answer(
      WebRequest(method, path: ["feed", "v1", last], body: body, headers: bearer.map { ["authorization": $0] } ?? [:]))
    guard case .bytes(let bytes) = answer.body else { return (answer.status, nil) }
    return (answer.status, try? FeedState(bytes: bytes))
  }

  @Test("A station that sent nothing begins at nothing")
  func fresh() async throws {
    let (status, state) = await ask(.get, "state", as: bearer)
    #expect(status == 200)
    #expect(state == FeedState())
    face.close()
  }

  @Test("Without the secret nothing is told", arguments: [nil, "Bearer 7.00", "Bearer 8", "Basic Nzow"])
  func strangers(shown: String?) async throws {
    #expect(await ask(.get, "state", as: shown).status == 401)
    let other = "Bearer 7." + String(repeating: "0", count: 64)
    #expect(await ask(.get, "state", as: other).status == 401)
    #expect(await ask(.post, "batch", as: other, [1]).status == 401)
    face.close()
  }

  @Test("Who sends is known before a body is read")
  func beforeBody() async throws {
    func asked(_ path: [String], _ bearer: String?) async -> Int? {
      let headers = bearer.map { ["authorization": $0] } ?? [:]
      return await face.answerBeforeBody(of: WebRequest(.post, path: path, headers: headers))?.status
    }
    let batch = ["feed", "v1", "batch"]
    #expect(await asked(batch, nil) == 401)
    #expect(await asked(batch, "Bearer 7." + String(repeating: "0", count: 64)) == 401)
    #expect(await asked(batch, bearer) == nil)
    #expect(await asked(["feed", "v1", "state"], bearer) == 404)
    face.close()
  }

  @Test("A batch is answered with how far the centre has come, and a gap with the same and 409")
  func batches() async throws {
    var random = SeededGenerator(seed: 1)
    let station = try TemporaryStore(station: 7)
    let sender = StationSender(station.store)
    let first = try #require(try sender.next(random: &random))
    try station.log()
    let second = try #require(try sender.next(random: &random))
    let gap = await ask(.post, "batch", as: bearer, second)
    #expect(gap.status == 409)
    #expect(gap.state?.refusal == .gap)
    for (bytes, sequence) in [(first, 1), (second, 2), (first, 2)] as [([UInt8], Int64)] {
      let answer = await ask(.post, "batch", as: bearer, bytes)
      #expect(answer.status == 200)
      #expect(answer.state?.sequence == sequence)
      #expect(answer.state?.uuid == station.store.settings.uuid)
    }
    face.close()
  }

  @Test("What is no batch is refused, and changes nothing")
  func nonsense() async throws {
    var random = SeededGenerator(seed: 1)
    let station = try TemporaryStore(station: 7)
    var bytes = try #require(try StationSender(station.store).next(random: &random))
    let before = try centre.digest()
    #expect(await ask(.post, "batch", as: bearer, []).status == 422)
    for _ in 0..<50 {
      let at = random.below(bytes.count)
      bytes[at] ^= 1
      #expect(await ask(.post, "batch", as: bearer, bytes).status == 422)
      bytes[at] ^= 1
      #expect(await ask(.post, "batch", as: bearer, Array(bytes[..<at])).status == 422)
    }
    #expect(try centre.digest() == before)
    face.close()
  }

  @Test("A station's new secret closes the old one")
  func renewed() async throws {
    let new = try CentreStations(centre.session).renew(7).secret
    #expect(await ask(.get, "state", as: bearer).status == 401)
    #expect(await ask(.get, "state", as: "Bearer 7." + String(hexadecimal: new)).status == 200)
    face.close()
  }

  @Test("A connection that the server ended is made anew by the next request")
  func reconnects() async throws {
    for _ in 0..<8 { #expect(await ask(.get, "state", as: bearer).status == 200) }
    try centre.session.execute(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
    )
    for _ in 0..<8 { #expect(await ask(.get, "state", as: bearer).status == 200) }
    face.close()
  }
}
