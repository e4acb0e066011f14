import TestSupport
import Testing
import TipsDomain
import TipsHTTP

@testable import TipsDesk

/// Who gets which page, for every pair of role and address.
@Suite(.fewDesks)
struct AccessTests {
  /// Pages that a role sees in part: what is open in their address decides.
  private static let partly = ["/audit/entries/:sequence"]

  /// An address of the route; open parts are filled with what may or may not be there.
  private func address(_ route: Route) -> String {
    "/" + route.path.map { $0.hasPrefix(":") ? "1" : $0 }.joined(separator: "/")
  }

  @Test
  func `a stranger is sent to the log-in`() async throws {
    let test = try TestDesk()
    for route in Routes.all where route.access != .anybody {
      let response =
        route.method == .post
        ? await test.stranger().post(address(route)) : await test.stranger().get(address(route))
      #expect(
        response.status == 303 && response.location?.hasPrefix("/log-in") == true, "\(route.method) \(route.pattern)")
    }
  }

  @Test(arguments: Role.ofPeople)
  func `a role gets no page that the table doesn't give it`(role: Role) async throws {
    let test = try TestDesk()
    let visitor = try await test.visitor(role)
    for route in Routes.all where !route.access.lets([role]) {
      let response = route.method == .post ? await visitor.post(address(route)) : await visitor.get(address(route))
      #expect(response.status == 403, "\(route.method) \(route.pattern)")
    }
  }

  @Test(arguments: Role.ofPeople)
  func `a role is let to every page that the table gives it`(role: Role) async throws {
    let test = try TestDesk()
    let visitor = try await test.visitor(role)
    for route in Routes.all
    where route.method == .get && route.access.lets([role]) && !Self.partly.contains(route.pattern) {
      let response = await visitor.get(address(route))
      #expect(response.status != 403 && response.status < 500, "\(route.pattern): \(response.status)")
      if case .events = response.body { continue }
    }
  }

  @Test
  func `a form without the session's token changes nothing`() async throws {
    let test = try TestDesk()
    for role in Role.ofPeople {
      let visitor = try await test.visitor(role)
      for route in Routes.all where route.method == .post && route.access.lets([role]) {
        for token in ["", "0000", Sessions.randomToken()] {
          let response = await visitor.post(address(route), [("form_token", token)])
          #expect(response.status == 403, "\(route.pattern)")
        }
      }
    }
  }

  @Test
  func `a form of another site changes nothing`() async throws {
    let test = try TestDesk()
    let visitor = try await test.visitor(.operator)
    for headers in [["sec-fetch-site": "cross-site"], ["origin": "https://evil.example", "host": "desk.example"]] {
      #expect(await visitor.post("/log-out", headers: headers).status == 403)
    }
    #expect(await visitor.get("/account").status == 200)
  }

  @Test
  func `every answer keeps the browser from loading and running what is not the desk's`() async throws {
    let test = try TestDesk()
    let visitor = try await test.visitor(.operator)
    for address in ["/", "/account", "/no-such-page", "/assets/desk.css", "/health"] {
      let response = await visitor.get(address)
      let policy = response.header("content-security-policy")
      #expect(policy?.hasPrefix("default-src 'none'; script-src 'self'; style-src 'self'") == true)
      #expect(policy?.contains("unsafe") == false)
      #expect(response.header("x-content-type-options") == "nosniff")
    }
  }

  @Test
  func `pages with data are kept by no cache`() async throws {
    let test = try TestDesk()
    let visitor = try await test.visitor(.operator)
    #expect(await visitor.get("/account").header("cache-control") == "no-store")
  }

  @Test
  func `metrics are for this machine alone`() async throws {
    let test = try TestDesk()
    #expect(await test.stranger().get("/metrics").status == 404)
    let own = await test.desk.answer(WebRequest(path: ["metrics"], peer: "127.0.0.1"))
    #expect(own.text.contains("tips_http_requests_total{method=\"GET\",route=\"/metrics\",status=\"404\"} 1"))
  }
}
