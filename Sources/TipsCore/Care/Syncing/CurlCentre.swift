import TipsFeed

/// The centre by the program `curl`.
package struct CurlCentre: CentreHost {
  private let curl: CurlProgram

  /// - Throws: ``CentreHostError/badURL(_:)``, ``CentreHostError/noCurl``.
  package init(_ file: JoinFile) throws {
    curl = try Self.mapping {
      try CurlProgram(url: file.url, bearer: file.bearer, certificates: file.certificates)
    }
  }

  package func state() throws -> FeedState { try answer("feed/v1/state", nil) }

  package func send(_ batch: [UInt8]) throws -> FeedState { try answer("feed/v1/batch", .bytes(batch)) }

  private func answer(_ address: String, _ body: CurlProgram.Body?) throws -> FeedState {
    let answer = try Self.mapping { try curl.ask(address, body, most: FeedState.most) }
    switch answer.status {
    case 200, 409: return try FeedState(bytes: answer.body)
    case 401, 403: throw CentreHostError.refused
    case 413, 422: throw CentreHostError.unacceptable(status: answer.status)
    case 426: throw CentreHostError.older
    case 503: throw CentreHostError.busy
    default: throw CentreHostError.status(answer.status)
    }
  }

  private static func mapping<T>(_ body: () throws -> T) throws -> T {
    do { return try body() } catch let failure as CurlProgram.Failure {
      switch failure {
      case .noCurl: throw CentreHostError.noCurl
      case .badURL(let typed): throw CentreHostError.badURL(typed)
      case .unreached(let reason): throw CentreHostError.unreached(reason)
      case .unreadable: throw CentreHostError.unreadable
      }
    }
  }

  /// Refuses an address that may not be sent to.
  ///
  /// - Throws: ``CentreHostError/badURL(_:)``, ``CentreHostError/noCurl``.
  package static func check(_ file: JoinFile) throws { _ = try CurlCentre(file) }
}
