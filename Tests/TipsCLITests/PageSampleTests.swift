import Foundation
import Testing

@testable import TipsCore

/// `TIPS_PAGES_OUT=FOLDER swift test --filter PageSampleTests` writes made-up pages there, to be looked at.
@Suite("Made-up pages")
struct PageSampleTests {
  static let layout: PageLayout? = {
    guard let tips = try? Station.binary() else { return nil }
    return PageLayout(program: tips.deletingLastPathComponent().appendingPathComponent("tips-pages").path)
  }()

  private static let folder = ProcessInfo.processInfo.environment["TIPS_PAGES_OUT"]

  @Test(arguments: Language.allCases)
  func everyPageIsLaidOut(_ language: Language) throws {
    let layout = try #require(Self.layout)
    let pages: [(PageTemplate, PageValue)] = [
      (.report, PageSamples.report(language).data), (.list, PageSamples.ceremony(250, language).data),
      (.certificates, PageSamples.ceremony(8, language).data),
    ]
    for (template, data) in pages {
      let html = try layout.html(data, template: template.builtIn)
      #expect(html.hasPrefix("<!DOCTYPE html>") && html.hasSuffix("</html>\n"))
      #expect(!html.contains("{{") && !html.contains(">false<") && !html.contains(">true<"))
      #expect(
        !html.contains("http://")
          || html.ranges(of: "http://").count == html.ranges(of: "http://www.w3.org/2000/svg").count)
      #expect(!html.contains("<script") && !html.contains("https://") && !html.contains("url(http"))
      let page = try PrintablePage(html, template: template.builtIn)
      #expect(
        page.html.contains("<head>" + PrintablePage.policy)
          && page.html.count == html.count + PrintablePage.policy.count)
      if let folder = Self.folder {
        try PageFile.write(page, to: "\(folder)/\(template.rawValue)-\(language.rawValue).html")
      }
    }
  }
}
