import Glibc
import TipsCore

/// Bytes of standard input.
enum StandardInput {
  /// Reads to the end, or as many bytes as are wanted.
  static func read(atMost limit: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < limit {
      let more = try chunk(limit - bytes.count)
      if more.isEmpty { break }
      bytes += more
    }
    return bytes
  }

  /// Reads what is there, waiting for the first byte; empty at the end.
  private static func chunk(_ size: Int) throws -> [UInt8] {
    while true {
      var failure: Int32 = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        let got = Glibc.read(STDIN_FILENO, buffer.baseAddress, size)
        failure = got < 0 ? errno : 0
        count = max(got, 0)
      }
      if failure == EINTR { continue }
      guard failure == 0 else { throw StandardInputError.unreadable(reason: Message(systemError: failure)) }
      return bytes
    }
  }
}

/// What is wrong with standard input.
enum StandardInputError: UserFacingError {
  case unreadable(reason: Message)
  case tooLong(name: Message, limit: Int)
  case notUTF8(name: Message)
  case nul(name: Message)

  var category: ErrorCategory {
    if case .unreadable = self { .inputOutput } else { .badData }
  }

  var message: Message {
    switch self {
    case .unreadable(let reason): InputWords.unreadable(reason)
    case .tooLong(let name, let limit): InputWords.tooLong(name, limit: limit)
    case .notUTF8(let name): InputWords.notUTF8(name)
    case .nul(let name): InputWords.nul(name)
    }
  }
}
