import TipsCore

/// A policy in a file.
struct PolicyFile {
  private let written: WrittenPolicy

  var policy: Policy { written.policy }
  /// Whether the version is written down, so that it can be compared.
  var hasVersion: Bool { written.hasVersion }

  /// - Throws: ``PolicyError``, and the errors of reading a file.
  init(path: String) throws { written = try WrittenPolicy(json: Self.read(path)) }

  private static func read(_ path: String) throws -> String {
    let limit = WrittenPolicy.limit
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
