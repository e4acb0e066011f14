import Foundation
import Testing

@testable import TipsCare

@Suite("Recipients of encrypted backups")
struct AgeRecipientTests {
  @Test("Public keys are taken as they are", arguments: ["age1qqqq", "ssh-ed25519 AAAA"])
  func key(typed: String) throws { #expect(try AgeRecipient(typed) == .key(typed)) }

  @Test("A secret key is refused and never repeated, alone or in a file")
  func secret() throws {
    let secret = "age-secret-key-1CANARY"
    let file = NSTemporaryDirectory() + UUID().uuidString
    try "# a key\n\(secret.uppercased())\n".write(toFile: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: file) }
    for typed in [secret, secret.uppercased(), file] {
      #expect(throws: AgeError.secretKey) { try AgeRecipient(typed) }
    }
    #expect(!AgeError.secretKey.message.en.contains("CANARY"))
  }

  @Test("What is neither a key nor a file is told")
  func missing() { #expect(throws: AgeError.noFile(path: "/nowhere/keys")) { try AgeRecipient("/nowhere/keys") } }
}
