import Testing
import TipsCalendar
import TipsRecognition

@Suite struct PolicyTests {
  @Test func theStandardPolicyAsText() {
    #expect(
      Policy.standard.json()
        == #"{"cooldown_days":180,"credit_assisted":500,"credit_operation":1000,"credit_settled":500,"day_cap":2,"#
        + #""decay_denominator":10,"decay_numerator":9,"later_share":250,"min_confirmed":1,"prior_strength":5,"#
        + #""seats":250,"seed":null,"version":1,"window_days":365}"#)
  }

  @Test(arguments: ["1404-07", #"a"b\c"#, "قرعه"])
  func readingBackGivesTheSamePolicy(seed: String) throws {
    let policy = try Policy(changing: [.seats: 12, .creditAssisted: 0, .cooldownDays: 0, .version: 7], seed: seed)
    #expect(try Policy(json: policy.json()) == policy)
  }

  @Test func keysThatAreLeftOutKeepTheirStandardValue() throws {
    #expect(try Policy(json: #"{"day_cap":3}"#) == Policy(changing: [.dayCap: 3]))
  }

  @Test func aChangeKeepsTheSeedOfItsBase() throws {
    let base = try Policy(changing: [:], seed: "x")
    #expect(try Policy(base, changing: [.seats: 3]).seed == "x")
  }

  @Test(arguments: PolicyNumber.allCases)
  func everyNumberHasItsKey(number: PolicyNumber) throws {
    let value = number == .decayDenominator ? 999 : number.range.lowerBound
    #expect(try Policy(json: "{\"\(number.rawValue)\":\(value)}")[number] == value)
  }

  @Test(arguments: PolicyNumber.allCases)
  func nothingOutsideItsRangeIsTaken(number: PolicyNumber) {
    for value in [number.range.lowerBound - 1, number.range.upperBound + 1, Int.min, Int.max] {
      #expect(throws: PolicyError.outOfRange(number, value: value)) { try Policy(changing: [number: value]) }
    }
  }

  @Test func weightsDoNotGrow() {
    #expect(throws: PolicyError.growingWeights(numerator: 11, denominator: 10)) {
      try Policy(changing: [.decayNumerator: 11])
    }
  }

  @Test(arguments: ["", "a\nb", String(repeating: "x", count: 65)])
  func aSeedIsShortAndPlain(seed: String) {
    #expect(throws: PolicyError.badSeed) { try Policy(changing: [:], seed: seed) }
  }

  @Test(arguments: [
    ("{", "the policy is malformed JSON at line 1, byte 2: the text ends too early"),
    ("[]", "the policy is an array; write an object such as {\"seats\":250}"),
    (#"{"seat":1}"#, "the policy has an unknown key \"seat\"; did you mean seats?"),
    (#"{"seats":1.5}"#, "the policy's seats is not a whole number; write 1 to 1000000"),
    (#"{"seats":"1"}"#, "the policy's seats is not a whole number; write 1 to 1000000"),
    (#"{"seats":0}"#, "the policy's seats can't be 0; write 1 to 1000000"),
    (
      #"{"seed":4}"#,
      "the policy's seed can't be used; write a string of 1 to 64 bytes without control characters, or null"
    ),
    (
      #"{"decay_denominator":8}"#,
      "the policy's decay_numerator 9 is above its decay_denominator 8; write a fraction of at most 1"
    ),
  ])
  func aWrongPolicyIsExplained(json: String, message: String) {
    let error = #expect(throws: PolicyError.self) { try Policy(json: json) }
    #expect(error?.message.en == message)
  }

  @Test func theWindowIsCountedInLocalDays() {
    let end = StationZone.tehran.day(of: Instant(epochSeconds: RecognitionWorld.aban))
    let start = Policy.standard.windowStart(periodEnd: end, zone: .tehran)
    #expect(start.epochSeconds == RecognitionWorld.abanBefore)
  }

  @Test func theCooldownIsCountedInLocalDays() {
    // 180 days before 2022-10-23 clocks in Tehran were an hour ahead.
    let period = Instant(epochSeconds: 1_666_470_600)
    let start = Policy.standard.cooldownStart(periodStart: StationZone.tehran.day(of: period), zone: .tehran)
    #expect(start == period.adding(seconds: -180 * 86_400 - 3600))
  }
}
