import TestSupport
import Testing
import TipsDomain
import TipsHTML
import TipsStore
import TipsText

@testable import TipsDesk

@Suite("Who may see and change reports at the desk", .fewDesks)
struct ReportAccessTests {
  /// What reads.
  static let pages = [
    "/reports", "/reports.csv", "/search", "/reports/1", "/operations", "/operations/OP-1", "/activities",
    "/activities/1",
  ]
  /// What is for those who record and follow reports.
  static let deskPages = ["/follow-ups", "/web-reports", "/web-reports/list"]
  static let forms = [
    "/reports/1/correct", "/reports/1/redact", "/reports/1/note", "/reports/1/stage", "/reports/1/stage-undo",
    "/reports/1/outcome", "/reports/1/outcome-undo", "/reports/1/protect", "/reports/1/release",
    "/reports/1/follow-up", "/reports/1/follow-up-undo", "/operations", "/operations/OP-1/set",
    "/operations/OP-1/results", "/operations/OP-1/results-remove", "/operations/OP-1/merge",
    "/operations/OP-1/remove", "/activities", "/activities/1/set", "/activities/1/remove", "/follow-ups",
    "/reports/1/take", "/reports/1/put-back",
  ]
  /// What is said to reporters, in the name of the station.
  static let askingForms = ["/reports/1/message", "/reports/1/seen"]

  @Test("Every role gets what is for it and nothing else", arguments: Role.ofPeople)
  func roles(_ role: Role) async throws {
    let desk = try TestDesk()
    let visitor = try await desk.visitor(role)
    let mayChange = [.operator, .officer].contains(role)
    for page in Self.pages {
      #expect((await visitor.get(page).status == 403) == (role == .administrator), "\(page)")
    }
    for page in Self.deskPages { #expect((await visitor.get(page).status == 403) == !mayChange, "\(page)") }
    for form in Self.forms { #expect((await visitor.post(form).status == 403) == !mayChange, "\(form)") }
    for form in Self.askingForms { #expect((await visitor.post(form).status == 403) == (role != .officer), "\(form)") }
  }

  @Test("A form without its token is refused", arguments: forms + askingForms)
  func tokens(_ form: String) async throws {
    let desk = try TestDesk()
    let visitor = try await desk.visitor(.officer)
    #expect(await visitor.post(form, [("form_token", "another")]).status == 403)
  }

  @Test("The tables above name every address of these pages")
  func complete() {
    let areas = ["reports", "reports.csv", "search", "operations", "activities", "follow-ups", "web-reports"]
    // Recording a report is the form's, and tested there.
    let routes = Routes.all.filter { route in
      areas.contains(route.path.first ?? "") && !(route.pattern == "/reports" && route.method == .post)
    }
    #expect(routes.count == Self.pages.count + Self.deskPages.count + Self.forms.count + Self.askingForms.count)
  }

  @Test("Whoever is limited to a place sees and changes what is there, and nothing else")
  func limits() async throws {
    let desk = try TestDesk()
    let places = try desk.temporary.store.references.places().filter { $0.level == .county }
    let (own, other) = (places[0], places[1])
    let inside = try desk.temporary.log("درون") { $0.place = own.code }
    let outside = try desk.temporary.log("بیرون") { $0.place = other.code }
    let nowhere = try desk.temporary.log("بی‌محل")
    let visitor = try await desk.visitor(.officer, place: own.code)
    #expect(await visitor.get("/reports/\(inside)").status == 200)
    for number in [outside, nowhere] {
      #expect(await visitor.get("/reports/\(number)").status == 404)
      #expect(await visitor.post("/reports/\(number)/note", [("text", "x")]).status == 404)
      #expect(try desk.temporary.store.notes.notes(on: number).isEmpty)
    }
    let list = await visitor.get("/reports").text
    #expect(list.contains("/reports/\(inside)\""))
    #expect(!list.contains("/reports/\(outside)\""))
    #expect(!list.contains("/reports/\(nowhere)\""))
    #expect(!(await visitor.get(Link.address("/reports?q=", "بیرون")).text.contains("/reports/\(outside)\"")))
    #expect(await visitor.get("/reports?place=\(other.code)").status == 422)
    #expect(await visitor.get("/reports.csv?place=\(other.code)").status == 403)
    let csv = try await CSVText.of(visitor.get("/reports.csv"))
    #expect(csv.contains(inside.description))
    #expect(!csv.contains(outside.description))
    // Nothing is sent out of the place, and no leading report is named outside of it.
    let moved = await visitor.post(
      "/reports/\(inside)/correct", [("was_place", "x"), ("place", other.code), ("reason", "r")])
    #expect(moved.status == 403)
    let lead = await visitor.post(
      "/reports/\(inside)/outcome", [("outcome", "duplicate"), ("duplicate_of", "\(outside)")])
    #expect(lead.status == 422)
  }

  @Test("Of a mistyped number no report outside the place is named")
  func nearOutside() async throws {
    let desk = try TestDesk()
    let places = try desk.temporary.store.references.places().filter { $0.level == .county }
    let outside = try desk.temporary.log("بیرون") { $0.place = places[1].code }
    let digits = outside.description
    let typed = String(digits.dropLast()) + String((Int(String(digits.suffix(1))) ?? 0) % 9 + 1)
    let visitor = try await desk.visitor(.operator, place: places[0].code)
    #expect(!(await visitor.get("/reports/\(typed)").text.contains("/reports/\(outside)\"")))
  }
}
