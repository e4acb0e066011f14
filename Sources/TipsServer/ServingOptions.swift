import ArgumentParser
import TipsCommands
import TipsWords

/// By what a program is reached over a network.
package struct ServingOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp(WebHelp.certificate, valueName: "file"))
  var tlsCertificate: String?

  @Option(name: .long, help: ArgumentHelp(WebHelp.key, valueName: "file"))
  var tlsKey: String?

  @Option(name: .long, help: ArgumentHelp(WebHelp.proxy, valueName: "address"))
  var proxy: [String] = []

  package init() {}

  /// - Parameter listen: address and port.
  /// - Throws: ``ServerError``.
  package func settings(listen: String) throws -> ServerSettings {
    try ServerSettings(listen: listen, certificate: tlsCertificate, key: tlsKey, proxies: Set(proxy))
  }
}
