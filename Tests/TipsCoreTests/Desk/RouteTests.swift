import Testing

@testable import TipsDesk

struct RouteTests {
  @Test
  func `no two routes answer one address`() {
    var seen: Set<String> = []
    for route in Routes.all { #expect(seen.insert("\(route.method) \(route.pattern)").inserted) }
  }
}
