import Foundation
import Testing
import TipsDomain

@testable import TipsDesk

struct RouteTests {
  @Test
  func `no two routes answer one address`() {
    var seen: Set<String> = []
    for route in Routes.all { #expect(seen.insert("\(route.method) \(route.pattern)").inserted) }
  }

  /// `TIPS_WRITE_ROUTES=1 swift test --filter RouteTests` writes it anew.
  @Test
  func `the documents show who may ask for what`() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../../docs/web.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let (start, end) = ("<!-- routes -->\n", "<!-- /routes -->")
    let from = try #require(text.range(of: start)).upperBound
    let to = try #require(text.range(of: end)).lowerBound
    if ProcessInfo.processInfo.environment["TIPS_WRITE_ROUTES"] != nil {
      try (text[..<from] + Self.table + text[to...]).write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(String(text[from..<to]) == Self.table)
  }

  /// Every address that somebody in particular may ask for.
  private static var table: String {
    let roles = Role.ofPeople
    var lines = [
      "| | " + roles.map(\.code).joined(separator: " | ") + " |",
      "|---" + String(repeating: "|---", count: roles.count) + "|",
    ]
    for route in Routes.all {
      guard case .roles = route.access else { continue }
      let marks = roles.map { route.access.lets([$0]) ? "×" : "" }
      lines.append("| `\(route.method.rawValue) \(route.pattern)` | " + marks.joined(separator: " | ") + " |")
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
