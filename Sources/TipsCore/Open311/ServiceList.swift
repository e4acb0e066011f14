import TipsDomain
import TipsHTTP
import TipsStore
import TipsText

/// What can be reported: the categories that new reports may have.
struct ServiceList {
  let call: Call
  let asker: Asker

  func response() async throws -> WebResponse {
    let services = try await categories().map { category in
      Node.object([
        ("service_code", .text(category.code)),
        ("service_name", .text(category.label[call.form.language])),
        ("description", .text("\(category.label.en) · \(category.label.fa)")),
        ("metadata", .flag(false)),
        ("type", .text(type)),
        ("keywords", .text(category.label[call.form.language == .fa ? .en : .fa])),
        ("group", .text(category.code.split(separator: ".").first.map(String.init))),
      ])
    }
    return call.response("services", .list(item: "service", services))
  }

  /// No service asks for more than the standard's own fields.
  func definition(_ code: String) async throws -> WebResponse {
    guard try await categories().contains(where: { $0.code == code }) else { throw Open311Error.noSuchService }
    return call.response(
      "service_definition",
      .object([("service_code", .text(code)), ("attributes", .list(item: "attribute", []))]))
  }

  /// A number comes at once, or a token that stands for none.
  private var type: String { if case .anonymous = asker { "batch" } else { "realtime" } }

  private func categories() async throws -> [Category] {
    try await call.served.readers.read { try $0.references.categories().filter(\.isActive) }
  }
}

extension Label {
  subscript(language: Language) -> String { language == .fa ? fa : en }
}
