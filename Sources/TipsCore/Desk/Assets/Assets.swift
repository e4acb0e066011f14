import Crypto
import TipsHTML
import TipsHTTP
import TipsText

/// The files that pages load: a style sheet, a script and an icon, part of the program. Their addresses change with what
/// is in them, so that browsers may keep them for good.
enum Assets {
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
    File("desk.css", "text/css; charset=utf-8", PackageResources.desk_css),
    File("recognition.css", "text/css; charset=utf-8", PackageResources.recognition_css),
    File("desk.js", "text/javascript; charset=utf-8", PackageResources.desk_js),
    File("recording.css", "text/css; charset=utf-8", PackageResources.recording_css),
    File("record.js", "text/javascript; charset=utf-8", PackageResources.record_js),
    File("board.js", "text/javascript; charset=utf-8", PackageResources.board_js),
    File("reports.css", "text/css; charset=utf-8", PackageResources.reports_css),
    File("reports.js", "text/javascript; charset=utf-8", PackageResources.reports_js),
    File("figures.css", "text/css; charset=utf-8", PackageResources.figures_css),
    File("figures.js", "text/javascript; charset=utf-8", PackageResources.figures_js),
    File("icon.svg", "image/svg+xml", PackageResources.icon_svg),
  ]

  /// What every page loads.
  static let styles = files.map(\.name).filter { $0.hasSuffix(".css") }
  static let scripts = files.map(\.name).filter { $0.hasSuffix(".js") }

  static func link(_ name: String) -> Link {
    Link("assets", name, query: [("v", files.first { $0.name == name }?.version)])
  }

  static func show(_ visit: Visit) async throws -> WebResponse {
    let name = visit.parameter("name")
    guard let file = files.first(where: { $0.name == name }) else { throw DeskError.noSuchPage }
    return WebResponse(
      headers: [
        ("content-type", file.type), ("cache-control", "public, max-age=31536000, immutable"),
      ], body: .bytes(file.bytes))
  }
}
