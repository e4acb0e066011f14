import Testing

@testable import TipsText

@Suite("Names of people")
struct PersonNameTests {
  @Test(
    "Names that look alike are one person's",
    arguments: [
      ("sara", "ѕаrа"), ("sara", "SARA"), ("op-3", "ор-3"), ("op-3", "οp-۳"), ("ann", "aηη"), ("Hana", "Ηana"),
      ("ALI", "АLІ"), ("ali", "АLІ"), ("ali", "ALI"), ("Ivan", "lvan"), ("op-10", "op-lO"), ("sara", "ｓａｒａ"),
      ("sara", "𝐬𝐚𝐫𝐚"), ("sara", "sa\u{3164}ra"),
      ("sara", "sa\u{200B}ra"), ("sara", "sa ra"), ("zoé", "ZOE"), ("كاظمي", "کاظمی"), ("ΗΛΙΑΣ", "ΗΛΙΑΣ"),
      ("nova", "ոονа"),
    ])
  func alike(left: String, right: String) {
    #expect(PersonName.isSame(left, right) && PersonName.isSame(right, left))
  }

  @Test(
    "Names that differ to the eye are two people's",
    arguments: [
      ("sara", "sare"), ("op-3", "op-4"), ("мария", "марина"), ("رضا", "زهرا"), ("sara", "сара к"),
      ("op-1", "op-2"),
    ])
  func different(left: String, right: String) {
    #expect(!PersonName.isSame(left, right))
  }
}
