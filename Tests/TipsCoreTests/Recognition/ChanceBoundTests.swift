import Testing

@testable import TipsRecognition

@Suite("What chance hardly explains")
struct ChanceBoundTests {
  @Test("The example of docs/scoring.md: 4 of 5 where others have 10 of 399, on a list of 250")
  func example() {
    #expect(ChanceBound.isExceeded(4, of: 5, others: (10, 399), people: 250))
    #expect(ScoringGuide.text.contains("250 · 5 · (11 / 400)⁴ = 0.0007"))
    #expect(!ChanceBound.isExceeded(3, of: 5, others: (10, 399), people: 250))
    #expect(ScoringGuide.text.contains("250 · 10 · (11 / 400)³ = 0.052"))
    #expect(ChanceBound.isExceeded(3, of: 5, others: (10, 399), people: 240))
  }

  @Test("What holds for everybody is no sign about anybody", arguments: 1...40)
  func usual(part: Int) {
    #expect(!ChanceBound.isExceeded(part, of: part, others: (500, 500), people: 1))
  }

  @Test("Where there is nobody to compare with, nothing is said")
  func nobody() {
    #expect(!ChanceBound.isExceeded(9, of: 9, others: (0, 0), people: 1))
    for (part, whole) in [(10, 72), (15, 46), (14, 48), (13, 51)] {
      for others in [(0, 0), (9, 9)] { #expect(!ChanceBound.isExceeded(part, of: whole, others: others, people: 1)) }
    }
  }

  @Test("More of the same, of fewer others, on a shorter list never makes it less of a sign")
  func monotone() {
    for part in 1..<8 {
      for other in 1..<30 where ChanceBound.isExceeded(part, of: 8, others: (other, 200), people: 40) {
        #expect(ChanceBound.isExceeded(part + 1, of: 8, others: (other, 200), people: 40))
        #expect(ChanceBound.isExceeded(part, of: 8, others: (other - 1, 200), people: 40))
        #expect(ChanceBound.isExceeded(part, of: 8, others: (other, 200), people: 39))
      }
    }
  }

  @Test("Numbers that can't be, or don't fit, give no sign")
  func impossible() {
    #expect(!ChanceBound.isExceeded(3, of: 2, others: (0, 100), people: 1))
    #expect(!ChanceBound.isExceeded(0, of: 2, others: (0, 100), people: 1))
    #expect(!ChanceBound.isExceeded(2, of: .max, others: (5, 100), people: .max / 2_000_000))
  }
}
