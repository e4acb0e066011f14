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
    let now = visit.now
    return try await PeriodList<Row>(
      visit: visit, path: "operations", entry: .operations, title: OperationDeskWords.operations,
      read: { try read(in: $0, $1, $2, within: $3, now: now) }, key: { $0.operation.reference },
      form: { addForm(visit, $0) },
      table: { table(visit, $0) }
    ).response(answer)
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
  ) throws -> PeriodList<Row>.Part {
    let span = try period.map { try TypedSpan($0, now: now, zone: store.zone) }
    let names = try ReferenceNames(store)
    let last = try after.map(store.operations.operation)
    return try PeriodList<Row>.part(after: last) {
      try store.operations.list(from: span?.from, to: span?.to, after: $0, limit: $1)
    } row: { operation in
      guard operation.placeID == nil || scope.includes(operation.placeID) else { return nil }
      return Row(operation: operation, place: try names.placeWord(operation.placeID)?.label)
    }
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
                  bdi { visit.words(result) }
                }
              }
            }
          }
        }
      }
    }
  }
}
