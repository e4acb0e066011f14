import Testing

@testable import TipsRecognition
@testable import TipsText

@Suite struct PolicyOptionTests {
  private static let all = #"""
    {"county_seats":"population","max_per_neighbourhood":3,"lottery_share":200,"approval":true,"seats":50}
    """#

  @Test func optionsThatAreOffLeaveThePolicysTextAsItWas() throws {
    let off = try Policy(
      json: #"{"county_seats":null,"max_per_neighbourhood":0,"lottery_share":0,"approval":false}"#)
    #expect(off == .standard)
    #expect(off.json() == Policy.standard.json())
    #expect(!off.json().contains("lottery"))
  }

  @Test func optionsAreReadAndWritten() throws {
    let policy = try Policy(json: Self.all)
    #expect(policy.countySeats == .population && policy.approval)
    #expect(policy.maxPerNeighbourhood == 3 && policy.drawnSeats == 10)
    #expect(try Policy(json: policy.json()) == policy)
    #expect(try Policy(json: policy.document()) == policy)
  }

  @Test func theDocumentHasEveryKey() {
    let document = Policy.standard.document()
    for key in PolicyNumber.allCases.map(\.rawValue) + ["seed", "county_seats", "approval"] {
      #expect(document.contains("\"\(key)\": "), "\(key)")
    }
  }

  @Test(arguments: ["a\u{202E}b", "\u{9B}31m", "قرعه", #"a"b\c"#, "🎲\u{E0001}"])
  func aSeedIsShownWithoutWhatATerminalWouldObey(seed: String) throws {
    let policy = try Policy(changing: [:], seed: seed)
    #expect(policy.document().unicodeScalars.allSatisfy { $0 == "\n" || SafeText.isPrintable($0) })
    #expect(try Policy(json: policy.document()) == policy)
    #expect(try Policy(json: policy.json()) == policy)
  }

  @Test func differencesNameTheKeysAndBothValues() throws {
    let changes = Policy.standard.differences(to: try Policy(json: Self.all))
    #expect(
      changes.map { "\($0.key) \($0.old) \($0.new)" } == [
        "seats 250 50", "max_per_neighbourhood 0 3", "lottery_share 0 200", #"county_seats null "population""#,
        "approval false true",
      ])
  }

  @Test(arguments: [
    (
      #"{"county_seats":"area"}"#,
      #"the policy's county_seats can't be used; write "population", "participants", or null for none"#
    ),
    (
      #"{"county_seats":1}"#,
      #"the policy's county_seats can't be used; write "population", "participants", or null for none"#
    ),
    (#"{"approval":1}"#, "the policy's approval can't be used; write true or false"),
    (#"{"lottery_share":1001}"#, "the policy's lottery_share can't be 1001; write 0 to 1000"),
    (
      #"{"lottery_share":100,"seats":9}"#,
      "the policy's lottery_share 100 of 9 seats is less than one seat; write at least 112, or 0 for no lottery"
    ),
    (#"{"max_per_neighbourhood":-1}"#, "the policy's max_per_neighbourhood can't be -1; write 0 to 1000000"),
    (
      #"{"credit_operation":0,"credit_settled":0,"credit_assisted":0}"#,
      "the policy's credit_operation, credit_settled and credit_assisted are all 0: nobody could be honoured; "
        + "give one of them 1 to 1000"
    ),
    (#"{"credit_operation":1001}"#, "the policy's credit_operation can't be 1001; write 0 to 1000"),
    (#"{"county_seat":null}"#, "the policy has an unknown key \"county_seat\"; did you mean county_seats?"),
  ])
  func whatMakesNoSenseIsRefusedWithTheFieldsName(json: String, message: String) {
    let error = #expect(throws: PolicyError.self) { try Policy(json: json) }
    #expect(error?.message.en == message)
  }

  @Test func everyConstantIsVariedByAFifth() {
    let variations = Policy.standard.variations().map { "\($0.constant) \($0.old) → \($0.new)" }
    #expect(
      variations == [
        "seats 250 → 200", "seats 250 → 300", "credit_operation 1000 → 800", "credit_settled 500 → 400",
        "credit_settled 500 → 600", "credit_assisted 500 → 400", "credit_assisted 500 → 600", "later_share 250 → 200",
        "later_share 250 → 300", "decay 9/10 → 18/25", "decay 9/10 → 1/1", "day_cap 2 → 1", "day_cap 2 → 3",
        "prior_strength 5 → 4", "prior_strength 5 → 6", "window_days 365 → 292", "window_days 365 → 438",
        "cooldown_days 180 → 144", "cooldown_days 180 → 216", "min_confirmed 1 → 2",
      ])
  }
}
