import Testing

@testable import TipsRecognition

@Suite("The same story of several people")
struct SimilarStoriesTests {
  private typealias Story = SimilarStories.Story

  private static let told = "مردی با کلاه قرمز هر شب پشت انبار چوب بسته های آبی جابجا می کند"

  private func groups(_ stories: (Int64, String)..., usual: [String] = []) -> [[Int]] {
    SimilarStories(
      stories.enumerated().map { Story(reporter: $1.0, leadID: Int64($0), words: $1.1) }, usual: { usual.forEach($0) }
    ).groups()
  }

  @Test("Two people with nearly the same words are one group, whatever stands between them")
  func alike() {
    let changed = Self.told.replacing("آبی", with: "زرد")
    #expect(groups((1, Self.told), (2, "دعوای دو همسایه بر سر دیوار حیاط در کوچه سوم"), (3, changed)) == [[0, 2]])
  }

  @Test("A person's own stories are nobody else's")
  func samePerson() { #expect(groups((1, Self.told), (1, Self.told)) == []) }

  @Test("Stories about one incident are alike by right")
  func sameIncident() {
    let stories = [1, 2].map { Story(reporter: $0, leadID: 7, words: Self.told) }
    #expect(SimilarStories(stories, usual: { _ in }).groups() == [])
  }

  @Test("Words in which others report too are nobody's story; one other report makes them not usual yet")
  func usual() {
    #expect(groups((1, Self.told), (2, Self.told), usual: [Self.told, Self.told]) == [])
    #expect(groups((1, Self.told), (2, Self.told), usual: [Self.told]) == [[0, 1]])
  }

  @Test("A few words in common are no story")
  func short() { #expect(groups((1, "سرقت موتور از جلوی منزل"), (2, "سرقت موتور از جلوی منزل")) == []) }

  @Test("However many tell it, all are in the group, and the work stays bounded")
  func many() {
    let stories = (0..<500).map { Story(reporter: Int64($0), leadID: Int64($0), words: Self.told) }
    #expect(SimilarStories(stories, usual: { _ in }).groups() == [Array(0..<500)])
  }
}
