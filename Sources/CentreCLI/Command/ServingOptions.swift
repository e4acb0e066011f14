import ArgumentParser
import TipsCommands
import TipsServer
import TipsWords

/// By what the program is reached over a network.
struct ServingOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp(WebHelp.certificate.spoken, valueName: "file"))
  var tlsCertificate: String?

  @Option(name: .long, help: ArgumentHelp(WebHelp.key.spoken, valueName: "file"))
  var tlsKey: String?

  @Option(name: .long, help: ArgumentHelp(WebHelp.proxy.spoken, valueName: "address"))
  var proxy: [String] = []

  func settings(listen: String) throws -> ServerSettings {
    try ServerSettings(listen: listen, certificate: tlsCertificate, key: tlsKey, proxies: Set(proxy))
  }
}
