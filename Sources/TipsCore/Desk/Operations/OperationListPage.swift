import TipsCalendar
import TipsDomain
import TipsHTML
import TipsHTTP
import TipsReading
import TipsStore
import TipsText
import TipsWords

/// Operations, newest first, and the form that records one.
enum OperationListPage {
  static let size = 50

  struct Row: Sendable {
    let operation: OperationRecord
    let place: Label?
  }

  static func show(_ visit: Visit) async throws -> WebResponse { try await page(visit) }

  static func submit(_ visit: Visit) async throws -> WebResponse {
    try await FormAnswer.of("add", visit) {
      let (fields, name, now) = (visit.request.form, visit.operatorName, visit.now)
      let placeID = visit.user?.placeID
      let reference = fields.text("reference") ?? ""
      try await visit.write { store in
        let results = try OperationFields.results(fields)
        let at = try fields.text("at").map { try TimeExpression.parse($0, now: now, zone: store.zone) } ?? now
        let place = try PlaceField.checked(fields.text("place"), in: store, within: ReportScope(placeID, in: store))
        try store.operations.add(
          reference, at: at, place: place, results: results, operatorName: name, now: now)
      }
      return OperationPage.link(reference, done: "add")
    } otherwise: {
      try await page(visit, $0)
    }
  }

  private static func page(_ visit: Visit, _ answer: FormAnswer? = nil) async throws -> WebResponse {
    let query = visit.request.query
    let (period, after) = (query.text("period"), query.text("after"))
    let (placeID, now) = (visit.user?.placeID, visit.now)
    var answer = answer
    var found: (rows: [Row], hasMore: Bool) = ([], false)
    do {
      found = try await visit.read { store in
        try read(in: store, period, after, within: ReportScope(placeID, in: store), now: now)
      }
    } catch let error as any UserFacingError where ![.busy, .unavailable].contains(error.category) {
      answer = answer ?? FormAnswer(form: "period", error: error, typed: query)
    }
    let (rows, hasMore) = found
    let link = { (period: String?, after: String?) in
      Link("operations", query: [("period", period), ("after", after)])
    }
    return WebResponse(
      status: answer?.status ?? 200,
      page: Layout(visit, title: visit(OperationDeskWords.operations), at: .operations).page {
        h1 { visit(OperationDeskWords.operations) }
        visit.notice(answer, done: query["done"] == "remove" ? OperationDeskWords.removed : nil)
        if visit.hasRole(.operator, .officer) { addForm(visit, answer) }
        PeriodForm(visit: visit, path: "operations", typed: period) { link($0, nil) }.view
        section(.class("card")) {
          if rows.isEmpty { p(.role("status")) { visit(OperationDeskWords.none) } } else { table(visit, rows) }
          p(.class("ways no-print")) {
            if after != nil { a(.href(link(period, nil)), .class("button")) { visit(FindingDeskWords.newest) } }
            if hasMore, let last = rows.last {
              a(.href(link(period, last.operation.reference)), .class("button"), Attribute("rel", "next")) {
                visit(FindingDeskWords.older)
              }
            }
          }
        }
      })
  }

  private static func addForm(_ visit: Visit, _ answer: FormAnswer?) -> HTML {
    section(.class("card forms no-print")) {
      FormPart(
        visit: visit, name: "add", title: OperationDeskWords.add, action: Link("operations"),
        button: OperationDeskWords.add, answer: answer
      ).view { views in
        HTML {
          views.line("reference", FieldName.reference.label, isRequired: true, limit: 64)
          views.line("at", ReportDeskWords.time, hint: ReportDeskWords.now)
          views.line("place", FieldName.place.label)
          views.text("results", OperationDeskWords.results, hint: OperationDeskWords.resultsHint)
        }
      }
    }
  }

  private static func read(
    in store: Store, _ period: String?, _ after: String?, within scope: ReportScope, now: Instant
  ) throws -> (rows: [Row], hasMore: Bool) {
    let span = try period.map { try TypedSpan($0, now: now, zone: store.zone) }
    let names = try ReferenceNames(store)
    var last = try after.map(store.operations.operation)
    var rows: [Row] = []
    while rows.count <= size {
      let found = try store.operations.list(from: span?.from, to: span?.to, after: last, limit: size + 1)
      for operation in found where operation.placeID == nil || scope.includes(operation.placeID) {
        rows.append(Row(operation: operation, place: try names.placeWord(operation.placeID)?.label))
      }
      guard found.count > size else { break }
      last = found.last
    }
    return (Array(rows.prefix(size)), rows.count > size)
  }

  private static func table(_ visit: Visit, _ rows: [Row]) -> HTML {
    div(.class("scroll")) {
      TipsHTML.table {
        thead {
          tr {
            for name in [FieldName.reference, .at, .place, .results] {
              th(Attribute("scope", "col")) { visit(name.label) }
            }
          }
        }
        tbody {
          for row in rows {
            tr {
              th(Attribute("scope", "row")) {
                a(.href(OperationPage.link(row.operation.reference))) { bdi { row.operation.reference } }
              }
              td { visit.moment(row.operation.at) }
              td { row.place.map { visit($0) } ?? "–" }
              td {
                for (index, result) in row.operation.results.enumerated() {
                  if index > 0 { visit(DeskWords.comma) }
                  bdi { result.words }
                }
              }
            }
          }
        }
      }
    }
  }
}
