import TipsDomain
import TipsHTML
import TipsHTTP
import TipsStore
import TipsText
import TipsWords

/// Places: those in one place at a time, and a form to add one there.
enum PlacesPage {
  private struct Content: Sendable {
    /// The place that is open, with those above it; empty at the top.
    let path: [Place]
    let places: [Place]
  }

  static func show(_ visit: Visit) async throws -> WebResponse {
    try AdministrationAccess.checkIsUnlimited(visit)
    return try await visit.mending {
      try await page(visit, in: nil, error: $0)
    } _: {
      if let typed = visit.request.query.text("find") {
        let found = try await visit.read { try $0.references.place(named: typed, forNew: false) }
        return .seeOther(Link("administration", "places", found.code))
      }
      return WebResponse(page: try await page(visit, in: visit.request.query.text("in")))
    }
  }

  static func add(_ visit: Visit) async throws -> WebResponse {
    try AdministrationAccess.checkIsUnlimited(visit)
    let form = visit.request.form
    let parent = form.text("parent")
    return try await visit.mending {
      try await page(visit, in: nil, error: $0)
    } _: {
      guard let level = form["level"].flatMap(Place.Level.init(rawValue:)) else {
        throw DeskError.field("level", AdministrationDeskWords.levelMissing)
      }
      let row = PlaceRow(
        code: form.text("code") ?? "", parent: parent, level: level,
        label: Label(fa: form["fa"] ?? "", en: form["en"] ?? ""), aliases: [],
        population: try PlaceForm.population(form))
      let (operatorName, now) = (visit.operatorName, visit.now)
      let place = try await visit.write { store in
        try store.referenceEditing(by: operatorName, at: now).addPlace(row)
      }
      return .seeOther(Link("administration", "places", place.code))
    }
  }

  private static func page(_ visit: Visit, in code: String?, error: Message? = nil) async throws -> HTML {
    let content = try await visit.read { store -> Content in
      let references = store.references
      guard let code else {
        return Content(path: [], places: try references.places().filter { $0.parentID == nil })
      }
      guard let place = try references.place(code: code) else { throw DeskError.noSuchPage }
      return Content(path: try references.path(of: place.id), places: try references.places(below: place.id))
    }
    return AdministrationLayout(visit: visit, title: visit(AdministrationDeskWords.places), error: error).page {
      form(.method("get"), .action(Link("administration", "places")), .class("card controls no-print")) {
        Control.text("find", visit(AdministrationDeskWords.findPlace))
        button(.type("submit")) { visit(FigureDeskWords.show) }
      }
      PlacePath(visit: visit, path: content.path).html
      section(.class("card scroll")) { list(visit, content.places) }
      section(.class("card")) {
        h2 { visit(AdministrationDeskWords.add) }
        form(.method("post"), .action(Link("administration", "places"))) {
          FormToken(visit).field
          Control.text(
            "code", visit(FieldName.code.label), value: visit.request.form["code"] ?? "", isRequired: true,
            maxLength: 64, isLeftToRight: true)
          PlaceForm(visit: visit, place: nil, parent: visit.request.form["parent"] ?? content.path.last?.code ?? "")
            .fields
          button(.type("submit"), .class("main")) { visit(AdministrationDeskWords.add) }
        }
      }
    }
  }

  private static func list(_ visit: Visit, _ places: [Place]) -> HTML {
    table {
      thead {
        tr {
          th(Attribute("scope", "col")) { visit(FieldName.name.label) }
          th(Attribute("scope", "col")) { visit(FieldName.code.label) }
          th(Attribute("scope", "col")) { visit(FieldName.level.label) }
          th(Attribute("scope", "col"), .class("n")) { visit(FieldName.population.label) }
          th(Attribute("scope", "col")) { visit(AdministrationDeskWords.isOpen) }
          th(Attribute("scope", "col")) { span(.class("sr-only")) { visit(AdministrationDeskWords.change) } }
        }
      }
      tbody {
        for place in places {
          tr {
            th(Attribute("scope", "row")) {
              a(.href(Link("administration", "places", query: [("in", place.code)]))) { bdi { visit(place.label) } }
            }
            td { code(.leftToRight) { place.code } }
            td { visit(place.level.label) }
            td(.class("n")) { place.population.map { visit.number(Int($0)) } ?? "–" }
            td { visit(place.isActive ? CommonWords.yes : CommonWords.no) }
            td { a(.href(Link("administration", "places", place.code))) { visit(AdministrationDeskWords.change) } }
          }
        }
      }
    }
  }
}

/// The places above one, as a way back up.
struct PlacePath {
  let visit: Visit
  let path: [Place]

  var html: HTML {
    nav(.class("path no-print"), .label(visit(AdministrationDeskWords.places))) {
      a(.href(Link("administration", "places"))) { visit(AdministrationDeskWords.everywhere) }
      for place in path {
        " › "
        a(.href(Link("administration", "places", query: [("in", place.code)]))) { bdi { visit(place.label) } }
      }
    }
  }
}
