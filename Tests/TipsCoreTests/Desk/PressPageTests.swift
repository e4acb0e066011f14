import Foundation
import TestSupport
import Testing
import TipsDomain
import TipsPrinting
import TipsText

@testable import TipsDesk
@testable import TipsStore

@Suite(.fewDesks)
struct PressPageTests {
  private let test: TestDesk

  /// Two large categories, and two of which the small one is hidden with the next larger one.
  init() throws {
    test = try TestDesk()
    let at = TemporaryStore.now.adding(seconds: -3_600)
    for (category, count) in [
      ("theft.motorcycle", 40), ("theft.vehicle_parts", 30), ("other", 8), ("drugs.dealing", 3),
    ] {
      for _ in 0..<count { try test.temporary.log(at: at) { $0.category = category } }
    }
  }

  private func name(_ code: String, _ language: Language) throws -> String {
    let category = try test.temporary.store.references.category(named: code)
    return language == .fa ? category.label.fa : category.label.en
  }

  @Test(arguments: [Language.fa, .en])
  func `what may not be published isn't there`(language: Language) async throws {
    let visitor = try await test.visitor(.supervisor, language: language)
    let published = await visitor.get("/figures/press?period=this-month").text
    let exact = await visitor.get("/figures/press?period=this-month&publish=no").text
    let rare = try name("drugs.dealing", language)
    #expect(!published.contains(rare))
    #expect(exact.contains(rare))
    #expect(exact.contains(visitor.language.number(81)) && published.contains(visitor.language.number(80)))
    // Digits of other sets are in nothing but figures.
    if language == .fa { #expect(!published.contains("۸۱")) }
  }

  @Test
  func `a published table hides small counts`() async throws {
    let visitor = try await test.visitor(.supervisor, language: .en)
    let page = await visitor.get("/figures?period=this-month&by=category&publish=yes").text
    #expect(FiguresPageTests.value("data-key=\"drugs.dealing\"", in: page) == "×")
    #expect(!page.contains("data-figure"))
  }

  @Test
  func `names of categories stay text`() async throws {
    let hostile = "<script>alert(1)</script>\"'&"
    let editing = test.temporary.store.referenceEditing(by: "test", at: TemporaryStore.now)
    _ = try editing.setCategory(
      "theft.motorcycle", fa: hostile, en: hostile, isEligible: nil, isActive: nil)
    let visitor = try await test.visitor(.supervisor)
    for address in [
      "/figures?period=this-month&by=category", "/figures/press?period=this-month",
      "/figures/press?period=this-month&publish=no", "/figures?period=this-month&by=category&publish=yes",
    ] {
      let page = await visitor.get(address).text
      #expect(!page.contains("<script>alert"))
      #expect(page.contains("&lt;script&gt;alert"))
    }
  }

  @Test
  func `drawings have no style`() async throws {
    let page = await (try await test.visitor(.supervisor)).get("/figures/press?period=this-month&publish=no").text
    #expect(page.contains("<svg"))
    #expect(!page.contains("style="))
  }
}
