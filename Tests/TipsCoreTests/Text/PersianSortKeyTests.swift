import Testing
import TipsText

@Suite struct PersianSortKeyTests {
  private func sorted(_ names: [String]) -> [String] {
    names.sorted { PersianText.sortKey($0).lexicographicallyPrecedes(PersianText.sortKey($1)) }
  }

  @Test func followsThePersianAlphabet() {
    let alphabet = "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی".map(String.init)
    #expect(sorted(alphabet.reversed()) == alphabet)
  }

  @Test("آ comes before ا, and every hamza after it, as CLDR has it")
  func alefAndHamza() {
    let names = [
      "آستارا", "آمل", "ابهر", "استارا", "اهر", "أحمد", "بابل", "رابر", "رازی", "رئیس", "ربط", "مابین", "مؤمن", "مبین",
    ]
    #expect(sorted(names.reversed()) == names)
  }

  @Test(arguments: [("آ", "ا\u{653}"), ("أ", "ا\u{654}"), ("ئ", "ی\u{654}"), ("لآ", "\u{FEF5}"), ("لإ", "\u{FEF9}")])
  func composedAndDecomposedLettersHaveOnePlace(a: String, b: String) {
    #expect(PersianText.sortKey(a) == PersianText.sortKey(b))
  }

  @Test func digitsThenPersianThenLatinThenTheRest() {
    let names = ["۲ شهریور", "110", "آستارا", "یزد", "Rasht", "zanjan", "Москва"]
    #expect(sorted(names.reversed()) == ["110", "۲ شهریور", "آستارا", "یزد", "Rasht", "zanjan", "Москва"])
  }

  @Test func pehGafAndZhehStandWhereTheyBelong() {
    let names = ["بندر", "پارس", "تالش", "روستا", "ژاله", "ساری", "کاشان", "گیلان", "لنگرود"]
    #expect(sorted(names.shuffled()) == names)
  }

  @Test func prefixComesFirst() {
    #expect(sorted(["رشتی", "رشت"]) == ["رشت", "رشتی"])
  }

  @Test(arguments: [("صومعه‌سرا", "صومعه سرا"), ("علي", "علی")])
  func spellingsShareOneKey(a: String, b: String) {
    #expect(PersianText.sortKey(a) == PersianText.sortKey(b))
  }
}
