import TipsHTTP
import TipsRecords
import TipsText

/// A value of an answer, in JSON or XML alike.
indirect enum Node {
  /// Text; nil is left out in JSON and empty in XML.
  case text(String?)
  /// A number as it is written.
  case number(String?)
  case flag(Bool)
  /// Values, each of which is an element of this name in XML.
  case list(item: String, [Node])
  case object([(name: String, value: Node)])

  private var isAbsent: Bool {
    switch self {
    case .text(nil), .number(nil): true
    default: false
    }
  }

  func appendJSON(to bytes: inout [UInt8]) {
    switch self {
    case .text(let text?): JSONText.append(text, to: &bytes)
    case .number(let digits?): bytes += digits.utf8
    case .text(nil), .number(nil): bytes += "null".utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .list(_, let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes += ",\n".utf8 }
        value.appendJSON(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.filter({ !$0.value.isAbsent }).enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        JSONText.append(member.name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.appendJSON(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  func appendXML(to bytes: inout [UInt8]) {
    switch self {
    case .text(let text): if let text { XMLText.append(text, to: &bytes) }
    case .number(let digits): bytes += (digits ?? "").utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .list(let item, let values): for value in values { value.appendElement(item, to: &bytes) }
    case .object(let members): for (name, value) in members { value.appendElement(name, to: &bytes) }
    }
  }

  private func appendElement(_ name: String, to bytes: inout [UInt8]) {
    var content: [UInt8] = []
    appendXML(to: &content)
    guard !content.isEmpty else {
      bytes += "<\(name)/>".utf8
      return
    }
    bytes += "<\(name)>".utf8
    bytes += content
    bytes += "</\(name)>".utf8
  }
}

extension WebResponse {
  /// An answer in the form that was asked for.
  ///
  /// - Parameter root: the name of the whole in XML.
  init(status: Int = 200, _ root: String, _ node: Node, _ form: AnswerForm) {
    var bytes: [UInt8] = []
    let type: String
    switch form.format {
    case .json:
      type = "application/json; charset=utf-8"
      node.appendJSON(to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    case .xml:
      type = "text/xml; charset=utf-8"
      bytes += "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<\(root)>".utf8
      node.appendXML(to: &bytes)
      bytes += "</\(root)>\n".utf8
    }
    self.init(status: status, headers: [("content-type", type)], body: .bytes(bytes))
  }
}
