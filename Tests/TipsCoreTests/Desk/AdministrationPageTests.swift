import Foundation
import TestSupport
import Testing
import TipsDomain
import TipsHTTP
import TipsText

@testable import TipsDesk
@testable import TipsStore

@Suite(.fewDesks)
struct AdministrationPageTests {
  private let test: TestDesk
  private var store: Store { test.temporary.store }

  init() throws { test = try TestDesk() }

  private static let hostile = "<img src=x onerror=alert(1)>\"'&\u{202E}"

  // MARK: Who may

  @Test(arguments: [Role.operator, .officer, .secretary, .supervisor, .auditor, .administrator])
  func `each role gets its own pages alone`(role: Role) async throws {
    let visitor = try await test.visitor(role)
    let pages = Routes.all.filter { ["figures", "audit", "administration"].contains($0.path.first) }
    #expect(pages.count > 30)
    for route in pages where !route.access.lets([role]) {
      let address = "/" + route.path.map { $0.hasPrefix(":") ? "1" : $0 }.joined(separator: "/")
      let answer = route.method == .get ? await visitor.get(address) : await visitor.post(address)
      #expect(answer.status == 403, "\(route.pattern)")
    }
    for route in pages where route.method == .post {
      let address = "/" + route.path.map { $0.hasPrefix(":") ? "1" : $0 }.joined(separator: "/")
      #expect(await visitor.post(address, [("form_token", "other")]).status == 403, "\(route.pattern)")
    }
  }

  @Test
  func `an administrator who is limited to a place administers nothing`() async throws {
    let visitor = try await test.visitor(.administrator, name: "limited", place: "rasht")
    for route in Routes.all where route.path.first == "administration" {
      let address = "/" + route.path.map { $0.hasPrefix(":") ? "1" : $0 }.joined(separator: "/")
      let answer = route.method == .get ? await visitor.get(address) : await visitor.post(address)
      #expect(answer.status == 403, "\(route.pattern)")
    }
  }

  // MARK: Accounts

  @Test
  func `a generated password opens the account, and is shown once`() async throws {
    let visitor = try await test.visitor(.administrator)
    let answer = await visitor.post(
      "/administration/accounts", [("name", "sara"), ("role", "operator"), ("place", "")])
    try #require(answer.status == 200)
    let password = try #require(Self.password(in: answer.text))
    let user = try #require(try store.users.find("sara"))
    #expect(try store.users.verifier(of: user.id).matches(password))
    #expect(user.mustChangePassword)
    for address in ["/administration/accounts", "/administration/accounts/\(user.id)"] {
      #expect(await !visitor.get(address).text.contains(password))
    }
    let again = await visitor.post("/administration/accounts", [("name", "sara"), ("role", "operator")])
    #expect(again.status == 422)
    #expect(Self.password(in: again.text) == nil)
    #expect(try Canary.found([password], in: test.temporary) == [])
  }

  private static func password(in page: String) -> String? {
    page.components(separatedBy: "<p class=\"secret\" dir=\"ltr\"><code>").dropFirst().first?
      .components(separatedBy: "</code>").first
  }

  @Test
  func `a new password ends the sessions of before`() async throws {
    let visitor = try await test.visitor(.administrator)
    let other = try await test.visitor(.operator, name: "sara")
    let user = try #require(try store.users.find("sara"))
    #expect(await other.get("/account").status == 200)
    let answer = await visitor.post("/administration/accounts/\(user.id)/password")
    let password = try #require(Self.password(in: answer.text))
    #expect(try store.users.verifier(of: user.id).matches(password))
    #expect(await other.get("/account").location?.hasPrefix("/log-in") == true)
  }

  @Test
  func `roles, limit and state are set`() async throws {
    let visitor = try await test.visitor(.administrator)
    let user = try test.account("sara", [.operator])
    let answer = await visitor.post(
      "/administration/accounts/\(user.id)/set",
      [("role", "officer"), ("role", "secretary"), ("place", "rasht"), ("disabled", "yes")])
    #expect(answer.status == 303)
    let changed = try #require(try store.users.find("sara"))
    #expect(changed.roles == [.officer, .secretary])
    #expect(changed.isDisabled)
    #expect(changed.placeID == (try store.references.place(named: "rasht").id))
    let entry = try #require(try store.auditTrail.entries(about: .user("sara"), limit: 1).first)
    #expect(entry.operatorName == "administrator")
    #expect(entry.account == "desk:administrator")
  }

  @Test
  func `the last administrator stays`() async throws {
    let visitor = try await test.visitor(.administrator, name: "sole", language: .en)
    let user = try #require(try store.users.find("sole"))
    let removed = await visitor.post("/administration/accounts/\(user.id)/remove", [("confirm", "sole")])
    #expect(removed.status == 403)
    #expect(removed.text.contains("last administrator"))
    let disabled = await visitor.post(
      "/administration/accounts/\(user.id)/set", [("role", "administrator"), ("disabled", "yes")])
    #expect(disabled.status == 403)
    #expect(try store.users.find("sole")?.isDisabled == false)
  }

  @Test
  func `an account goes only when its name is typed`() async throws {
    let visitor = try await test.visitor(.administrator)
    let user = try test.account("sara", [.operator])
    let address = "/administration/accounts/\(user.id)/remove"
    #expect(await visitor.post(address, [("confirm", "sar")]).status == 422)
    #expect(try store.users.find("sara") != nil)
    #expect(await visitor.post(address, [("confirm", "sara")]).status == 303)
    #expect(try store.users.find("sara") == nil)
    #expect(await visitor.get("/administration/accounts/\(user.id)").status == 404)
  }

  // MARK: Lines, categories, places

  @Test(arguments: [Language.fa, .en])
  func `hostile names stay text on every page`(language: Language) async throws {
    let visitor = try await test.visitor(.administrator, .supervisor, .auditor, language: language)
    let name = "<img src=x onerror=alert(1)>\"'&"
    let labels = [("fa", name), ("en", name)]
    #expect(await visitor.post("/administration/lines", [("code", "evil")] + labels).status == 303)
    #expect(
      await visitor.post("/administration/categories", [("code", "evil"), ("eligible", "yes")] + labels).status == 303)
    let place = [("code", "evil"), ("level", "neighbourhood"), ("parent", "rasht"), ("population", "۱۲۰۰")]
    #expect(await visitor.post("/administration/places", place + labels).status == 303)
    for _ in 0..<2 {
      try test.temporary.log {
        $0.line = "evil"
        $0.category = "evil"
        $0.place = "evil"
      }
    }
    for address in [
      "/administration/lines", "/administration/lines/evil", "/administration/categories",
      "/administration/categories/evil", "/administration/places?in=rasht", "/administration/places/evil",
      "/figures?period=today", "/figures?period=today&by=place", "/figures?period=today&by=line",
      "/figures?period=today&by=category", "/figures/press?period=today&publish=no",
    ] {
      let answer = await visitor.get(address)
      #expect(answer.status == 200, "\(address)")
      #expect(!answer.text.contains("<img"), "\(address)")
    }
    #expect(await visitor.get("/administration/places/evil").text.contains("value=\"1200\""))
  }

  @Test
  func `what can't be is said beside the form`() async throws {
    let visitor = try await test.visitor(.administrator)
    let bad: [(String, [(String, String)])] = [
      ("/administration/lines", [("code", "A B"), ("fa", "نام"), ("en", "name")]),
      ("/administration/lines", [("code", "110"), ("fa", "نام"), ("en", "name")]),
      ("/administration/categories", [("code", "a.b.c"), ("fa", "نام"), ("en", "name")]),
      ("/administration/categories", [("code", "new"), ("fa", Self.hostile), ("en", "name")]),
      ("/administration/places", [("code", "new"), ("fa", "نام"), ("en", "name"), ("level", "city")]),
      ("/administration/places", [("code", "new"), ("fa", "نام"), ("en", "name"), ("level", "none")]),
      ("/administration/places/rasht", [("fa", "رشت"), ("en", "Rasht"), ("level", "county"), ("population", "-1")]),
      ("/administration/accounts", [("name", "sara")]),
      ("/administration/policy", [("json", "{")]), ("/administration/policy/check", [("json", "[]")]),
    ]
    for (address, fields) in bad {
      let answer = await visitor.post(address, fields)
      #expect(answer.status == 422, "\(address)")
      #expect(answer.text.contains("role=\"alert\""), "\(address)")
    }
  }

  @Test
  func `a line is closed, a category renamed`() async throws {
    let visitor = try await test.visitor(.administrator)
    #expect(await visitor.post("/administration/lines/sms", [("fa", "پیامک"), ("en", "SMS")]).status == 303)
    #expect(try store.references.lines().first { $0.code == "sms" }?.isActive == false)
    let fields = [("fa", "سرقت موتور"), ("en", "Motorcycle theft"), ("active", "yes")]
    #expect(await visitor.post("/administration/categories/theft.motorcycle", fields).status == 303)
    let category = try store.references.category(named: "theft.motorcycle")
    #expect(category.label == Label(fa: "سرقت موتور", en: "Motorcycle theft"))
    #expect(!category.isEligible)
  }

  // MARK: The policy

  @Test
  func `a policy is previewed, then set`() async throws {
    let visitor = try await test.visitor(.administrator, language: .en)
    let json = try store.policies.current().document().replacing("\"seats\": 250", with: "\"seats\": 120")
    let preview = await visitor.post("/administration/policy/check", [("json", json)])
    #expect(preview.status == 200)
    #expect(preview.text.contains("<code dir=\"ltr\">250</code>"))
    #expect(try store.policies.current().seats == 250)
    #expect(await visitor.post("/administration/policy", [("json", json), ("note", "less")]).status == 303)
    #expect(try store.policies.current().seats == 120)
    #expect(await visitor.get("/administration/policy").text.contains("<code dir=\"ltr\">120</code>"))
    #expect(await visitor.get("/administration/policy/2").text.contains("&quot;seats&quot;: 120"))
  }

  // MARK: How the store is

  @Test(arguments: [Language.fa, .en])
  func `the doctor's findings are shown`(language: Language) async throws {
    let visitor = try await test.visitor(.administrator, language: language)
    #expect(await visitor.post("/administration/doctor").status == 303)
    for _ in 0..<600 {
      if case .running = test.desk.examination.now {
        try await Task.sleep(for: .milliseconds(50))
      } else {
        break
      }
    }
    let page = await visitor.get("/administration/doctor").text
    for check in ["store", "schema", "integrity", "audit", "backup", "disk"] {
      #expect(page.contains("data-check=\"\(check)\""))
    }
  }
}
