import TipsHTTP

/// The cookie by which a browser is known. Over TLS its name says that no other host and no plain connection has set it.
enum SessionCookie {
  static func name(_ request: WebRequest) -> String { request.isSecure ? "__Host-tips" : "tips" }

  static func set(_ token: String, _ request: WebRequest) -> String {
    "\(name(request))=\(token); \(attributes(request))"
  }

  static func clear(_ request: WebRequest) -> String { "\(name(request))=; Max-Age=0; \(attributes(request))" }

  private static func attributes(_ request: WebRequest) -> String {
    "Path=/; HttpOnly; SameSite=Strict" + (request.isSecure ? "; Secure" : "")
  }
}
