import TipsFiles
import TipsText

/// What an officer remembers to open the recognition key. It is used as it was typed, byte for byte.
public struct Passphrase: Sendable, Equatable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// The fewest characters of a new passphrase.
  public static let shortest = 10
  /// The most bytes.
  public static let longest = 1_024

  let bytes: [UInt8]

  /// A passphrase as typed; one line end at the end is dropped.
  ///
  /// - Throws: ``KeyError/passphraseUnfit(reason:)`` when it is empty, too long, or no line of UTF-8.
  public init(typed: [UInt8]) throws {
    var bytes = typed
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    guard !bytes.isEmpty else { throw KeyError.passphraseUnfit(reason: Message(en: "it is empty", fa: "تهی است")) }
    guard bytes.count <= Self.longest else {
      throw KeyError.passphraseUnfit(
        reason: Message(
          en: "it has more than \(Self.longest) bytes", fa: "بیش از \(Self.longest) بایت دارد"))
    }
    guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(where: { $0 < 32 || $0 == 127 }) else {
      throw KeyError.passphraseUnfit(
        reason: Message(
          en: "it must be one line of UTF-8 text without control characters",
          fa: "باید یک سطر متن UTF-8 بی نویسهٔ کنترلی باشد"))
    }
    self.bytes = bytes
  }

  /// Reads the passphrase from a file that nobody but its owner may read.
  ///
  /// - Throws: ``KeyError/passphraseFile(path:reason:)``.
  public init(file path: String) throws {
    let mode: Int?
    do { mode = try PrivateFile.mode(of: path) } catch let error as FileError {
      throw KeyError.passphraseFile(path: path, reason: error.message)
    }
    guard let mode else {
      throw KeyError.passphraseFile(path: path, reason: Message(en: "it isn't there", fa: "پرونده نیست"))
    }
    guard mode & 0o077 == 0 else {
      throw KeyError.passphraseFile(
        path: path,
        reason: Message(
          en: "others may read it; change it with: chmod 600 \(SafeText.line(path))",
          fa: "دیگران می‌توانند آن را بخوانند؛ دسترسی را تغییر دهید: chmod 600 \(SafeText.line(path))"))
    }
    guard let bytes = try? PrivateFile.read(path, limit: Self.longest + 3) else {
      throw KeyError.passphraseFile(
        path: path,
        reason: Message(en: "it may not be read by you", fa: "اجازهٔ خواندن آن را ندارید"))
    }
    do { try self.init(typed: bytes) } catch KeyError.passphraseUnfit(let reason) {
      throw KeyError.passphraseFile(path: path, reason: reason)
    }
  }

  /// Refuses a new passphrase that is too short to stand against guessing.
  public func checkStrength() throws {
    let characters = String(decoding: bytes, as: UTF8.self).count
    guard characters >= Self.shortest else {
      throw KeyError.passphraseUnfit(
        reason: Message(
          en: "it has fewer than \(Self.shortest) characters; take several words",
          fa: "کمتر از \(Self.shortest) نویسه دارد؛ چند واژه بنویسید"))
    }
  }

  public var description: String { "(passphrase)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
