import HTTPTypes
import Hummingbird
import NIOCore
import TipsHTTP

/// Turns requests of the network into those of the faces, and their responses back.
struct FaceResponder: HTTPResponder {
  typealias Context = PeerContext

  let face: any WebFace
  let settings: ServerSettings

  private let bodies = BodyReading()
  /// The headers that faces look at.
  private static let headers: Set<String> = [
    "accept", "accept-language", "authorization", "content-type", "cookie", "host", "idempotency-key", "last-event-id",
    "origin", "sec-fetch-site", "user-agent", "x-requested-with",
  ]
  /// The headers that nearly every answer has: to make a name looks at each of its letters.
  private static let usual: [String: HTTPField.Name] = [
    "cache-control", "content-security-policy", "content-type", "cross-origin-opener-policy",
    "cross-origin-resource-policy", "permissions-policy", "referrer-policy", "x-content-type-options",
    "x-frame-options",
  ].reduce(into: [:]) { $0[$1] = HTTPField.Name($1) }

  func respond(to request: Request, context: PeerContext) async throws -> Response {
    guard let target = WebRequest.target(request.head.path ?? "/") else { return Response(status: .badRequest) }
    var asked = WebRequest(path: target.path, query: target.query)
    for field in request.headers where Self.headers.contains(field.name.canonicalName) {
      let name = field.name.canonicalName
      asked.headers[name] = asked.headers[name].map { $0 + "; " + field.value } ?? field.value
    }
    // The host is no header here, but a part of the request's first lines.
    if asked.headers["host"] == nil { asked.headers["host"] = request.head.authority }
    guard let method = WebRequest.Method(rawValue: request.method.rawValue) else { return refusal(405, asked) }
    asked.method = method
    (asked.peer, asked.isSecure) = origin(of: request, context)
    var share: BodyShare?
    if method == .post {
      if let answer = await face.answerBeforeBody(of: asked) {
        context.closeSoon()
        return response(answer, isHead: false)
      }
      let bytes: [UInt8]
      let sender = face.isOpenToAll(asked) ? asked.peer : nil
      switch try await bodies.read(
        request, limit: face.bodyLimit(of: asked), from: sender, on: context.eventLoop)
      {
      case .bytes(let read, let taken): (bytes, share) = (read, taken)
      case .refused(let status):
        context.closeSoon()
        return refusal(status, asked)
      }
      if asked.headers["content-type"]?.hasPrefix("application/x-www-form-urlencoded") == true {
        guard let form = FormFields(encoded: bytes) else { return refusal(400, asked) }
        asked.form = form
      } else {
        asked.body = bytes
      }
    }
    return response(await answer(asked), isHead: method == .head, holding: share)
  }

  /// The face's answer, made by a task of its own: a task keeps the room that its deepest call once needed until it ends,
  /// and that of a connection may go on for hours.
  private func answer(_ request: WebRequest) async -> WebResponse {
    let face = face
    return await Task { await face.answer(request) }.value
  }

  private func refusal(_ status: Int, _ request: WebRequest) -> Response {
    response(face.refusal(status: status, of: request), isHead: false)
  }

  /// Who asks, and whether over TLS: what a believed proxy says, else what the connection is.
  private func origin(of request: Request, _ context: PeerContext) -> (peer: String, isSecure: Bool) {
    let peer = context.peer ?? ""
    guard settings.proxies.contains(peer) else { return (peer, settings.tls != nil) }
    // The nearest proxy adds its word at the end; what stands before it, anybody may have written.
    let forwarded = request.headers[values: .forwardedFor].last?.split(separator: ",").last
    let scheme = request.headers[values: .forwardedProto].last
    return (forwarded.map { String($0.drop { $0 == " " }) } ?? peer, scheme == "https" || settings.tls != nil)
  }

  /// - Parameter share: what is kept until the answer is written.
  private func response(_ answer: WebResponse, isHead: Bool, holding share: BodyShare? = nil) -> Response {
    var headers = HTTPFields()
    headers.reserveCapacity(answer.headers.count + 3)
    for (name, value) in answer.headers {
      if let field = Self.usual[name] ?? HTTPField.Name(name) { headers.append(HTTPField(name: field, value: value)) }
    }
    if settings.tls != nil { headers[.strictTransportSecurity] = "max-age=31536000" }
    let status = HTTPResponse.Status(code: answer.status)
    guard !isHead else { return Response(status: status, headers: headers) }
    switch answer.body {
    case .bytes(let bytes):
      guard let share else {
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
      }
      return Response(
        status: status, headers: headers,
        body: ResponseBody(contentLength: bytes.count) { writer in
          try await writer.write(ByteBuffer(bytes: bytes))
          try await writer.finish(nil)
          withExtendedLifetime(share) {}
        })
    case .shared(let shared):
      let buffer = shared.form { ByteBuffer(bytes: $0) }
      return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: buffer))
    case .pieces(let pieces):
      return Response(
        status: status, headers: headers,
        body: ResponseBody { writer in
          for try await piece in pieces { try await writer.write(ByteBuffer(bytes: piece)) }
          try await writer.finish(nil)
        })
    case .events(let events):
      return Response(
        status: status, headers: headers,
        body: ResponseBody { writer in
          for await event in events { try await writer.write(ByteBuffer(bytes: event.bytes)) }
          try await writer.finish(nil)
        })
    }
  }
}

extension HTTPField.Name {
  fileprivate static let forwardedFor = HTTPField.Name("x-forwarded-for") ?? .cookie
  fileprivate static let forwardedProto = HTTPField.Name("x-forwarded-proto") ?? .cookie
}

/// What is known of a connection.
struct PeerContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The other end's address, without its port.
  let peer: String?
  private let channel: any Channel

  var eventLoop: any EventLoop { channel.eventLoop }

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    peer = source.channel.remoteAddress?.ipAddress
    channel = source.channel
  }

  /// Ends the connection when there was time to read an answer: whoever was refused may have a body on its way that has no
  /// end.
  func closeSoon() {
    let channel = channel
    channel.eventLoop.scheduleTask(in: .seconds(2)) { channel.close(promise: nil) }
  }
}
