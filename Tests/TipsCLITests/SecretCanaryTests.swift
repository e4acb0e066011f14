import Foundation
import Testing

@Suite("Passphrase, receipt and secret")
struct SecretCanaryTests {
  @Test("They are in no file of the store, and nothing that was said holds them")
  func nowhere() throws {
    let station = try Station()
    _ = try station.tips("init")
    let passphrase = "canary of seven words"
    let file = String(decoding: try Data(contentsOf: URL(fileURLWithPath: station.keyPath)), as: UTF8.self)
    let secret = try #require(file.split(separator: "\n").last?.split(separator: " ").last.map(String.init))
    let logged = try station.tips("log", "--receipt", "متن", "--json")
    let receipt = try #require(try logged.member("receipt"))
    var said = logged.err
    for run in [
      try station.tips("receipt", input: receipt), try station.tips("receipt", input: "1" + receipt.dropFirst()),
      try station.tips("key", "protect", "--passphrase-stdin", input: passphrase),
      try wrong(station, passphrase), try station.tips("key", "check"),
    ] { said += run.out + run.err }
    let bytes = stride(from: 0, to: secret.utf8.count, by: 2).compactMap { offset in
      let start = secret.index(secret.startIndex, offsetBy: offset)
      return UInt8(secret[start...secret.index(after: start)], radix: 16)
    }
    let canaries = [passphrase, receipt, String(receipt.dropLast()), secret].map { Data($0.utf8) } + [Data(bytes)]
    #expect(canaries.allSatisfy { Data(said.utf8).range(of: $0) == nil })
    let folder = station.folder.path + "/data"
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      guard let data = FileManager.default.contents(atPath: folder + "/" + name) else { continue }
      #expect(canaries.allSatisfy { data.range(of: $0) == nil }, "\(name)")
    }
  }

  private func wrong(_ station: Station, _ passphrase: String) throws -> Transcript {
    try station.writePassphrase(passphrase + " wrong")
    return try station.tips("settle")
  }
}
