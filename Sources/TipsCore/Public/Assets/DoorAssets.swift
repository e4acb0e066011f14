import Crypto
import TipsHTML
import TipsHTTP
import TipsText

/// The files that pages of the door load: a style sheet and a script, part of the program. Their addresses change with
/// what is in them, so that browsers may keep them for good.
enum DoorAssets {
  private struct File {
    let name: String
    let type: String
    let bytes: [UInt8]
    let version: String

    init(_ name: String, _ type: String, _ bytes: [UInt8]) {
      self.name = name
      self.type = type
      self.bytes = bytes
      version = String(hexadecimal: Array(SHA256.hash(data: bytes).prefix(6)))
    }
  }

  private static let files = [
    File("public.css", "text/css; charset=utf-8", PackageResources.public_css),
    File("public.js", "text/javascript; charset=utf-8", PackageResources.public_js),
  ]

  static func link(_ name: String) -> Link {
    Link(CitizenDoor.prefix, "assets", name, query: [("v", files.first { $0.name == name }?.version)])
  }

  static func file(_ name: String) -> WebResponse? {
    files.first { $0.name == name }.map { file in
      WebResponse(
        headers: [("content-type", file.type), ("cache-control", "public, max-age=31536000, immutable")],
        body: .bytes(file.bytes))
    }
  }
}
