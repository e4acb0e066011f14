import Glibc
import TipsFiles
import TipsRelay
import TipsText

/// The host of a relay by the program `curl`, which gets address and secret on its standard input and never as an argument.
package struct CurlProgram: RelayHost {
  /// No answer is longer, in bytes.
  private static let answerLimit = 8 << 20
  private static let patience = 180
  /// Ways to the host and certificates are the machine's own affair.
  private static let variables: Set<String> = [
    "PATH", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "NO_PROXY", "no_proxy", "SSL_CERT_FILE",
  ]

  private let path: String
  private let url: String
  private let bearer: String

  /// - Throws: ``RelayHostError/badURL(_:)``, ``RelayHostError/noCurl``.
  package init(url: String, key: RelayKey) throws {
    guard let base = Self.base(url) else {
      throw RelayHostError.badURL(SafeText.line(String(url.prefix(100))))
    }
    guard let path = ProgramSearch.path(of: ["curl"]) else { throw RelayHostError.noCurl }
    self.path = path
    self.url = base
    bearer = key.bearer
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

  package func ask(_ address: String, _ fields: [(name: String, value: String)]?) throws -> String {
    let curl = ChildProcess(
      path: path, arguments: ["--disable", "--config", "-"],
      inheriting: Self.variables, patience: Self.patience)
    let answer: ChildProcess.Answer
    do { answer = try curl.run(Array(configuration(address, fields).utf8)) } catch ChildProcess.Failure.cannotStart(
      let code)
    {
      throw RelayHostError.unreached(Message(systemError: code))
    } catch {
      throw RelayHostError.unreached(Message(en: "it took too long", fa: "بیش از اندازه طول کشید"))
    }
    guard answer.status == 0 else {
      let line = String(decoding: answer.complaint, as: UTF8.self).split(separator: "\n").first.map(String.init)
      let shown = SafeText.line(String((line ?? "curl: (\(answer.status))").prefix(200)))
      throw RelayHostError.unreached(Message(en: shown, fa: shown))
    }
    return try Self.body(of: answer.output)
  }

  /// What curl reads: an option on each line, its value in quotation marks.
  private func configuration(_ address: String, _ fields: [(name: String, value: String)]?) -> String {
    var lines = [
      "url = \"\(url)\(address)\"", "header = \"Authorization: Bearer \(bearer)\"", "silent", "show-error",
      "proto = \"=http,https\"", "max-redirs = 0", "connect-timeout = 20", "max-time = 120",
      "max-filesize = \(Self.answerLimit)", "write-out = \"\\n%{http_code}\"",
    ]
    // Names and values are hexadecimal digits with dots.
    if let fields {
      lines += fields.isEmpty ? ["data-raw = \"\""] : fields.map { "data-raw = \"\($0.name)=\($0.value)\"" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What stands before the status, which is the last line.
  private static func body(of output: [UInt8]) throws -> String {
    guard let end = output.lastIndex(of: UInt8(ascii: "\n")),
      let status = Int(String(decoding: output[(end + 1)...], as: UTF8.self))
    else { throw RelayHostError.unreadable }
    switch status {
    case 200: return String(decoding: output[..<end], as: UTF8.self)
    case 401, 403: throw RelayHostError.refused
    default: throw RelayHostError.status(status)
    }
  }
}
