import TipsDomain
import TipsHTML
import TipsHTTP
import TipsText
import TipsWords

/// What is said of marks that were just made, with the way back; for browsers without scripts, which come here by a
/// redirect.
enum BoardDone {
  static func said(_ visit: Visit) -> HTML? {
    let query = visit.request.query
    let numbers = (query["numbers"] ?? "").split(separator: ",").prefix(BoardContent.limit)
      .compactMap { try? ReportNumber(String($0)) }
    guard let done = query["done"].flatMap(BoardMark.said), !numbers.isEmpty else { return nil }
    return HTML {
      p(.role("status")) {
        visit(OutcomeWords.changed(numbers.map(\.description).joined(separator: " "), done))
      }
      if let undo = query["undo"], BoardMark.Undone(undo) != nil {
        form(.method("post"), .action(Link("board", "marks"))) {
          FormToken(visit).field
          input(.type("hidden"), .name("from"), .value(BoardKind(visit.request.path.first).rawValue))
          input(.type("hidden"), .name("undone"), .value(undo))
          for number in numbers { input(.type("hidden"), .name("number"), .value(number.description)) }
          button(.name("mark"), .value("undo"), .type("submit")) { visit(BoardDeskWords.undo) }
        }
      }
    }
  }
}
