import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import NIOSSL
import ServiceLifecycle
import TipsCommands
import TipsHTTP

/// The server: what goes over the line becomes requests of a face, and its responses go over the line.
package struct WebServer {
  private let face: any WebFace
  private let settings: ServerSettings
  private let logger: Logger

  package init(_ face: any WebFace, settings: ServerSettings, logger: Logger) {
    self.face = face
    self.settings = settings
    self.logger = logger
  }

  /// How many connections are open at once at most.
  static let connections = 4_096
  /// How long a connection may stay silent in the middle of something, in seconds.
  static let idle = 30

  /// Serves until SIGTERM or SIGINT.
  ///
  /// - Parameter onListening: gets the address when the program answers.
  /// - Throws: ``ServerError``.
  package func run(onListening: @escaping @Sendable (String) -> Void) async throws {
    let responder = FaceResponder(face: face, settings: settings)
    let application = Application(
      responder: responder, server: try channel(),
      configuration: ApplicationConfiguration(
        address: .hostname(settings.host, port: settings.port), backlog: 1_024,
        availableConnectionsDelegate: MaximumAvailableConnections(Self.connections)),
      onServerRunning: { channel in
        let port = channel.localAddress?.port ?? settings.port
        let scheme = settings.tls == nil ? "http" : "https"
        onListening("\(scheme)://\(settings.host):\(port)/")
      }, logger: logger)
    let forgetting = Task {
      try await Task.sleep(for: .seconds(1))
      Run.forgetStart()
    }
    defer { forgetting.cancel() }
    do {
      // Services are told to stop from the last to the first, and a connection that listens holds the server's stop.
      try await ServiceGroup(
        configuration: .init(
          services: [application, FaceService(face: face)], gracefulShutdownSignals: [.sigterm, .sigint],
          logger: logger)
      ).run()
    } catch is IOError {
      throw ServerError.cannotListen("\(settings.host):\(settings.port)")
    }
  }

  private func channel() throws -> HTTPServerBuilder {
    let plain = HTTPServerBuilder.http1(
      configuration: .init(
        idleTimeout: .seconds(Int64(Self.idle)),
        httpDecoderConfiguration: .init(
          maxHeaderFieldSize: 8_192, maxHeaderListSize: 32_768, maxHeaderFieldCount: 100)))
    guard let tls = settings.tls else { return plain }
    do {
      let chain = try NIOSSLCertificate.fromPEMFile(tls.certificate).map { NIOSSLCertificateSource.certificate($0) }
      let key = try NIOSSLPrivateKey(file: tls.key, format: .pem)
      var configuration = TLSConfiguration.makeServerConfiguration(
        certificateChain: chain, privateKey: .privateKey(key))
      configuration.minimumTLSVersion = .tlsv12
      return try .tls(plain, tlsConfiguration: configuration)
    } catch is NIOSSLError {
      throw ServerError.unreadable("\(tls.certificate), \(tls.key)")
    }
  }
}

/// What goes on in the face, which ends its streams when the server is told to stop: a browser that listens would hold it.
private struct FaceService: Service {
  let face: any WebFace

  func run() async throws {
    await withGracefulShutdownHandler {
      await cancelWhenGracefulShutdown { await face.run() }
      // A face that has nothing to do beside its requests is no reason to stop.
      try? await gracefulShutdown()
    } onGracefulShutdown: {
      face.endStreams()
    }
  }
}
