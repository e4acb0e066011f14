import TipsCore

/// A policy as part of an answer.
enum PolicyJSONOutput {
  static func object(_ policy: Policy) -> JSONOutput {
    var members: [String: JSONOutput] = [
      "seed": .text(policy.seed), "county_seats": .text(policy.countySeats?.rawValue),
      "approval": .bool(policy.approval),
    ]
    for number in PolicyNumber.allCases { members[number.rawValue] = .number(policy[number]) }
    return .object(members)
  }
}
