import TipsHTTP
import TipsWords

/// What the standard asks every server to tell about itself.
struct Discovery {
  let call: Call

  var response: WebResponse {
    call.response(
      "discovery",
      .object([
        ("changeset", .text(Self.changeset)),
        ("contact", .text(Open311Words.contact[call.form.language])),
        ("key_service", .text(Open311Words.keyService[call.form.language])),
        (
          "endpoints",
          .list(
            item: "endpoint",
            [
              .object([
                ("specification", .text("http://wiki.open311.org/GeoReport_v2")),
                ("url", .text(base)),
                ("changeset", .text(Self.changeset)),
                ("type", .text("production")),
                (
                  "formats",
                  .list(item: "format", ["text/xml", "application/json"].map { .text($0) })
                ),
              ])
            ])
        ),
      ]))
  }

  /// When what is offered here last changed.
  private static let changeset = "2026-11-29T00:00:00Z"

  /// The address as the client wrote it; the path alone where that is no name of a host.
  private var base: String {
    let path = "/\(Open311.prefix)/v2"
    guard let host = call.request.headers["host"], !host.isEmpty,
      host.utf8.allSatisfy({ byte in
        (48...58).contains(byte) || (65...91).contains(byte) || (97...122).contains(byte)
          || [45, 46, 93].contains(byte)
      })
    else { return path }
    return (call.request.isSecure ? "https://" : "http://") + host + path
  }
}
