import Foundation
import Testing

@testable import TipsCore

@Suite("tips honorees export --html")
struct HonoreesPagesTests {
  private static let calls = """
    {"line":"110","category":"theft.vehicle_parts","place":"golsar","text":"رازِ گزارش","caller":{"phone":"09110000001","name":"<b>مینا</b> \\"نمونه\\"","consent":"name"}}
    {"line":"110","category":"theft.vehicle_parts","place":"golsar","text":"رازِ دوم","caller":{"phone":"09110000002","name":"ژاله پنهان","consent":"private"}}

    """

  /// A station whose round of 1404-07 is issued: one person by name, one in private.
  private func issued() throws -> Station {
    let station = try Station()
    _ = try station.tips("init")
    let numbers = try station.tips("log", "--batch", "-", input: Self.calls).lines.compactMap { line in
      line.split(separator: "\"").first { $0.allSatisfy(\.isNumber) }.map(String.init)
    }
    for number in numbers { _ = try station.tips("outcome", number, "operation") }
    station.now = "2025-10-23T09:00:00+03:30"
    let run = try station.tips("honorees", "issue", "1404-07", "--yes")
    try #require(run.status == 0, "\(run.err)")
    return station
  }

  private let reveal = ["--reveal", "--reason", "ceremony", "--yes"]

  @Test func theListNamesWhoAgreed() throws {
    let run = try issued().run(["honorees", "export", "1404-07", "--html", "-"] + reveal)
    #expect(run.status == 0, "\(run.err)")
    #expect(run.out.contains("<bdi>&lt;b&gt;مینا&lt;/b&gt; &quot;نمونه&quot;</bdi>"))
    #expect(run.out.contains("<bdi>رشت</bdi>") && run.out.contains("۱ نفر"))
    for secret in ["پنهان", "راز", "09110000001", "گلسار", "r-1", "r-2"] {
      #expect(!run.out.contains(secret), "\(secret)")
    }
  }

  @Test func aCertificateGivesNoReason() throws {
    let run = try issued().run(
      ["honorees", "export", "1404-07", "--html", "-", "--certificates", "--lang", "en"] + reveal)
    #expect(run.out.ranges(of: "<div class=\"certificate\">").count == 1)
    for secret in ["Rasht", "رشت", "Mehr", "operation", "theft"] { #expect(!run.out.contains(secret), "\(secret)") }
  }

  @Test func theCeremonyIsOnThePages() throws {
    let station = try issued()
    _ = try station.tips("honorees", "thank", "1404-07", "--at", "1404-08-01", "--place", "تالار <شهر>")
    for certificates in [[], ["--certificates"]] {
      let run = try station.run(["honorees", "export", "1404-07", "--html", "-"] + certificates + reveal)
      #expect(run.out.replacing("\u{00A0}", with: " ").contains("۱ آبان ۱۴۰۴، تالار &lt;شهر&gt;"), "\(run.err)")
    }
  }

  @Test func withoutACeremonyACertificateHasTheDayOfPrinting() throws {
    let run = try issued().run(["honorees", "export", "1404-07", "--html", "-", "--certificates"] + reveal)
    #expect(run.out.replacing("\u{00A0}", with: " ").contains("تاریخ: ۱ آبان ۱۴۰۴</div>"))
  }

  @Test func printingIsRecordedAsALook() throws {
    let station = try issued()
    _ = try station.run(["honorees", "export", "1404-07", "--html", "-"] + reveal)
    let store = try Store.open(at: station.storePath, for: .reading, now: Instant(epochSeconds: 0))
    let looks = try store.connection.prepare("select detail from audit_entry where action = 'reveal_round'")
    #expect(try looks.first { $0.text(0) } == "2 identities: ceremony")
  }

  @Test func aChangedTemplateBesideTheStoreIsUsed() throws {
    let station = try issued()
    let path = station.folder.path + "/data/templates/list.mustache"
    expect(try station.tips("template", "copy", "list"), out: "list\t\(path)\n")
    let policy = """
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
      """
    try Data("\(policy){{#people}}{{name}}|{{/people}}".utf8).write(to: URL(fileURLWithPath: path))
    let run = try station.run(["honorees", "export", "1404-07", "--html", "-"] + reveal)
    #expect(run.out == policy + "&lt;b&gt;مینا&lt;/b&gt; &quot;نمونه&quot;|")
    #expect(try station.tips("template", "list").lines.first { $0.hasPrefix("list\t") }?.contains(path) == true)
  }

  @Test func noTemplateIsOverwritten() throws {
    let station = try Station()
    let folder = station.folder.path + "/mine"
    #expect(try station.tips("template", "copy", "report", folder).status == 0)
    expect(
      try station.tips("template", "copy", "report", folder),
      err: "tips: ~/mine/report.mustache is there already; nothing was changed\n", status: 73)
  }

  @Test(arguments: [
    Refusal(
      ["--html", "-"], 64,
      "a page names people: add --reveal --reason TEXT; it is recorded who printed it, when and why"),
    Refusal(
      ["--html", "-", "--json", "--reveal", "--reason", "x", "--yes"], 64,
      "--html and --pdf write a page; leave out --format, --json and --csv"),
    Refusal(["--certificates"], 64, "--certificates goes with --html or --pdf. See: tips honorees export --help"),
    Refusal(
      ["--html", "/nowhere/x", "--reveal", "--reason", "x", "--yes"], 73,
      "can't write /nowhere/x: No such file or directory; name another file"),
  ])
  func refusals(_ refusal: Refusal) throws {
    expect(
      try issued().run(["honorees", "export", "1404-07"] + refusal.arguments), err: refusal.line, status: refusal.status
    )
  }
}
