@testable import TipsRecognition

/// Policies: one that is taken is in range, and its JSON is read as the same policy.
enum PolicyFuzz {
  static func run(_ input: [UInt8]) {
    do {
      let policy = try Policy(json: String(decoding: input, as: UTF8.self))
      for number in PolicyNumber.allCases {
        require(number.range.contains(policy[number]), "\(number.rawValue) is \(policy[number])")
      }
      require(try Policy(json: policy.json()) == policy, "another policy: \(policy.json())")
      require(try Policy(json: policy.json()).json() == policy.json(), "other JSON: \(policy.json())")
    } catch {
      requireShown(error.message)
    }
  }
}
