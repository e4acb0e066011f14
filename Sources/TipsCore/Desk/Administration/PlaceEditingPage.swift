import TipsDomain
import TipsHTML
import TipsHTTP
import TipsStore
import TipsText
import TipsWords

/// One place, to be changed.
enum PlaceEditingPage {
  static func show(_ visit: Visit) async throws -> WebResponse {
    try AdministrationAccess.checkIsUnlimited(visit)
    return WebResponse(page: try await page(visit))
  }

  static func set(_ visit: Visit) async throws -> WebResponse {
    try AdministrationAccess.checkIsUnlimited(visit)
    let path = try await path(visit)
    guard let place = path.last else { throw DeskError.noSuchPage }
    return try await visit.mending {
      try await page(visit, error: $0)
    } _: {
      let form = visit.request.form
      var change = ReferenceEditing.PlaceChange()
      change.fa = form["fa"]
      change.en = form["en"]
      change.level = form["level"].flatMap(Place.Level.init(rawValue:))
      change.parent = form.text("parent")
      change.aliases = form.text("alias").map { [$0] } ?? []
      change.population = try PlaceForm.population(form)
      change.isActive = form.isSet("active")
      let (operatorName, now, wanted) = (visit.operatorName, visit.now, change)
      _ = try await visit.write { store in
        try store.referenceEditing(by: operatorName, at: now).setPlace(place.code, wanted)
      }
      return .seeOther(Link("administration", "places", query: [("in", path.dropLast().last?.code)]))
    }
  }

  private static func path(_ visit: Visit) async throws -> [Place] {
    let code = visit.parameter("code")
    return try await visit.read { store in
      guard let place = try store.references.place(code: code) else { throw DeskError.noSuchPage }
      return try store.references.path(of: place.id)
    }
  }

  private static func page(_ visit: Visit, error: Message? = nil) async throws -> HTML {
    let path = try await path(visit)
    guard let place = path.last else { throw DeskError.noSuchPage }
    return AdministrationLayout(visit: visit, title: visit(place.label), error: error).page {
      PlacePath(visit: visit, path: path).html
      section(.class("card")) {
        p(.class("soft")) { code(.leftToRight) { place.code } }
        form(.method("post"), .action(Link("administration", "places", place.code))) {
          FormToken(visit).field
          PlaceForm(visit: visit, place: place, parent: path.dropLast().last?.code ?? "").fields
          Control.text("alias", visit(AdministrationDeskWords.alias), maxLength: 120)
          Control.box("active", visit(AdministrationDeskWords.isOpen), isTicked: place.isActive)
          button(.type("submit"), .class("main")) { visit(DeskWords.save) }
        }
      }
    }
  }
}

/// The fields of a place.
struct PlaceForm {
  let visit: Visit
  /// The place that is changed; nil for a new one.
  let place: Place?
  let parent: String

  @HTMLBuilder var fields: HTML {
    let form = visit.request.form
    Control.text(
      "fa", visit(FieldName.labelFa.label), value: form["fa"] ?? place?.label.fa ?? "", isRequired: true, maxLength: 120
    )
    Control.text(
      "en", visit(FieldName.labelEn.label), value: form["en"] ?? place?.label.en ?? "", isRequired: true, maxLength: 120
    )
    Control.choice(
      "level", visit(FieldName.level.label), Place.Level.allCases.map { ($0.rawValue, visit($0.label)) },
      chosen: form["level"] ?? (place?.level ?? .neighbourhood).rawValue)
    Control.text("parent", visit(AdministrationDeskWords.liesIn), value: parent)
    Control.text(
      "population", visit(FieldName.population.label),
      value: form["population"] ?? place?.population.map { String($0) } ?? "", maxLength: 12, isLeftToRight: true)
  }

  /// The inhabitants as typed, in any digits; nil where nothing is typed.
  ///
  /// - Throws: ``DeskError/field(_:_:)``.
  static func population(_ form: FormFields) throws -> Int64? {
    guard let typed = form.text("population") else { return nil }
    guard let number = Int64(PersianText.asciiDigits(typed)), number >= 0 else {
      throw DeskError.field("population", AdministrationDeskWords.badPopulation)
    }
    return number
  }
}
