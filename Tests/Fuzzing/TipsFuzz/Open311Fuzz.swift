@testable import TipsCalendar
@testable import TipsDomain
@testable import TipsHTTP
@testable import TipsOpen311
@testable import TipsRecords
@testable import TipsText

/// Requests of other services: parameters are read or refused in words that can be shown, questions keep their limits, and
/// what an answer holds is read again as it was.
///
/// The first line is the address, the second the header Content-Type, the rest a body.
enum Open311Fuzz {
  private static let now = Instant(epochSeconds: 1_759_555_800)

  static func run(_ input: [UInt8]) {
    let parts = input.split(separator: 10, maxSplits: 2, omittingEmptySubsequences: false).map(Array.init)
    guard parts.count == 3, let target = WebRequest.target(String(decoding: parts[0], as: UTF8.self)) else { return }
    var request = WebRequest(path: target.path, query: target.query)
    request.headers = ["content-type": String(decoding: parts[1], as: UTF8.self), "accept": "text/xml"]
    checkAddress(request)
    read(request)
    request.method = .post
    request.body = parts[2]
    read(request)
  }

  private static func checkAddress(_ request: WebRequest) {
    guard let resource = Address(of: request).resource else { return }
    require(["discovery", "services", "requests", "tokens", "openapi"].contains(resource.name), "a name from outside")
  }

  private static func read(_ request: WebRequest) {
    do {
      let parameters = try Parameters(of: request)
      for name in ["service_code", "description", "address_string", "phone"] {
        if let text = parameters.text(name) { checkAnswer(text) }
      }
      let asked = try RequestQuery(parameters, now: now)
      require(
        (1...1_000).contains(asked.found.limit) && (0...10_000).contains(asked.found.offset), "a page over the limit")
      require(asked.numbers?.count ?? 0 <= 200, "too many numbers")
      require(asked.found.receivedFrom != nil || asked.found.asksForUpdates, "a question without a beginning")
    } catch let error as Open311Error {
      requireShown(error.message)
      require(error.status == 400 || error.status == 404 || error.status == 415, "status \(error.status)")
    } catch {
      require(false, "\(error)")
    }
  }

  private static func checkAnswer(_ text: String) {
    let node = Node.object([("text", .text(text))])
    var json: [UInt8] = []
    node.appendJSON(to: &json)
    // Our own reader takes no NUL; what a client makes of one is its own matter.
    if text.utf8.contains(0) {
      require(!json.contains(0), "a NUL in JSON")
    } else if case .string(let read)? = (try? JSONDocument.parse(json))?["text"] {
      require(Array(read.utf8) == Array(text.utf8), "other text in JSON: \(Array(text.utf8))")
    } else {
      require(false, "no text in JSON: \(Array(text.utf8))")
    }
    var xml: [UInt8] = []
    node.appendXML(to: &xml)
    require(xml.allSatisfy { $0 >= 32 || [9, 10, 13].contains($0) }, "a control character in XML")
  }
}
