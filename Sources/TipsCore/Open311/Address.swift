import TipsHTTP
import TipsText

/// What is asked for by an address, and in which form the answer is wanted.
struct Address {
  let resource: Resource?
  let form: AnswerForm

  init(of request: WebRequest) {
    var path = request.path.dropFirst(2).map { $0 }
    var suffix: AnswerForm.Format?
    if let last = path.last {
      for format in AnswerForm.Format.allCases where last.hasSuffix("." + format.rawValue) {
        suffix = format
        path[path.count - 1] = String(last.dropLast(format.rawValue.count + 1))
      }
    }
    form = AnswerForm(
      format: suffix ?? AnswerForm.Format(accepted: request.headers["accept"]),
      language: request.headers["accept-language"]?.lowercased().hasPrefix("fa") == true ? .fa : .en)
    guard request.path.count > 2, request.path[1] == "v2" else {
      resource = nil
      return
    }
    resource = Resource(path, isJSON: suffix == .json)
  }
}

/// What there is under `/open311/v2`.
enum Resource: Equatable {
  case discovery, services, requests
  case service(code: String)
  case request(number: String)
  case token(String)
  /// The description of all of it for programs.
  case description

  init?(_ path: [String], isJSON: Bool) {
    switch (path.count, path.first) {
    case (1, "discovery"): self = .discovery
    case (1, "services"): self = .services
    case (1, "requests"): self = .requests
    case (1, "openapi") where isJSON: self = .description
    case (2, "services"): self = .service(code: path[1])
    case (2, "requests"): self = .request(number: path[1])
    case (2, "tokens"): self = .token(path[1])
    default: return nil
    }
  }

  var methods: [WebRequest.Method] { self == .requests ? [.get, .head, .post] : [.get, .head] }

  /// The name without what stands in the address: a receipt is nobody else's.
  var name: String {
    switch self {
    case .discovery: "discovery"
    case .services, .service: "services"
    case .requests, .request: "requests"
    case .token: "tokens"
    case .description: "openapi"
    }
  }
}

/// The form of an answer.
struct AnswerForm: Equatable {
  enum Format: String, CaseIterable { case json, xml }

  let format: Format
  let language: Language
}

extension AnswerForm.Format {
  /// What a client takes rather: XML where it names it before JSON or gives it more weight, else JSON.
  init(accepted header: String?) {
    func weight(_ kind: String) -> Double {
      var best = 0.0
      for entry in (header ?? "").lowercased().split(separator: ",") {
        let parts = entry.split(separator: ";").map { $0.filter { $0 != " " } }
        guard let type = parts.first, type.hasSuffix("/" + kind) || type.hasSuffix("+" + kind) else { continue }
        let quality = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
        best = max(best, quality)
      }
      return best
    }
    self = weight("xml") > weight("json") ? .xml : .json
  }
}
