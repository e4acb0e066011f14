import Testing

@testable import TipsFeed

@Suite("The file by which a station joins")
struct JoinFileTests {
  private static let secret = [UInt8](repeating: 0xA5, count: 32)
  private static let certificate = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"

  @Test(
    "It is read as it was written",
    arguments: [
      JoinFile(url: "https://centre.example:8443/", station: 7, secret: secret),
      JoinFile(
        url: "http://127.0.0.1:9000", station: 0, secret: secret, publicKey: [UInt8](repeating: 3, count: 32),
        certificates: certificate),
    ])
  func roundTrip(file: JoinFile) throws { #expect(try JoinFile(text: file.text) == file) }

  @Test("The station is named with its secret") func bearer() {
    let file = JoinFile(url: "https://centre.example", station: 7, secret: Self.secret)
    #expect(file.bearer == "7." + String(repeating: "a5", count: 32))
  }

  @Test(
    "Anything else is refused",
    arguments: [
      "", "tips centre 1\n", "tips centre 2\nurl https://a\nstation 7\nsecret \(String(repeating: "a5", count: 32))\n",
      "tips centre 1\nurl https://a\nstation 1000\nsecret \(String(repeating: "a5", count: 32))\n",
      "tips centre 1\nurl https://a\nstation 7\nsecret a5\n",
      "tips centre 1\nurl https://a\nstation 7\nstation 8\nsecret \(String(repeating: "a5", count: 32))\n",
      "tips centre 1\nurl https://a\nstation 7\nother 1\nsecret \(String(repeating: "a5", count: 32))\n",
    ])
  func malformed(text: String) { #expect(throws: JoinFileError.malformed) { try JoinFile(text: text) } }
}
