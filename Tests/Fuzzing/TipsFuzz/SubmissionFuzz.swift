@testable import TipsDomain
@testable import TipsRelay
@testable import TipsText

/// What a relay's host gives: whoever controls the host can seal whatever they like. Submissions and states are read or
/// refused, and what is read is written as the same.
enum SubmissionFuzz {
  static func run(_ input: [UInt8]) {
    guard let choice = input.first else { return }
    let bytes = Array(input.dropFirst())
    switch choice % 3 {
    case 0:
      guard let submission = try? Submission(encoded: bytes) else { return }
      require((try? Submission(encoded: submission.encoded)) == submission, "another submission when read again")
    case 1:
      guard let state = try? CitizenState(encoded: bytes) else { return }
      require((try? CitizenState(encoded: state.encoded)) == state, "another state when read again")
      require(state.fitting.encoded.count <= 32_768 || state.fitting.messages.isEmpty, "a state that fits nowhere")
    default:
      guard let read = RelayLine.submissions(in: String(decoding: bytes, as: UTF8.self)) else { return }
      for submission in read.submissions {
        require(
          submission.name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }, "a name that leads elsewhere")
      }
    }
  }
}
