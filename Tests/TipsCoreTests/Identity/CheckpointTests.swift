import Testing

@testable import TipsIdentity

@Suite struct CheckpointTests {
  private func checkpoint(_ key: RecognitionKey) throws -> Checkpoint {
    try Checkpoint(
      size: 42, hash: [UInt8](repeating: 7, count: 32), storeUUID: String(repeating: "ab", count: 16),
      time: "2025-10-04T09:00:00+03:30", key: try key.checkpointKey)
  }

  private func publicKey(_ key: RecognitionKey) throws -> [UInt8] {
    Array(try key.checkpointKey.publicKey.rawRepresentation)
  }

  @Test func aNoteIsReadAsItWasSigned() throws {
    let key = RecognitionKey()
    let signed = try checkpoint(key)
    let read = try Checkpoint(note: signed.note)
    #expect(read == signed)
    #expect(read.isSigned(by: try publicKey(key)))
  }

  @Test func anotherKeyDidNotSignIt() throws {
    let read = try Checkpoint(note: try checkpoint(RecognitionKey()).note)
    #expect(!read.isSigned(by: try publicKey(RecognitionKey())))
  }

  @Test(arguments: ["42\n", "time 2025", "BwcH"])
  func aChangedNoteIsNotSigned(_ part: String) throws {
    let key = RecognitionKey()
    let note = try checkpoint(key).note
    let changed = note.replacing(
      part, with: part.replacing("2", with: "1").replacing("B", with: "C"), maxReplacements: 1)
    #expect(changed != note)
    let isSigned = (try? Checkpoint(note: changed))?.isSigned(by: try publicKey(key)) ?? false
    #expect(!isSigned)
  }

  @Test func lineEndsOfAnotherSystemDoNotMatter() throws {
    let key = RecognitionKey()
    let read = try Checkpoint(note: try checkpoint(key).note.replacing("\n", with: "\r\n"))
    #expect(read.isSigned(by: try publicKey(key)))
  }

  @Test(arguments: ["", "tips", "a\nb\nc\nd\n\ne\n", String(repeating: "x", count: 5_000)])
  func otherTextIsRefused(_ text: String) {
    #expect(throws: CheckpointError.malformed) { try Checkpoint(note: text) }
  }

  @Test func theVerifierKeyNamesTheStoreAndTheSameKeyHashAsTheSignature() throws {
    let key = RecognitionKey()
    let signed = try checkpoint(key)
    let parts = Checkpoint.verifierKey(storeUUID: signed.storeUUID, publicKey: try publicKey(key)).split(separator: "+")
    #expect(parts[0] == "tips.invalid/audit/" + signed.storeUUID)
    #expect(parts[1].count == 8)
  }
}
