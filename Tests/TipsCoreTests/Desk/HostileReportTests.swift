import TestSupport
import Testing
import TipsDomain
import TipsHTML
import TipsStore
import TipsText

@testable import TipsDesk

/// Texts that would end an element, run as a script, or hide and reorder what is beside them, in every field that takes
/// text, and every page looked at.
@Suite("Text from people on every page about reports", .fewDesks)
struct HostileReportTests {
  private static let controls: [Unicode.Scalar] =
    [0x1B, 0x07, 0x7F, 0x80, 0x85, 0x9B].map { Unicode.Scalar($0) } + [
      "\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{2028}", "\u{E0041}",
    ]
  private static let markup = "</textarea></title><script>alert(1)</script>\"' onload=x &amp;"
  private static let text =
    markup + String(String.UnicodeScalarView(controls)) + String(repeating: "\u{301}", count: 30)
  /// What a line takes that holds no control characters.
  private static let line =
    "<i>\"'&\u{202E}" + String(String.UnicodeScalarView(controls.filter { $0.value >= 160 }))

  private func check(_ page: String, _ name: String) {
    #expect(!page.contains("<script>alert"), "\(name)")
    #expect(!page.contains("<i>"), "\(name)")
    #expect(!page.contains("\" onload"), "\(name)")
    for scalar in page.unicodeScalars where Self.controls.contains(scalar) {
      Issue.record("\(name): U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test("Nothing of it becomes a part of a page")
  func everyPage() async throws {
    let desk = try TestDesk()
    let store = desk.temporary.store
    let now = TemporaryStore.now
    let number = try desk.temporary.log("یافتنی " + Self.text, phone: "09121234567") { draft in
      draft.address = Self.text
      draft.source = "s"
      draft.sourceKey = Self.line
    }
    let other = try desk.temporary.log("دیگری")
    let name = "o" + Self.line
    try store.notes.add(Self.text, to: number, operatorName: name, now: now)
    var draft = CorrectionDraft()
    draft.text = "یافتنی دوباره " + Self.text
    try store.corrections.correct(number, draft, reason: Self.line, operatorName: name, now: now)
    var mark = OutcomeMark(.operation)
    mark.operation = Self.line
    mark.note = Self.text
    _ = try store.outcomes.mark(number, mark, operatorName: name, now: now)
    try store.followups.record(false, on: number, note: Self.text, operatorName: name, now: now)
    try store.reportProtection.protect(number, reason: Self.line, operatorName: name, now: now)
    try store.operations.setResults(
      [OperationRecord.Result("<i>\u{202E}=3.2 <i>")], of: Self.line, operatorName: name, now: now)
    _ = try store.stages.record(.closed, of: other, at: now, operatorName: name, now: now)
    for language in Language.allCases {
      let visitor = try await desk.visitor(.officer, language: language)
      let operation = Link("operations", Self.line).text
      for address in ["/reports", "/reports/\(number)", "/operations", operation, "/follow-ups", "/search"] {
        let page = await visitor.get(address)
        #expect(page.status == 200, "\(address)")
        check(page.text, address)
      }
      for address in [
        "/reports?q=", "/reports?period=", "/reports?taken_by=", "/reports?operation=", "/reports/",
        "/operations/", "/activities/", "/operations?period=", "/activities?after=", "/follow-ups?period=",
        "/reports?outcome=", "/reports?reporter=", "/reports?place=", "/search?category=",
      ] {
        for typed in [Self.text, Self.line] { check(await visitor.get(Link.address(address, typed)).text, address) }
      }
      check(await visitor.get(Link.address("/reports?q=", "یافتنی")).text, "a search")
    }
  }

  @Test("Nor does it where a form comes back")
  func everyForm() async throws {
    let desk = try TestDesk()
    let number = try desk.temporary.log("سرقت")
    let visitor = try await desk.visitor(.officer)
    let names = [
      "text", "place", "address", "category", "line", "kind", "priority", "received_at", "position", "reason", "words",
      "stage", "at", "outcome", "operation", "duplicate_of", "note", "answer", "reference", "results", "into",
      "measure",
      "people", "number", "period",
    ]
    for form in ReportAccessTests.forms {
      for typed in [Self.text, Self.line] {
        let address = form.replacing("/reports/1/", with: "/reports/\(number)/")
        check(await visitor.post(address, names.map { ($0, typed) }).text, form)
      }
    }
  }

  @Test("What a form brought back is exactly what was typed, where that can be shown")
  func kept() async throws {
    let desk = try TestDesk()
    let number = try desk.temporary.log("سرقت")
    let visitor = try await desk.visitor(.officer)
    let typed = "\n سطر نخست\n<b>&amp;</b> \"نقل\""
    let page = await visitor.post("/reports/\(number)/outcome", [("outcome", "duplicate"), ("note", typed)]).text
    #expect(page.contains("\n\n سطر نخست\n&lt;b&gt;&amp;amp;&lt;/b&gt; &quot;نقل&quot;</textarea>"))
    #expect(page.contains("<option value=\"duplicate\" selected>"))
  }
}
