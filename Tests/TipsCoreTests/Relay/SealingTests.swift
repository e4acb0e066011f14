import Testing
import TipsCalendar
import TipsDomain
import TipsIdentity

@testable import TipsRelay

@Suite("What is sealed to a station")
struct SealingTests {
  private let key = RelayKey()
  private var station: RelayStation {
    RelayStation(key, zoneIdentifier: "Asia/Tehran", lists: CitizenLists(places: [], categories: []))
  }

  static let submissions: [Submission.Content] = [
    .report(CitizenReport(text: "x")),
    .report(
      CitizenReport(
        text: "سرقت\nدو نفر", kind: "complaint", category: "theft", place: "golsar", address: "کوچهٔ سوم",
        coordinates: "37.28,49.58", happenedAt: Instant(epochSeconds: 1), receipt: Receipt().digits)),
    .report(CitizenReport(text: "x", caller: CitizenCaller(phone: "09110000000", name: "ن", consent: "initials"))),
    .word(receipt: "1", text: "یک پیام"), .satisfaction(receipt: "2", isSatisfied: true, text: ""),
    .satisfaction(receipt: "2", isSatisfied: false, text: "نه"),
    .claim(receipt: "3", caller: CitizenCaller(phone: "1", name: "", consent: "none")),
  ]

  @Test("The station opens what was sealed to it, unchanged", arguments: submissions)
  func roundTrip(_ content: Submission.Content) throws {
    let submission = Submission(token: "t1", takenAt: Instant(epochSeconds: 1_759_555_800), content: content)
    #expect(try SealedSubmission(submission, to: station).open(with: key) == submission)
  }

  @Test("Nobody else opens it")
  func otherKey() throws {
    let sealed = try SealedSubmission(RelayScene.report("t1"), to: station)
    #expect(throws: RelayError.unopenable) { try sealed.open(with: RelayKey()) }
  }

  @Test("It opens under no other name and with no byte changed", arguments: [0, 1, 40, 900])
  func changed(_ position: Int) throws {
    let sealed = try SealedSubmission(RelayScene.report("t1"), to: station)
    var bytes = sealed.bytes
    bytes[position] ^= 1
    #expect(throws: RelayError.unopenable) {
      try SealedSubmission(name: sealed.name, bytes: bytes).open(with: key)
    }
  }

  @Test("It opens under no other name")
  func renamed() throws {
    let sealed = try SealedSubmission(RelayScene.report("t1"), to: station)
    let renamed = SealedSubmission(name: SealedSubmission.name(ofToken: "t2"), bytes: sealed.bytes)
    #expect(throws: RelayError.unopenable) { try renamed.open(with: key) }
  }

  @Test("A length tells only the class", arguments: [(1, 700, 1_073), (1_200, 3_500, 4_145), (5_000, 16_384, 24_625)])
  func sizes(_ shortest: Int, _ longest: Int, _ size: Int) throws {
    let sizes = try [shortest, longest].map { count in
      try SealedSubmission(RelayScene.report("t", text: String(repeating: "x", count: count)), to: station).bytes.count
    }
    #expect(sizes == [size, size])
  }

  @Test("The same word sealed twice has nothing in common but its name")
  func fresh() throws {
    let both = try (0..<2).map { _ in try SealedSubmission(RelayScene.report("t1"), to: station) }
    #expect(both[0].name == both[1].name)
    #expect(both[0].bytes.dropFirst() != both[1].bytes.dropFirst())
  }

  @Test("What is longer than a form takes is refused")
  func tooLong() {
    #expect(throws: RelayError.tooLong) {
      try SealedSubmission(RelayScene.report("t", text: String(repeating: "x", count: 30_000)), to: station)
    }
  }

  @Test("The host knows the station by its secret and by nothing else")
  func secret() {
    #expect(RelaySecret.isValid("Bearer " + key.bearer, hash: key.secretHash))
    let others = [nil, "", "Bearer ", key.bearer, "Bearer " + RelayKey().bearer, "bearer x", "Bearer zz"]
    #expect(others.filter { RelaySecret.isValid($0, hash: key.secretHash) } == [])
  }

  @Test("A description of the key tells nothing of it")
  func description() {
    #expect("\(key)" == "(relay key)")
    #expect(String(reflecting: key) == "(relay key)")
  }
}
