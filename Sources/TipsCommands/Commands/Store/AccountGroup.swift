import ArgumentParser
import Glibc
import TipsCore

/// A group of the machine's accounts, as typed.
struct AccountGroup: ExpressibleByArgument {
  let text: String

  init(argument: String) { text = argument }

  /// Its number.
  ///
  /// - Throws: ``GroupError/unknown(_:)``.
  var number: gid_t {
    get throws {
      guard let number = AccountNames.group(named: text) else { throw GroupError.unknown(text) }
      return number
    }
  }
}

/// Why a store can't be for a group.
enum GroupError: UserFacingError {
  case unknown(String)
  case storeExists(path: String)

  var category: ErrorCategory {
    switch self {
    case .unknown: .usage
    case .storeExists: .cannotCreate
    }
  }

  var message: Message {
    switch self {
    case .unknown(let name): InitWords.noGroup(SafeText.line(String(name.prefix(40))), in: AccountNames.groups)
    case .storeExists(let path): InitWords.storeExists(path)
    }
  }
}
