import Testing

@testable import TipsRecognition
@testable import TipsRecords

/// Two programs that share nothing but the rules come to the same list.
@Suite(.enabled(if: IndependentRanking.isAvailable, "no python3")) struct IndependentRankingTests {
  @Test(arguments: 1001...1060)
  func bothRankAlike(seed: Int) throws {
    var generator = RecognitionGenerator(seed: seed)
    let world = generator.world()
    let theirs = try #require(IndependentRanking.rank(world))
    #expect(Self.summary(of: world) == theirs)
  }

  @Test(arguments: 2001...2120)
  func bothRankAlikeWithOptions(seed: Int) throws {
    var generator = RecognitionGenerator(seed: seed)
    let world = generator.worldWithOptions()
    let theirs = try #require(IndependentRanking.rank(world))
    #expect(Self.summary(of: world) == theirs)
  }

  @Test func bothRankTheWorkedExampleAlike() throws {
    var world = WorkedExample.world
    world.people = [17: .init(consent: .name), 18: .init(consent: .private), 19: .init(consent: .initials)]
    let theirs = try #require(IndependentRanking.rank(world))
    #expect(Self.summary(of: world) == theirs)
  }

  private static func summary(of world: RecognitionWorld) -> JSONValue {
    let draft = world.draft()
    let leftOut = OmissionReason.allCases.compactMap { reason in
      draft.leftOut[reason].map { (reason.rawValue, number($0)) }
    }
    return .object([
      ("candidates", number(draft.candidates)), ("left_out", .object(leftOut)), ("p0", number(world.base.p0)),
      ("honorees", .array(draft.honorees.map { row($0, world) })),
      ("waiting", .array(draft.waiting.map { row($0, world) })),
    ])
  }

  private static func row(_ honoree: Honoree, _ world: RecognitionWorld) -> JSONValue {
    // The other program always works out the neighbourhood, this one only where the policy asks for it.
    .object([
      ("place", honoree.seat == nil ? .null : number(honoree.place)), ("reporter", .string("r-\(honoree.reporter)")),
      ("score", number(honoree.score)), ("confirmed", number(honoree.confirmed)),
      ("volume", number(honoree.volume)), ("reliability", number(honoree.reliability)),
      ("seat", honoree.seat.map { .string($0.rawValue) } ?? .null),
      ("county", honoree.county.map { .number(String($0)) } ?? .null),
    ])
  }

  private static func number(_ value: Int) -> JSONValue { .number(String(value)) }
}
