import Testing

@testable import TipsPrinting

@Suite struct PagePrinterTests {
  @Test func pathsBecomeUrls() {
    #expect(PagePrinter.urlPath("/tmp/a b%ک.html") == "/tmp/a%20b%25%da%a9.html")
  }
}
