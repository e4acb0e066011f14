import TipsRelay

/// The host of a relay by the program `curl`.
package struct CurlRelay: RelayHost {
  /// No answer is longer, in bytes.
  private static let answerLimit = 8 << 20

  private let curl: CurlProgram

  /// - Throws: ``RelayHostError/badURL(_:)``, ``RelayHostError/noCurl``.
  package init(url: String, key: RelayKey) throws {
    curl = try Self.mapping { try CurlProgram(url: url, bearer: key.bearer) }
  }

  package func ask(_ address: String, _ fields: [(name: String, value: String)]?) throws -> String {
    let answer = try Self.mapping {
      try curl.ask(address, fields.map(CurlProgram.Body.fields), most: Self.answerLimit)
    }
    switch answer.status {
    case 200: return String(decoding: answer.body, as: UTF8.self)
    case 401, 403: throw RelayHostError.refused
    default: throw RelayHostError.status(answer.status)
    }
  }

  private static func mapping<T>(_ body: () throws -> T) throws -> T {
    do { return try body() } catch let failure as CurlProgram.Failure {
      switch failure {
      case .noCurl: throw RelayHostError.noCurl
      case .badURL(let typed): throw RelayHostError.badURL(typed)
      case .unreached(let reason): throw RelayHostError.unreached(reason)
      case .unreadable: throw RelayHostError.unreadable
      }
    }
  }
}
