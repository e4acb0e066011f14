import Foundation
import Testing

@Suite("tips report")
struct PageReportTests {
  @Test func writesAPageToStandardOutput() throws {
    let run = try Station.withReports().tips("report", "1404-07", "--html", "-")
    #expect(run.status == 0 && run.err.isEmpty)
    #expect(run.out.contains("<html lang=\"fa\" dir=\"rtl\">") && run.out.contains("<h1>مهر ۱۴۰۴</h1>"))
    #expect(run.out.contains("۱۱\u{00A0}مهر ۱۴۰۴") || run.out.contains("۱۱ مهر ۱۴۰۴"))
  }

  @Test func speaksEnglish() throws {
    let run = try Station.withReports().tips(
      "report", "1404-07", "--html", "-", "--lang", "en", "--compare", "previous")
    #expect(run.out.contains("<html lang=\"en\" dir=\"ltr\">") && run.out.contains("compared with"))
    #expect(!run.out.unicodeScalars.contains { (0x06F0...0x06F9).contains($0.value) })
  }

  @Test func aRunningPeriodIsComparedWithAsManyDays() throws {
    let run = try Station.withReports().tips(
      "report", "1404-07", "--html", "-", "--lang", "en", "--compare", "last-year")
    #expect(run.out.replacing("\u{00A0}", with: " ").contains("compared with 1 Mehr to 11 Mehr 1403"))
  }

  /// A made-up province of little traffic at the end of Mehr 1404.
  private func province() throws -> Station {
    let station = try Station()
    station.now = "2025-10-23T09:00:00+03:30"
    try #require(try station.tips("demo", "--reports", "3000", "--days", "120").status == 0)
    return station
  }

  /// What stands in a page between a beginning and the next tag.
  private func texts(_ page: String, after beginning: String) -> [String] {
    page.components(separatedBy: beginning).dropFirst().compactMap { part in
      part.components(separatedBy: ">").dropFirst().first?.components(separatedBy: "<").first
    }
  }

  @Test func aPageForPublicationRoundsEveryCountAndSaysSo() throws {
    let run = try province().tips(
      "report", "1404-06", "--html", "-", "--lang", "en", "--publish", "--compare", "previous")
    #expect(run.status == 0 && run.out.contains("<p class=\"published\">This page is for publication"))
    #expect(run.out.contains("more not shown, so that nobody can be recognised."))
    // Quantities of operations are no counts.
    let parts = run.out.components(separatedBy: "<h2>")
    let page = parts.filter { !$0.hasPrefix("Results of operations") }.joined(separator: "<h2>")
    let beginnings = [
      "<td class=\"number\"", "<td class=\"number extra\"", "<text class=\"value\"", "<p class=\"figure\"",
    ]
    let cells = beginnings.flatMap { texts(page, after: $0) }
    let counts = cells.compactMap { cell in
      Int(cell.components(separatedBy: " (").first?.replacing(",", with: "") ?? "")
    }
    #expect(counts.count > 15 && counts.allSatisfy { $0 >= 5 && $0 % 5 == 0 }, "\(counts)")
    #expect(!run.out.contains("Per 100,000"))
  }

  @Test func aPageForTheHouseIsExact() throws {
    let run = try province().tips("report", "1404-06", "--html", "-", "--lang", "en")
    #expect(!run.out.contains("<p class=\"published\">") && run.out.contains("Per 100,000"))
    #expect(run.out.contains("<h2>Activities</h2>"))
  }

  @Test(arguments: [["report", "1404-07", "--html", "-"], ["stats", "1404-07"]])
  func whatIsPublishedIsNotComparedWithItsOwnDays(_ command: [String]) throws {
    let run = try Station.withReports().run(command + ["--publish", "--compare", "1404-H2"])
    expect(
      run,
      err:
        "tips: 1404-H2 and 1404-07 have days in common: figures of both give hidden counts away; compare with another "
        + "period\n", status: 64)
  }

  @Test func theFileIsForItsOwner() throws {
    let station = try Station.withReports()
    let path = station.folder.path + "/page.html"
    expect(try station.tips("report", "1404-07", "--html", path))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: station.folder.path).allSatisfy { !$0.hasPrefix(".tips") })
  }

  @Test func anEmptyPeriodIsAnAnswer() throws {
    let run = try Station.withReports().tips("report", "1404-05", "--html", "-")
    #expect(run.status == 1 && run.out.contains("</html>"))
    #expect(run.err == "tips: no report was received in 1404-05; the page says so\n")
  }

  @Test(arguments: [
    Refusal(["1404-07"], 64, "say where the page goes: --html FILE, --html - or --pdf FILE"),
    Refusal(["1404-07", "--pdf", "-"], 64, "--pdf needs a file: a PDF is not written to standard output"),
    Refusal(
      ["1404-07", "--html", "-", "--json"], 64, "tips report writes a page; for --json and --csv use: tips stats"),
    Refusal(
      ["1404-07", "--html", "/nowhere/x"], 73, "can't write /nowhere/x: No such file or directory; name another file"),
    Refusal(
      ["1404-07", "--html", "-", "--templates", "/nowhere"], 66,
      "no report.mustache in /nowhere; make one with: tips template copy report FOLDER"),
  ])
  func refusals(_ refusal: Refusal) throws {
    expect(
      try Station.withReports().run(["report"] + refusal.arguments), err: refusal.line, status: refusal.status)
  }

  @Test func withoutItsLayoutProgramItSaysHowToInstallIt() throws {
    let station = try Station.withReports()
    try FileManager.default.copyItem(at: try Station.binary(), to: station.folder.appendingPathComponent("alone"))
    let run = try station.shell("./alone report 1404-07 --html -")
    expect(
      run,
      err:
        "tips: pages need the program ~/tips-pages, which is not there; install both with scripts/install\n",
      status: 69)
  }

  @Test func withoutABrowserThePageComesAsHtml() throws {
    let station = try Station.withReports()
    station.environment["PATH"] = "/nowhere"
    let path = station.folder.path + "/page"
    expect(
      try station.tips("report", "1404-07", "--pdf", path + ".pdf"),
      err: "tips: no Chromium here, so no PDF: wrote ~/page.html; open it in a browser and print it into a PDF there\n",
      status: 69)
    #expect(FileManager.default.fileExists(atPath: path + ".html"))
  }

  @Test(arguments: ["INT", "TERM", "HUP"])
  func whoEndsItLeavesNothingBehind(_ signal: String) throws {
    let station = try Station.withReports()
    let bin = station.folder.appendingPathComponent("bin")
    try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
    // A browser that never ends of itself.
    try Data("#!/bin/sh\nsleep 60\n".utf8).write(to: bin.appendingPathComponent("chromium"))
    chmod(bin.appendingPathComponent("chromium").path, 0o755)
    station.environment["PATH"] = bin.path + ":/usr/bin:/bin"
    let run = try station.shell(
      """
      mkdir pages; set -m
      '\(try Station.binary().path)' report 1404-07 --pdf pages/page.pdf & child=$!
      for _ in $(seq 100); do ls -d pages/.tips-page-*/page.html >/dev/null 2>&1 && break; sleep 0.05; done
      sleep 0.2; ls -A pages | wc -l; kill -\(signal) $child; wait $child 2>/dev/null; echo $(($? > 0)); ls -A pages
      """)
    #expect(run.out == "1\n1\n")
  }

  private static let hasBrowser = ["/usr/bin/chromium", "/usr/bin/google-chrome"].contains {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test("Only a page is replaced by a page", arguments: ["data/tips.db", "data/tips.db.lock", "data/keys/tips.key"])
  func replacesNothingElse(file: String) throws {
    let station = try Station.withReports()
    let path = station.folder.path + "/" + file
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let run = try station.tips("report", "1404-07", "--html", path)
    #expect(run.status == 73 && run.err.contains("it is there and is no page; name another file"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test(.enabled(if: hasBrowser, "no Chromium is installed")) func aBrowserPrintsIt() throws {
    let station = try Station.withReports()
    // Longer than the name of a socket may be.
    let folder = station.folder.path + "/" + String(repeating: "long ", count: 12)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = folder + "/page ک.pdf"
    let run = try station.tips("report", "1404-07", "--pdf", path)
    expect(run)
    let pdf = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(pdf.starts(with: Data("%PDF-".utf8)))
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["page ک.pdf"])
  }
}
