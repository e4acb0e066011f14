import TipsCalendar
import TipsDomain
import TipsHTML
import TipsHTTP
import TipsReading
import TipsStore
import TipsText
import TipsWords

/// One operation with its results and reports, and the forms that put it right.
enum OperationPage {
  static func link(_ reference: String, done: String? = nil) -> Link {
    Link("operations", reference, query: [("done", done)])
  }

  static func show(_ visit: Visit) async throws -> WebResponse { try await page(visit) }

  private struct Content: Sendable {
    let operation: OperationRecord
    let place: Place?
    let placePath: Message?
    let reports: [ReportNumber]
    let zone: StationZone
  }

  /// The operation, where whoever looks may see it; what is at no place is seen by all.
  private static func operation(
    _ reference: String, in store: Store, within scope: ReportScope
  ) throws -> OperationRecord {
    guard let operation = try? store.operations.operation(reference),
      operation.placeID == nil || scope.includes(operation.placeID)
    else { throw ReportDeskError.notHere(reference) }
    return operation
  }

  private static func page(_ visit: Visit, _ answer: FormAnswer? = nil) async throws -> WebResponse {
    let (reference, placeID) = (visit.parameter("reference"), visit.user?.placeID)
    let content = try await visit.read { store in
      let scope = try ReportScope(placeID, in: store)
      let operation = try Self.operation(reference, in: store, within: scope)
      let reports = try store.operations.reports(of: operation.id)
      let shown = placeID == nil ? reports : try store.reports.reports(reports).filter(scope.includes).map(\.number)
      return Content(
        operation: operation, place: try operation.placeID.flatMap(store.references.place(id:)),
        placePath: try ReferenceNames(store).place(operation.placeID, withProvince: false), reports: shown,
        zone: store.zone)
    }
    let operation = content.operation
    let done = visit.request.query["done"].flatMap { ["add", "set", "results", "merge"].contains($0) ? $0 : nil }
    return WebResponse(
      status: answer?.status ?? 200,
      page: Layout(
        visit, title: visit.plain(OperationDeskWords.title(SafeText.line(operation.reference))), at: .operations
      ).page {
        visit.notice(answer, done: done == nil ? nil : OperationDeskWords.recorded)
        section(.class("card")) {
          h1 { bdi { visit.plain(OperationDeskWords.title(operation.reference)) } }
          facts(visit, content)
        }
        if visit.hasRole(.operator, .officer) { forms(visit, content, answer) }
      })
  }

  private static func facts(_ visit: Visit, _ content: Content) -> HTML {
    let operation = content.operation
    return dl {
      dt { visit(FieldName.at.label) }
      dd { visit.moment(operation.at) }
      dt { visit(FieldName.place.label) }
      dd { content.placePath.map { visit.plain($0) } ?? "–" }
      dt { visit(FieldName.operator.label) }
      dd { bdi { operation.operatorName } }
      dt { visit(FieldName.results.label) }
      dd {
        if operation.results.isEmpty { span(.class("soft")) { visit(OperationDeskWords.noResults) } }
        ul(.class("plain")) { for result in operation.results { li { bdi { visit.words(result) } } } }
      }
      dt { visit(OperationDeskWords.reports) }
      dd {
        if content.reports.isEmpty { span(.class("soft")) { visit(OperationDeskWords.noReports) } }
        for (index, number) in content.reports.enumerated() {
          if index > 0 { " " }
          a(.href(ReportForm.link(number)), .class("number")) { visit.digits(number.description) }
        }
      }
    }
  }

  private static func forms(_ visit: Visit, _ content: Content, _ answer: FormAnswer?) -> HTML {
    let operation = content.operation
    func part(_ name: String, _ title: Message, @HTMLBuilder _ fields: (FieldViews) -> HTML) -> HTML {
      FormPart(
        visit: visit, name: name, title: title, action: Link("operations", operation.reference, name), button: title,
        answer: answer
      ).view(fields)
    }
    return section(.class("card forms no-print"), .label(visit(ReportDeskWords.actions))) {
      h2 { visit(ReportDeskWords.actions) }
      part("results", OperationDeskWords.setResults) {
        $0.text("results", OperationDeskWords.results, hint: OperationDeskWords.resultsHint, isRequired: true)
      }
      if !operation.results.isEmpty {
        part("results-remove", OperationDeskWords.removeResult) { views in
          views.choice("measure", FieldName.result.label, measures(operation).map { ($0, visit.measure($0)) }, "")
        }
      }
      part("set", OperationDeskWords.set) { views in
        let at = visit(Message(verbatim: content.zone.solarHijri(operation.at)))
        let place = content.place.map { visit($0.label) } ?? ""
        return HTML {
          for (name, value) in [("reference", operation.reference), ("at", at), ("place", place)] {
            input(.type("hidden"), .name("was_" + name), .value(value))
          }
          views.line("reference", FieldName.reference.label, operation.reference, isRequired: true, limit: 64)
          views.line("at", ReportDeskWords.time, at, isRequired: true, isLatin: true)
          views.line("place", FieldName.place.label, place)
        }
      }
      part("merge", OperationDeskWords.merge) { views in
        HTML {
          p(.class("soft")) { visit(OperationDeskWords.mergeHint) }
          views.line("into", OperationDeskWords.into, isRequired: true, limit: 64)
        }
      }
      part("remove", OperationDeskWords.remove) { $0.box("sure", OperationDeskWords.removeConfirm, isRequired: true) }
    }
  }

  private static func measures(_ operation: OperationRecord) -> [String] {
    var measures: [String] = []
    for result in operation.results where !measures.contains(result.measure) { measures.append(result.measure) }
    return measures
  }
}

// MARK: What is done

extension OperationPage {
  private typealias Work = @Sendable (Store, OperationRecord, FormFields, ReportScope) throws -> String?

  static func set(_ visit: Visit) async throws -> WebResponse {
    let (name, now) = (visit.operatorName, visit.now)
    return try await perform("set", visit) { store, operation, fields, scope in
      let changed = { (field: String) in
        fields.text(field) == fields.text("was_" + field) ? nil : fields.text(field)
      }
      let (rename, place) = (changed("reference"), changed("place"))
      let at = try changed("at").map { try TimeExpression.parse($0, now: now, zone: store.zone) }
      guard at != nil || place != nil || rename != nil else {
        throw ReportDeskError.form(OperationDeskWords.nothingToSet)
      }
      try store.operations.set(
        operation.reference, at: at,
        place: try place.map { try PlaceField.checked($0, in: store, within: scope) } ?? nil,
        rename: rename, operatorName: name, now: now)
      return rename ?? operation.reference
    }
  }

  static func setResults(_ visit: Visit) async throws -> WebResponse {
    let (name, now) = (visit.operatorName, visit.now)
    return try await perform("results", visit) { store, operation, fields, _ in
      try store.operations.setResults(
        try OperationFields.results(fields), of: operation.reference, operatorName: name, now: now)
      return operation.reference
    }
  }

  static func removeResult(_ visit: Visit) async throws -> WebResponse {
    let (name, now) = (visit.operatorName, visit.now)
    return try await perform("results-remove", done: "results", visit) { store, operation, fields, _ in
      try store.operations.removeResult(
        fields["measure"] ?? "", of: operation.reference, operatorName: name, now: now)
      return operation.reference
    }
  }

  static func merge(_ visit: Visit) async throws -> WebResponse {
    let (name, now) = (visit.operatorName, visit.now)
    return try await perform("merge", visit) { store, operation, fields, scope in
      let into = try Self.operation(fields.text("into") ?? "", in: store, within: scope)
      try store.operations.merge(operation.reference, into: into.reference, operatorName: name, now: now)
      return into.reference
    }
  }

  static func remove(_ visit: Visit) async throws -> WebResponse {
    let (name, now) = (visit.operatorName, visit.now)
    return try await perform("remove", visit) { store, operation, fields, _ in
      guard fields.isSet("sure") else { throw ReportDeskError.form(OperationDeskWords.confirmFirst) }
      try store.operations.remove(operation.reference, operatorName: name, now: now)
      return nil
    }
  }

  /// - Parameter work: gives the reference of the operation that is shown then; nil for the list.
  private static func perform(
    _ form: String, done: String? = nil, _ visit: Visit, _ work: @escaping Work
  ) async throws -> WebResponse {
    try await FormAnswer.of(form, visit) {
      let (reference, placeID, fields) = (visit.parameter("reference"), visit.user?.placeID, visit.request.form)
      let shown = try await visit.write { store in
        let scope = try ReportScope(placeID, in: store)
        return try work(store, try Self.operation(reference, in: store, within: scope), fields, scope)
      }
      guard let shown else { return Link("operations", query: [("done", "remove")]) }
      return link(shown, done: done ?? form)
    } otherwise: {
      try await page(visit, $0)
    }
  }
}
