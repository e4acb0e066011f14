import TipsCore

/// The exit statuses of the command, those of sysexits.h where it has one.
package enum ExitStatus {
  static let done: Int32 = 0
  static let nothingFound: Int32 = 1
  static let usage: Int32 = 64
  static let badData: Int32 = 65
  static let internalError: Int32 = 70

  /// The status that an error of the core leads to.
  package static func of(_ category: ErrorCategory) -> Int32 {
    switch category {
    case .notFound: nothingFound
    case .usage: usage
    case .badData: badData
    case .noInput: 66
    case .unavailable: 69
    case .cannotCreate: 73
    case .inputOutput: 74
    case .busy: 75
    case .notPermitted: 77
    case .configuration: 78
    }
  }
}

/// Ends the run with a status after everything has been said.
struct EarlyExit: Error {
  let status: Int32

  init(_ status: Int32) { self.status = status }
}
