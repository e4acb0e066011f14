#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The input: a template, and the values that it shows.
struct PageDocument {
  let template: String
  let data: Any

  init(_ bytes: [UInt8]) throws {
    guard let document = try? JSONDecoder().decode(Input.self, from: Data(bytes)) else {
      throw PageProblem(
        en: "the input is not {\"template\": …, \"data\": …}", fa: "ورودی به شکل {\"template\": …, \"data\": …} نیست")
    }
    template = document.template
    data = document.data.plain
  }

  private struct Input: Decodable {
    let template: String
    let data: Value
  }

  private enum Value: Decodable {
    case text(String)
    case flag(Bool)
    case list([Value])
    case object([String: Value])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let flag = try? container.decode(Bool.self) {
        self = .flag(flag)
      } else if let list = try? container.decode([Value].self) {
        self = .list(list)
      } else {
        self = .object(try container.decode([String: Value].self))
      }
    }

    /// The value as the template engine takes it.
    var plain: Any {
      switch self {
      case .text(let text): text
      case .flag(let flag): flag
      case .list(let list): list.map(\.plain)
      case .object(let members): members.mapValues(\.plain)
      }
    }
  }
}
