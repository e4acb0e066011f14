import Foundation
import TestSupport
import Testing

@testable import TipsFiles
@testable import TipsIdentity
@testable import TipsStore

@Suite("The key file")
struct KeyFileTests {
  /// scrypt with N = 1024: fast enough for many tests.
  static let cost = 10

  static func custody(_ temporary: TemporaryStore) -> KeyCustody {
    var custody = KeyCustody(
      store: temporary.store, keyFile: temporary.keys, operatorName: "officer-14", now: TemporaryStore.now)
    custody.cost = cost
    return custody
  }

  static func passphrase(_ text: String = "چهار واژه ساده correct") throws -> Passphrase {
    try Passphrase(typed: Array(text.utf8))
  }

  static func clear(_ temporary: TemporaryStore) throws -> OpenedKey {
    try temporary.keys.open(for: temporary.store.settings) { throw KeyError.passphraseNeeded(path: "") }
  }

  @Test("The right passphrase opens the same key")
  func rightPassphrase() throws {
    let temporary = try TemporaryStore()
    let clear = try Self.clear(temporary)
    try Self.custody(temporary).protect(clear, with: try Self.passphrase())
    let opened = try temporary.keys.open(for: temporary.store.settings) { try Self.passphrase() }
    #expect(opened.key.secret == clear.key.secret)
  }

  @Test("Another passphrase is refused", arguments: ["چهار واژه ساده correcT", "چهار واژه ساده correct ", "x"])
  func wrongPassphrase(typed: String) throws {
    let temporary = try TemporaryStore()
    try Self.custody(temporary).protect(try Self.clear(temporary), with: try Self.passphrase())
    #expect(throws: KeyError.wrongPassphrase(path: temporary.keys.path)) {
      _ = try temporary.keys.open(for: temporary.store.settings) { try Self.passphrase(typed) }
    }
  }

  @Test("The secret is not in the file any more, and its old bytes are overwritten")
  func secretGone() throws {
    let temporary = try TemporaryStore()
    let clear = try Self.clear(temporary)
    let other = temporary.folder + "/hard-link"
    #expect(link(temporary.keys.path, other) == 0)
    try Self.custody(temporary).protect(clear, with: try Self.passphrase())
    let secret = String(hexadecimal: clear.key.secret)
    for path in [temporary.keys.path, other] {
      #expect(!String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self).contains(secret))
    }
  }

  @Test("A protected file stays private")
  func mode() throws {
    let temporary = try TemporaryStore()
    try Self.custody(temporary).protect(try Self.clear(temporary), with: try Self.passphrase())
    #expect(try PrivateFile.mode(of: temporary.keys.path) == 0o600)
  }

  @Test("A changed byte of a protected file is noticed, wherever it is")
  func tampering() throws {
    let temporary = try TemporaryStore()
    try Self.custody(temporary).protect(try Self.clear(temporary), with: try Self.passphrase())
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: temporary.keys.path)))
    // The line ends may change: what is read is the same.
    for index in stride(from: 0, to: bytes.count, by: 4) where bytes[index] > 0x20 {
      var changed = bytes
      changed[index] = bytes[index] == UInt8(ascii: "0") ? UInt8(ascii: "1") : UInt8(ascii: "0")
      let text = try? KeyFileContent(changed, path: "")
      // A cost that was raised is as good as wrong; computing it would only take long.
      if case .sealed(_, let cost, _)? = text?.secret, cost > Self.cost { continue }
      #expect(try text?.open(Self.passphrase()) == nil, "byte \(index)")
    }
  }

  @Test("Taken away, the passphrase is not asked for")
  func unprotect() throws {
    let temporary = try TemporaryStore()
    let custody = Self.custody(temporary)
    try custody.protect(try Self.clear(temporary), with: try Self.passphrase())
    try custody.unprotect(try temporary.keys.open(for: temporary.store.settings) { try Self.passphrase() })
    #expect(throws: Never.self) { _ = try temporary.keys.load(for: temporary.store.settings) }
  }

  @Test("A key behind a link is not protected: the file it leads to would stay as it is")
  func behindLink() throws {
    let temporary = try TemporaryStore()
    let opened = try Self.clear(temporary)
    try FileManager.default.moveItem(atPath: temporary.keys.path, toPath: temporary.folder + "/real.key")
    try FileManager.default.createSymbolicLink(
      atPath: temporary.keys.path, withDestinationPath: temporary.folder + "/real.key")
    #expect(throws: KeyError.link(path: temporary.keys.path)) {
      try Self.custody(temporary).protect(opened, with: try Self.passphrase())
    }
  }

  @Test("A short passphrase is not set", arguments: ["", "123456789", "نه حرف فا"])
  func short(typed: String) {
    #expect(throws: KeyError.self) { try Self.passphrase(typed).checkStrength() }
  }

  @Test("A passphrase file that others may read is refused", arguments: [0o640, 0o604, 0o660])
  func openPassphraseFile(mode: Int) throws {
    let temporary = try TemporaryStore()
    let path = temporary.folder + "/passphrase"
    try Data("a passphrase of words\n".utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    #expect(throws: KeyError.self) { _ = try Passphrase(file: path) }
  }

  @Test("Nothing describes a passphrase")
  func silence() throws {
    let passphrase = try Self.passphrase("canary canary canary")
    var dumped = ""
    dump(passphrase, to: &dumped)
    #expect(!("\(passphrase) \(String(reflecting: passphrase)) " + dumped).contains("canary"))
  }

  @Test("What is done with the key is recorded")
  func audit() throws {
    let temporary = try TemporaryStore()
    let custody = Self.custody(temporary)
    try custody.protect(try Self.clear(temporary), with: try Self.passphrase())
    _ = try custody.export(to: "a file")
    #expect(
      try temporary.actions() == [
        "protect_key key a passphrase was set", "export_key key to a file, with its passphrase",
      ]
    )
  }
}
