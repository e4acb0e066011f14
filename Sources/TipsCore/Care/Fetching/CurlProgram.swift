import Glibc
import TipsFiles
import TipsText

/// The program `curl`, which gets address, secret and what is sent on its standard input or in memory, and never as an
/// argument.
struct CurlProgram {
  /// Why there is no answer.
  enum Failure: Error {
    /// The program is not there.
    case noCurl
    /// The address is none that may be asked; as it was typed.
    case badURL(String)
    /// Nobody was reached.
    case unreached(Message)
    /// What came back is no answer.
    case unreadable
  }

  /// What is sent.
  enum Body {
    /// Fields of a form, whose names and values are hexadecimal digits with dots.
    case fields([(name: String, value: String)])
    case bytes([UInt8])
  }

  /// What came back.
  struct Answer {
    let status: Int
    let body: [UInt8]
  }

  private static let patience = 180
  /// Ways to the host and certificates are the machine's own affair.
  private static let variables: Set<String> = [
    "PATH", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "NO_PROXY", "no_proxy", "SSL_CERT_FILE",
  ]

  private let path: String
  private let url: String
  private let bearer: String
  private let certificates: String?

  /// - Parameters:
  ///   - bearer: the secret that goes along with each request.
  ///   - certificates: who vouches for the host, in PEM; nil for those whom the machine trusts.
  /// - Throws: ``Failure``.
  init(url: String, bearer: String, certificates: String? = nil) throws {
    guard let base = Self.base(url) else { throw Failure.badURL(SafeText.line(String(url.prefix(100)))) }
    guard let path = ProgramSearch.path(of: ["curl"]) else { throw Failure.noCurl }
    self.path = path
    self.url = base
    self.bearer = bearer
    self.certificates = certificates
  }

  /// An address with a slash behind it; nil where it is neither TLS nor this machine, or has what an address has not.
  static func base(_ url: String) -> String? {
    let plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_~:/[]"
    guard url.utf8.count <= 500, url.allSatisfy({ plain.contains($0) }) else { return nil }
    let own = ["http://127.0.0.1", "http://localhost", "http://[::1]"].contains { own in
      url == own || url.hasPrefix(own + ":") || url.hasPrefix(own + "/")
    }
    let name = url.dropFirst("https://".count).prefix { $0 != "/" }
    guard own || (url.hasPrefix("https://") && !name.isEmpty) else { return nil }
    return url.hasSuffix("/") ? url : url + "/"
  }

  /// Asks the host.
  ///
  /// - Parameters:
  ///   - body: what is sent; nil where nothing is.
  ///   - most: no answer is longer, in bytes.
  /// - Throws: ``Failure``.
  func ask(_ address: String, _ body: Body?, most: Int) throws -> Answer {
    var files: [MemoryFile] = []
    var lines = [
      "url = \"\(url)\(address)\"", "header = \"Authorization: Bearer \(bearer)\"", "silent", "show-error",
      "proto = \"=http,https\"", "max-redirs = 0", "connect-timeout = 20", "max-time = 120",
      "max-filesize = \(most)", "write-out = \"\\n%{http_code}\"",
    ]
    func file(_ bytes: [UInt8]) throws -> String {
      guard let file = MemoryFile(bytes) else { throw Failure.unreached(Message(systemError: errno)) }
      files.append(file)
      return file.path
    }
    if let certificates { lines.append("cacert = \"\(try file(Array(certificates.utf8)))\"") }
    switch body {
    case nil: break
    case .fields(let fields):
      lines += fields.isEmpty ? ["data-raw = \"\""] : fields.map { "data-raw = \"\($0.name)=\($0.value)\"" }
    case .bytes(let bytes):
      lines += [
        "data-binary = \"@\(try file(bytes))\"", "header = \"Content-Type: application/octet-stream\"",
        "header = \"Expect:\"",
      ]
    }
    return try withExtendedLifetime(files) { try run(lines.joined(separator: "\n") + "\n") }
  }

  /// Runs it with what it reads: an option on each line, its value in quotation marks.
  private func run(_ configuration: String) throws -> Answer {
    let curl = ChildProcess(
      path: path, arguments: ["--disable", "--config", "-"], inheriting: Self.variables, patience: Self.patience)
    let answer: ChildProcess.Answer
    do { answer = try curl.run(Array(configuration.utf8)) } catch ChildProcess.Failure.cannotStart(let code) {
      throw Failure.unreached(Message(systemError: code))
    } catch {
      throw Failure.unreached(Message(en: "it took too long", fa: "بیش از اندازه طول کشید"))
    }
    guard answer.status == 0 else {
      let line = String(decoding: answer.complaint, as: UTF8.self).split(separator: "\n").first.map(String.init)
      throw Failure.unreached(CurlComplaint.message(status: answer.status, line: line))
    }
    // The status is the last line.
    guard let end = answer.output.lastIndex(of: UInt8(ascii: "\n")),
      let status = Int(String(decoding: answer.output[(end + 1)...], as: UTF8.self))
    else { throw Failure.unreadable }
    return Answer(status: status, body: Array(answer.output[..<end]))
  }
}
