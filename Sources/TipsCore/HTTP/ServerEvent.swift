/// One event of a stream as browsers read it (`text/event-stream`).
package struct ServerEvent: Sendable, Equatable {
  /// What a browser says it has seen when it comes again after a cut.
  package var id: String?
  /// What is told; nil for a sign of life, which no script sees.
  package var name: String?
  package var data: String

  package init(id: String? = nil, name: String?, data: String) {
    self.id = id
    self.name = name
    self.data = data
  }

  /// A sign of life.
  package static let heartbeat = ServerEvent(name: nil, data: "")

  /// The event as it goes over the line.
  package var bytes: [UInt8] {
    guard let name else { return Array(":\n\n".utf8) }
    var text = ""
    if let id { text += "id: \(id)\n" }
    text += "event: \(name)\n"
    for line in data.split(separator: "\n", omittingEmptySubsequences: false) { text += "data: \(line)\n" }
    return Array((text + "\n").utf8)
  }
}
