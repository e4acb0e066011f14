import Testing

@testable import TipsCore

@Suite("Errors in Persian on the command line")
struct PersianErrorTests {
  @Test("An error of the store is told in the language of the run")
  func unknown() throws {
    let station = try Station()
    _ = try station.tips("log", "متن")
    let number = ReportNumber(id: 2)
    station.environment["TIPS_LANG"] = "fa"
    let shown = try station.tips("show", "\(number)")
    #expect(shown.err.contains("گزارشی با شمارهٔ \(number) نیست"))
    #expect(shown.status == 1)
  }

  @Test("What the trail says of a refusal is the same in every language")
  func refusal() throws {
    let station = try Station()
    _ = try station.tips("log", "متن")
    let number = ReportNumber(id: 1)
    station.environment["TIPS_LANG"] = "fa"
    let refused = try station.tips("outcome", "\(number)", "duplicate", "--duplicate-of", "\(number)")
    #expect(refused.err.contains("گزارش \(number) نمی‌تواند تکراریِ خودش باشد"))
    station.environment["TIPS_LANG"] = "en"
    let trail = try station.tips("audit", "show", "--json").json() as? [[String: Any]]
    #expect(trail?.first?["detail"] as? String == "outcome: \(number) can't be a duplicate of itself")
  }
}
