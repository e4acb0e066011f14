/// What a browser calls itself, short enough for a list: its kind and its system.
enum BrowserName {
  static func of(_ header: String?) -> String {
    guard let header else { return "–" }
    let kinds = [
      ("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ]
    let systems = [
      ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"),
      ("Linux", "Linux"),
    ]
    let kind = kinds.first { header.contains($0.0) }?.1
    let system = systems.first { header.contains($0.0) }?.1
    let parts = [kind, system].compactMap(\.self)
    return parts.isEmpty ? "–" : parts.joined(separator: ", ")
  }
}
