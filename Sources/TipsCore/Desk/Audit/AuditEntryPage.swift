import TipsDomain
import TipsHTML
import TipsHTTP
import TipsIdentity
import TipsStore
import TipsText
import TipsWords

/// One entry of the trail with everything that is hashed.
enum AuditEntryPage {
  static func show(_ visit: Visit) async throws -> WebResponse {
    try AuditAccess.checkIsUnlimited(visit)
    guard let sequence = Int64(visit.parameter("sequence")) else { throw DeskError.noSuchPage }
    guard let entry = try await visit.read({ try $0.auditTrail.entry(sequence) }) else { throw DeskError.noSuchPage }
    guard visit.hasRole(.auditor) || AuditSubject(rawValue: entry.subject).userName != nil else {
      throw DeskError.notYours
    }
    let words = AuditEntryWording(visit: visit, entry: entry)
    let title = visit(AuditDeskWords.entry(sequence))
    return WebResponse(
      page: Layout(visit, title: title, at: .audit).page {
        h1 { title }
        AuditNavigation(visit: visit).content
        section(.class("card")) {
          dl {
            dt { visit(FieldName.at.label) }
            dd { visit.moment(entry.at) }
            dt { visit(FieldName.operator.label) }
            dd { bdi { entry.operatorName } }
            dt { visit(FieldName.account.label) }
            dd { bdi { entry.account ?? "–" } }
            dt { visit(FieldName.action.label) }
            dd {
              words.action
              " "
              code(.leftToRight) { entry.action }
            }
            dt { visit(FieldName.subject.label) }
            dd { bdi { words.subject } }
            dt { visit(FieldName.detail.label) }
            dd(.dirAuto) { entry.detail.isEmpty ? "–" : words.detail }
            // What is hashed is the text as it was written.
            if words.detail != entry.detail { dd { code(.leftToRight) { entry.detail } } }
            if let span = entry.span {
              dt { visit(FieldName.reports.label) }
              dd { code(.leftToRight) { "\(span.lowerBound)–\(span.upperBound)" } }
            }
            dt { visit(AuditDeskWords.before) }
            dd { hash(entry.before) }
            dt { visit(AuditDeskWords.after) }
            dd { hash(entry.after) }
            dt { visit(FieldName.hash.label) }
            dd { hash(entry.hash) }
          }
          p(.class("no-print")) {
            if sequence > 1 {
              a(.class("button"), .href(Link("audit", query: [("before", String(sequence))]))) {
                visit(AuditDeskWords.older)
              }
            }
          }
        }
      })
  }

  private static func hash(_ bytes: [UInt8]?) -> HTML {
    code(.class("hash"), .leftToRight) { bytes.map { String(hexadecimal: $0) } ?? "–" }
  }
}
