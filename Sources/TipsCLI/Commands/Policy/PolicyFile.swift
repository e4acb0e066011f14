import TipsCore

/// A policy that somebody wrote.
struct PolicyFile {
  let policy: Policy
  /// Whether the version is written down, so that it can be compared.
  let hasVersion: Bool
  private static let limit = 65_536

  /// - Throws: ``PolicyError``, and the errors of reading a file.
  init(path: String) throws {
    let text = try Self.read(path)
    policy = try Policy(json: text)
    hasVersion = (try? JSONDocument.parse(Array(text.utf8)))?["version"] != nil
  }

  private static func read(_ path: String) throws -> String {
    let bytes = try ByteInput(path: path).bytes(atMost: limit)
    guard bytes.count <= limit else { throw PolicyFileError.tooLong(limit) }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw PolicyFileError.notUTF8 }
    return text
  }
}

/// Why a file holds no policy.
enum PolicyFileError: UserFacingError {
  case tooLong(Int)
  case notUTF8

  var category: ErrorCategory { .badData }

  var message: Message {
    switch self {
    case .tooLong(let limit): PolicyWords.tooLong(limit)
    case .notUTF8: PolicyWords.notUTF8
    }
  }
}
