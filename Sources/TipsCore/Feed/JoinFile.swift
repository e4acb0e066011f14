import TipsFiles
import TipsText

/// The file by which a station joins a centre: the centre writes it, somebody carries it to the station, and it is
/// secret.
package struct JoinFile: Sendable, Equatable {
  private static let heading = "tips centre 1"
  private static let sizeLimit = 1 << 20

  /// Where the centre is: an address that begins with https://, or http:// of this machine.
  package let url: String
  package let station: Int
  /// By what the centre knows the station; 32 random bytes.
  package let secret: [UInt8]
  /// The province's public key, to which identities are sealed; 32 bytes. Nil where each station keeps its own.
  package let publicKey: [UInt8]?
  /// Certificates in PEM that vouch for the centre's, where no public authority does; nil for those of the machine.
  package let certificates: String?

  package init(url: String, station: Int, secret: [UInt8], publicKey: [UInt8]? = nil, certificates: String? = nil) {
    self.url = url
    self.station = station
    self.secret = secret
    self.publicKey = publicKey
    self.certificates = certificates
  }

  /// What stands behind `Bearer` in each request.
  package var bearer: String { "\(station).\(String(hexadecimal: secret))" }

  /// As the file has it: a name and a value on each line, then the certificates.
  package var text: String {
    var lines = [Self.heading, "url \(url)", "station \(station)", "secret \(String(hexadecimal: secret))"]
    if let publicKey { lines.append("key \(String(hexadecimal: publicKey))") }
    if let certificates { lines.append(certificates) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// - Throws: ``JoinFileError/malformed``.
  package init(text: String) throws {
    let start = text.firstRange(of: "-----BEGIN ")?.lowerBound ?? text.endIndex
    let lines = text[..<start].split(separator: "\n").map(String.init)
    var values: [String: String] = [:]
    for line in lines.dropFirst() {
      let words = line.split(separator: " ")
      guard words.count == 2, values.updateValue(String(words[1]), forKey: String(words[0])) == nil else {
        throw JoinFileError.malformed
      }
    }
    func bytes(_ name: String) throws -> [UInt8]? {
      guard let value = values[name] else { return nil }
      guard let bytes = value.hexadecimalBytes, bytes.count == 32 else { throw JoinFileError.malformed }
      return bytes
    }
    guard lines.first == Self.heading, let url = values["url"], let station = values["station"].flatMap({ Int($0) }),
      (0...999).contains(station), let secret = try bytes("secret"),
      Set(values.keys).isSubset(of: ["url", "station", "secret", "key"])
    else { throw JoinFileError.malformed }
    self.init(
      url: url, station: station, secret: secret, publicKey: try bytes("key"),
      certificates: start == text.endIndex ? nil : String(text[start...].trimmedEnd))
  }

  /// Reads the file.
  ///
  /// - Throws: ``JoinFileError``, ``FileError``.
  package init(path: String) throws {
    guard let bytes = try PrivateFile.read(path, limit: Self.sizeLimit) else { throw JoinFileError.missing }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw JoinFileError.malformed }
    try self.init(text: text)
  }
}

extension Substring {
  fileprivate var trimmedEnd: Substring {
    var rest = self
    while rest.last == "\n" { rest.removeLast() }
    return rest
  }
}

/// What is wrong with a file by which a station is to join.
package enum JoinFileError: UserFacingError, Equatable {
  case missing
  case malformed

  package var category: ErrorCategory {
    switch self {
    case .missing: .noInput
    case .malformed: .badData
    }
  }

  package var message: Message {
    switch self {
    case .missing:
      Message(
        en: "the file of the centre is not there; tips-centre station add makes it",
        fa: "پروندهٔ مرکز نیست؛ tips-centre station add آن را می‌سازد")
    case .malformed:
      Message(
        en: "that is not the file of a centre; tips-centre station add makes it",
        fa: "این پروندهٔ مرکز نیست؛ tips-centre station add آن را می‌سازد")
    }
  }
}
