import TipsDomain
import TipsHTML
import TipsText
import TipsWords

/// Where it happened: a county from a list, a name, an address, and, where the sender presses a button, a position.
struct WhereQuestion {
  let form: ReportFormView

  /// So many names are suggested while somebody types; what is not among them is found all the same.
  private static let suggested = 100

  private var visit: DoorVisit { form.visit }
  private var places: [CitizenLists.Entry] { form.lists.places }

  var html: HTML {
    form.question(2, ReportDoorWords.whereTitle) {
      form.answer(.county, ReportDoorWords.county).choice { counties }
      form.answer(.place, ReportDoorWords.place).line(form.fields.place)
      datalist(.id("place-names")) {
        for name in names { option(.value(name)) }
      }
      choices
      form.answer(.address, ReportDoorWords.address).line(form.fields.address)
      position
    }
  }

  // MARK: Counties

  private var counties: HTML {
    let counties = places.filter { $0.level == .county }
    let provinces = places.filter { $0.level == .province }
    let byProvince = Dictionary(grouping: counties) { $0.parent ?? "" }
    let others = provinces.filter { byProvince[$0.code] == nil }
    return HTML {
      option(.value("")) { visit(ReportDoorWords.countyUnknown) }
      for province in provinces where byProvince[province.code] != nil {
        optgroup(Attribute("label", visit(province.label))) {
          for county in byProvince[province.code] ?? [] { entry(county) }
        }
      }
      if !others.isEmpty {
        optgroup(Attribute("label", visit(ReportDoorWords.otherProvinces))) {
          for province in others { entry(province) }
        }
      }
    }
  }

  private func entry(_ place: CitizenLists.Entry) -> HTML {
    option(.value(place.code), .selected(place.code == form.fields.county)) { visit(place.label) }
  }

  // MARK: Names

  private var names: [String] {
    let finder = PlaceFinder(places)
    let inner = places.lazy.filter { $0.level != .province && $0.level != .county }
    return inner.prefix(Self.suggested).map { visit(finder.name($0)) }
  }

  /// The places among which somebody chooses who wrote a name that several have.
  private var choices: HTML {
    let found = form.refused.first { $0.field == .place }?.choices ?? []
    guard !found.isEmpty else { return HTML() }
    let finder = PlaceFinder(places)
    return div(.class("choices boxed")) {
      input(.type("hidden"), .name("place_asked"), .value(form.fields.place))
      for place in found {
        Choice.view(
          visit, "place_code", place.code, Message(en: finder.name(place).en, fa: finder.name(place).fa),
          isChosen: false)
      }
      Choice.view(visit, "place_code", "none", ReportDoorWords.noneOfThese, isChosen: false)
    }
  }

  // MARK: Position

  /// Nothing of it is to be seen without the script, which alone can ask the device.
  private var position: HTML {
    let known = ReportReading.point(form.fields.position) == nil ? "" : form.fields.position
    return div(
      .class("field"), .id("position"), Attribute("hidden"), .data("failed", visit(ReportDoorWords.positionFailed))
    ) {
      input(.type("hidden"), .id("position-value"), .name("position"), .value(known))
      button(.type("button"), .id("position-add")) { visit(ReportDoorWords.givePosition) }
      p(.class("hint"), .id("position-hint")) { visit(ReportDoorWords.positionHint) }
      p(.id("position-known"), .live("polite"), Attribute("hidden")) {
        visit(ReportDoorWords.positionAdded) + " "
        span(.id("position-shown"), .leftToRight) { known }
        " "
        button(.type("button"), .id("position-remove"), .class("quiet")) { visit(ReportDoorWords.removePosition) }
      }
      p(.class("fault"), .id("position-fault"), .live("polite"), Attribute("hidden"))
    }
  }
}
