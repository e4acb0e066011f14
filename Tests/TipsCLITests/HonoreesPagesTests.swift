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
    _ = try station.tips("honorees", "thank", "1404-07", "--at", "1404-08-01", "--place", "تالار <شهر>", "--yes")
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

  @Test(
    "A template that could load or run something, or hides the policy, gives no page",
    arguments: [
      "{{#en}}<{{/en}}script>fetch('http://127.0.0.1:9/')</script>",
      "{{! \(PrintablePage.policy) }}<img src=\"http://127.0.0.1:9/{{title}}\">",
      "{{^count}}\(PrintablePage.policy){{/count}}<iframe src=\"file:///etc/passwd\"></iframe>",
      "<!-- \(PrintablePage.policy) --><img src=\"http://127.0.0.1:9/\">",
    ])
  func templatesThatLoad(_ template: String) throws {
    let station = try issued()
    let folder = station.folder.path + "/data/templates"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(template.utf8).write(to: URL(fileURLWithPath: folder + "/list.mustache"))
    let run = try station.run(["honorees", "export", "1404-07", "--lang", "en", "--html", "-"] + reveal)
    #expect(
      run.status == 65 && run.out == "" && run.err.hasPrefix("tips: the template can't be used: line 1 "), "\(run)")
    #expect(!run.err.contains("نمونه"))
  }

  @Test func doctorTellsOfChangedTemplatesAndOfPagesThatWereLeft() throws {
    let station = try issued()
    func rows(_ check: String) throws -> [String] {
      try station.tips("doctor").lines.filter { $0.hasPrefix(check + "\t") }.map {
        $0.replacing(station.folder.path, with: "~")
      }
    }
    #expect(try rows("templates") == ["templates\tok\tthe built-in ones are used\t"])
    let path = station.folder.path + "/data/templates/list.mustache"
    _ = try station.tips("template", "copy", "list")
    #expect(try rows("templates") == ["templates\tok\tthe built-in ones are used\t"])
    try Data("<p>x</p>".utf8).write(to: URL(fileURLWithPath: path))
    #expect(
      try rows("templates") == [
        "templates\tnote\t~/data/templates/list.mustache differs from the built-in one: pages say what it says\t"
          + "look through it; without it the built-in one is used"
      ])
    try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: path)
    #expect(try rows("templates").first?.contains("can be changed by others") == true)
    #expect(try rows("pages").first?.hasPrefix("pages\tok\t") == true)
    for folder in ["", "/Documents", "/data"] {
      try FileManager.default.createDirectory(
        atPath: station.folder.path + folder + "/.tips-page-abc123", withIntermediateDirectories: true)
    }
    #expect(
      Set(try rows("pages").map { String($0.split(separator: " ")[0]) }) == [
        "pages\tproblem\t~/.tips-page-abc123", "pages\tproblem\t~/Documents/.tips-page-abc123",
        "pages\tproblem\t~/data/.tips-page-abc123",
      ])
    #expect(try station.tips("doctor").status == 78)
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
