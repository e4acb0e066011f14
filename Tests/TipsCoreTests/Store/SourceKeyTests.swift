import TestSupport
import Testing

@testable import TipsDomain
@testable import TipsStore

@Suite("Keys of sources")
struct SourceKeyTests {
  @Test(
    "Spaces around, invisible marks and other digits make no other key",
    arguments: [
      "5501 ", "\u{A0}5501", "5501\u{200F}", "\u{FEFF}5501", "۵۵۰۱", "٥٥٠١", "５５０１", "\u{202B}5501\u{202C}",
    ])
  func alike(key: String) throws {
    let temporary = try TemporaryStore()
    func log(_ key: String) throws -> ReportNumber {
      try temporary.log { draft in
        draft.source = "desk"
        draft.sourceKey = key
      }
    }
    #expect(try log("5501") == log(key))
  }

  @Test(arguments: ["\u{200F}", " ", "\u{A0}\u{FEFF}"])
  func aKeyOfMarksAloneIsNone(key: String) throws {
    var draft = ReportDraft()
    draft.text = "سرقت"
    draft.source = "desk"
    draft.sourceKey = key
    #expect(throws: DraftError.empty(field: "source_key")) { try draft.validate(now: TemporaryStore.now) }
  }
}
