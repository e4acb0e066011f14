import Crypto
import Testing

@testable import TipsRecognition

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What docs/scoring.md says is what the code does.
@Suite struct ScoringGuideTests {
  @Test func theStandardPolicyIsShown() {
    #expect(ScoringGuide.text.contains(Policy.standard.json()))
  }

  @Test(arguments: PolicyNumber.allCases)
  func everyNumberOfThePolicyIsDescribed(number: PolicyNumber) {
    #expect(ScoringGuide.text.contains("| `\(number.rawValue)` | \(Policy.standard[number]) |"))
  }

  @Test(arguments: OmissionReason.allCases)
  func everyReasonIsDescribed(reason: OmissionReason) {
    #expect(ScoringGuide.text.contains("`\(reason.rawValue)`"))
  }

  @Test(arguments: ReviewSign.Kind.allCases)
  func everySignIsDescribed(kind: ReviewSign.Kind) {
    #expect(ScoringGuide.text.contains("| `\(kind.rawValue)` | "))
  }

  @Test func theExamplesLinesAreWhatIsComputed() {
    let merit = WorkedExample.merit
    for line in merit.lines where !line.isBeyondDayCap {
      let row = "| \(line.incident.leadID) | \(line.incident.credit) | \(line.weight) | \(line.points) |"
      #expect(ScoringGuide.text.contains(row))
    }
    #expect(ScoringGuide.text.contains("V = \(merit.volume)"))
    #expect(ScoringGuide.text.contains("p0 = 700 · 1000000 / 900 = \(WorkedExample.base.p0)"))
    #expect(ScoringGuide.text.contains("= \(merit.reliability)\n"))
    #expect(ScoringGuide.text.contains("= \(merit.score)\n"))
  }

  @Test func theDrawInTheGuideIsTheOneThatIsMade() {
    let reporters: [Int64] = [17, 18, 19, 20, 21]
    let drawn = SeatOrder.draw(reporters, label: "1404-07", seed: "1404-07").prefix(2)
    let names = drawn.map { "r-\(reporters[$0])" }.joined(separator: " ")
    #expect(ScoringGuide.text.contains("It prints `\(names)`."))
  }

  @Test(.enabled(if: IndependentRanking.isAvailable, "no python3"))
  func theTenLinesOfPythonPrintWhatTheGuideSays() throws {
    let program = try #require(ScoringGuide.block(startingWith: "import hashlib\n"))
    #expect(program.split(separator: "\n").count <= 10)
    let printed = try #require(IndependentRanking.output(ofPython: program))
    #expect(ScoringGuide.text.contains("It prints `\(printed.trimmingASCIISpace())`."))
  }

  @Test func theSharesInTheGuideAreTheOnesThatAreGiven() {
    let counties = [6, 6, 2].enumerated().map { index, weight in
      (county: County(id: Int64(index), code: "\(index)", population: nil), weight: Int64(weight))
    }
    for seats in [10, 11] {
      let shares = LargestRemainders.share(seats, over: counties).map { String($0.seats) }.joined(separator: ", ")
      #expect(ScoringGuide.text.contains(shares))
    }
  }

  @Test func theScoresOfTheCounterexampleAreInTheGuide() {
    #expect(ScoringGuide.text.contains("each scores 861") && ScoringGuide.text.contains("scores 792"))
  }

  @Test func theExamplesTextHasTheDigest() throws {
    let block = try #require(ScoringGuide.block(startingWith: "tips-ranking 3\n"))
    #expect(WorkedExample.draft.inputDigest == ScoringGuide.hash(block))
    #expect(ScoringGuide.text.contains(WorkedExample.draft.inputDigest))
  }
}

enum ScoringGuide {
  static let text: String = {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    guard let file = fopen("/\(root)/docs/scoring.md", "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }()

  /// The fenced block that begins so.
  static func block(startingWith start: String) -> String? {
    var isInside = false
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("```") else {
        if isInside { lines.append(line) }
        continue
      }
      if isInside {
        let block = lines.joined(separator: "\n") + "\n"
        if block.hasPrefix(start) { return block }
        lines = []
      }
      isInside.toggle()
    }
    return nil
  }

  static func hash(_ text: String) -> String {
    var hash = SHA256()
    Array(text.utf8).withUnsafeBytes { hash.update(bufferPointer: $0) }
    return String(hexadecimal: Array(hash.finalize()))
  }
}
