import TipsHTML
import TipsHTTP
import TipsStore
import TipsText
import TipsWords

/// How the trail stands, and the signed statements of how it stood. The server has no key: the officer signs with a line
/// that is ready to be copied.
enum CheckpointsPage {
  private static let size = 20

  static func show(_ visit: Visit) async throws -> WebResponse {
    try AuditAccess.checkIsUnlimited(visit)
    let before = visit.request.query["before"].flatMap { Int64($0) } ?? .max
    let (head, keys, found, path) = try await visit.read { store in
      let trail = store.auditTrail
      return (
        try trail.head(), try trail.verifierKeys(), try trail.checkpoints(before: before, limit: size + 1), store.path
      )
    }
    let checkpoints = found.prefix(size)
    return WebResponse(
      page: Layout(visit, title: visit(AuditDeskWords.checkpoints), at: .audit).page {
        h1 { visit(AuditDeskWords.checkpoints) }
        AuditNavigation(visit: visit).content
        section(.class("card")) {
          h2 { visit(AuditDeskWords.head) }
          dl {
            dt { visit(AuditDeskWords.entryCount) }
            dd(.class("number")) { visit.number(Int(head.entries)) }
            dt { visit(FieldName.hash.label) }
            dd { code(.class("hash"), .leftToRight) { String(hexadecimal: head.hash) } }
          }
          p { visit(AuditDeskWords.signElsewhere) }
          CommandLine.html(visit, "tips audit checkpoint --store \(CommandLine.quoted(path)) > checkpoint.txt")
          p { visit(AuditDeskWords.checkElsewhere) }
          CommandLine.html(
            visit, "tips audit verify --checkpoint checkpoint.txt --store \(CommandLine.quoted(path))")
        }
        section(.class("card")) {
          h2 { visit(AuditDeskWords.verifierKeys) }
          if keys.isEmpty { p { visit(AuditDeskWords.noKeys) } }
          ul { for key in keys { li { code(.class("hash"), .leftToRight) { key } } } }
        }
        section(.class("card")) {
          h2 { visit(AuditDeskWords.signedOnes) }
          if checkpoints.isEmpty { p { visit(AuditDeskWords.noCheckpoints) } }
          for checkpoint in checkpoints {
            details {
              summary {
                visit(AuditDeskWords.covers(checkpoint.size))
                " · "
                visit.moment(checkpoint.at)
              }
              pre(.leftToRight) { checkpoint.note }
            }
          }
          if found.count > size, let last = checkpoints.last {
            p {
              a(.class("button"), .href(Link("audit", "checkpoints", query: [("before", String(last.size))]))) {
                visit(AuditDeskWords.older)
              }
            }
          }
        }
      })
  }
}

/// A line for a terminal, to be copied.
enum CommandLine {
  static func html(_ visit: Visit, _ line: String) -> HTML {
    p(.class("command")) {
      code(.leftToRight) { line }
      " "
      button(.type("button"), .class("quiet hidden"), .data("copy", line)) { visit(AuditDeskWords.copy) }
    }
  }

  /// A path as a shell takes it.
  static func quoted(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "_"):
        true
      default: false
      }
    }
    return isPlain ? path : "'" + path.replacing("'", with: "'\\''") + "'"
  }
}
