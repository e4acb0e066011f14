import TipsHTTP

/// The description of all resources for programs, part of this one.
enum OpenAPIFile {
  static var response: WebResponse {
    WebResponse(
      headers: [("content-type", "application/json; charset=utf-8")], body: .bytes(PackageResources.openapi_json))
  }
}
