import TipsHTML

/// The pages on which reports are ticked and marked.
enum BoardKind: String, Sendable, Hashable {
  /// What waits.
  case board
  /// The same, beside the form of the operator.
  case record
  /// What came by the web and nobody has taken.
  case web = "web-reports"

  init(_ page: String?) { self = page.flatMap(BoardKind.init(rawValue:)) ?? .board }

  var link: Link { Link(rawValue) }
  var list: [String] { self == .web ? ["web-reports", "list"] : ["board", "list"] }
}
