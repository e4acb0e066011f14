import TipsDomain
import TipsText

/// Where and how the program listens.
package struct ServerSettings: Sendable {
  let host: String
  let port: Int
  /// The files of certificate and key; nil for plain HTTP.
  let tls: (certificate: String, key: String)?
  /// Addresses of proxies whose word about who asks is believed.
  let proxies: Set<String>

  /// - Throws: ``ServerError``.
  package init(listen: String, certificate: String?, key: String?, proxies: Set<String>) throws {
    guard let colon = listen.lastIndex(of: ":"), let port = Int(listen[listen.index(after: colon)...]),
      (0...65_535).contains(port)
    else { throw ServerError.badAddress(listen) }
    var host = String(listen[..<colon])
    if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
    guard !host.isEmpty else { throw ServerError.badAddress(listen) }
    switch (certificate, key) {
    case (nil, nil): tls = nil
    case (let certificate?, let key?): tls = (certificate, key)
    default: throw ServerError.halfTLS
    }
    // Passwords and reports don't cross a network in the clear; a proxy on this machine or a believed one ends TLS.
    guard tls != nil || Self.isLoopback(host) || !proxies.isEmpty else { throw ServerError.inTheClear(listen) }
    self.host = host
    self.port = port
    self.proxies = proxies
  }

  private static func isLoopback(_ host: String) -> Bool {
    host == "localhost" || host == "::1" || host.hasPrefix("127.")
  }
}

/// Why the program doesn't serve.
package enum ServerError: UserFacingError {
  case badAddress(String)
  case halfTLS
  case inTheClear(String)
  case unreadable(String)
  case cannotListen(String)

  package var category: ErrorCategory {
    switch self {
    case .badAddress, .halfTLS, .inTheClear: .usage
    case .unreadable: .noInput
    case .cannotListen: .unavailable
    }
  }

  package var message: Message {
    switch self {
    case .badAddress(let typed):
      let shown = SafeText.line(String(typed.prefix(60)))
      return Message(
        en: "--listen takes an address and a port, such as 127.0.0.1:8110; not '\(shown)'",
        fa: "--listen نشانی و درگاه می‌گیرد، مانند 127.0.0.1:8110؛ نه «\(shown)»")
    case .halfTLS:
      return Message(
        en: "--tls-certificate and --tls-key go together", fa: "--tls-certificate و --tls-key را با هم بدهید")
    case .inTheClear(let address):
      let shown = SafeText.line(address)
      return Message(
        en:
          "\(shown) is reached over a network; give --tls-certificate and --tls-key, or --proxy for a proxy that ends TLS",
        fa:
          "\(shown) از شبکه در دسترس است؛ --tls-certificate و --tls-key بدهید، یا --proxy برای پیشکاری که TLS را پایان می‌دهد"
      )
    case .unreadable(let file):
      let shown = SafeText.line(file)
      return Message(
        en: "certificate or key can't be read: \(shown)", fa: "گواهی یا کلید خوانده نمی‌شود: \(shown)")
    case .cannotListen(let address):
      let shown = SafeText.line(address)
      return Message(
        en: "can't listen at \(shown): another program may be there; choose another with --listen",
        fa: "گوش‌دادن در \(shown) شدنی نیست: شاید برنامهٔ دیگری آنجاست؛ با --listen جای دیگری برگزینید")
    }
  }
}
