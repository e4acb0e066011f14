import TipsDomain
import TipsHTML
import TipsHTTP
import TipsRecognition
import TipsStore
import TipsText
import TipsWords

/// The rules of recognition: those that hold, every version before, and a form for new ones, which shows what they change
/// before they are set.
enum PolicyPage {
  static func show(_ visit: Visit) async throws -> WebResponse {
    try AdministrationAccess.checkIsUnlimited(visit)
    return WebResponse(page: try await page(visit))
  }

  static func showVersion(_ visit: Visit) async throws -> WebResponse {
    try AdministrationAccess.checkIsUnlimited(visit)
    guard let version = Int(visit.parameter("version")) else { throw DeskError.noSuchPage }
    let record = try await visit.read { try $0.policies.version(version) }
    return WebResponse(
      page: AdministrationLayout(visit: visit, title: visit(AdministrationDeskWords.policyVersion(version))).page {
        section(.class("card")) { pre(.leftToRight) { record.policy.document() } }
      })
  }

  // MARK: Setting

  static func check(_ visit: Visit) async throws -> WebResponse {
    try AdministrationAccess.checkIsUnlimited(visit)
    return try await visit.mending {
      try await page(visit, error: $0)
    } _: {
      let written = try written(visit)
      let current = try await visit.read { try $0.policies.current() }
      let changes = current.differences(to: written.policy)
      return WebResponse(
        page: AdministrationLayout(visit: visit, title: visit(AdministrationDeskWords.newPolicy)).page {
          section(.class("card")) {
            p(.role("status")) {
              // What is different stands in the table.
              visit(
                changes.isEmpty
                  ? PolicyWords.answer(PolicyWords.canBeUsed, against: current.version, differences: nil)
                  : AdministrationDeskWords.policyChanges(against: current.version))
            }
            if !changes.isEmpty {
              PolicyChanges.table(visit, changes)
              form(.method("post"), .action(Link("administration", "policy"))) {
                FormToken(visit).field
                input(.type("hidden"), .name("json"), .value(visit.request.form["json"] ?? ""))
                Control.text("note", visit(FieldName.note.label), maxLength: 200)
                button(.type("submit"), .class("main")) { visit(AdministrationDeskWords.setPolicy) }
              }
            }
            p { a(.href(Link("administration", "policy"))) { visit(AdministrationDeskWords.back) } }
          }
        })
    }
  }

  static func set(_ visit: Visit) async throws -> WebResponse {
    try AdministrationAccess.checkIsUnlimited(visit)
    return try await visit.mending {
      try await page(visit, error: $0)
    } _: {
      let written = try written(visit)
      let (note, operatorName, now) = (visit.request.form.text("note") ?? "", visit.operatorName, visit.now)
      let (change, before) = try await visit.write { store in
        let before = try store.policies.current()
        let change = try store.policies.set(
          written.policy, numbered: written.hasVersion, note: note, operatorName: operatorName, now: now)
        return (change, before)
      }
      guard case .proposed = change else { return .seeOther(Link("administration", "policy")) }
      return WebResponse(
        page: AdministrationLayout(visit: visit, title: visit(AdministrationDeskWords.newPolicy)).page {
          section(.class("card")) {
            p(.role("status")) { visit(PolicyWords.isProposed(whileHolds: before.version)) }
            p { a(.href(Link("administration", "policy"))) { visit(AdministrationDeskWords.back) } }
          }
        })
    }
  }

  private static func written(_ visit: Visit) throws -> WrittenPolicy {
    let text = visit.request.form["json"] ?? ""
    guard text.utf8.count <= WrittenPolicy.limit else {
      throw DeskError.field("json", PolicyWords.tooLong(WrittenPolicy.limit))
    }
    return try WrittenPolicy(json: text)
  }

  // MARK: The page

  private static func page(_ visit: Visit, error: Message? = nil) async throws -> HTML {
    let history = try await visit.read { try $0.policies.history() }
    let current = history.first?.policy ?? .standard
    let title = visit(AdministrationDeskWords.policy)
    return AdministrationLayout(visit: visit, title: title, error: error).page {
      section(.class("card")) {
        h2 { visit(AdministrationDeskWords.holds(current.version)) }
        form(.method("post"), .action(Link("administration", "policy", "check"))) {
          FormToken(visit).field
          label(.for("json")) { visit(AdministrationDeskWords.policyJSON) }
          textarea(.id("json"), .name("json"), .class("policy"), .leftToRight, Attribute("spellcheck", "false")) {
            visit.request.form["json"] ?? current.document()
          }
          button(.type("submit"), .class("main")) { visit(AdministrationDeskWords.checkPolicy) }
        }
      }
      section(.class("card")) {
        h2 { visit(AdministrationDeskWords.versions) }
        for (index, record) in history.enumerated() {
          version(visit, record, before: index + 1 < history.count ? history[index + 1].policy : nil)
        }
      }
    }
  }

  private static func version(_ visit: Visit, _ record: PolicyRecord, before: Policy?) -> HTML {
    details {
      summary {
        visit(AdministrationDeskWords.policyVersion(record.policy.version))
        " · "
        visit.moment(record.at)
        if let name = record.operatorName {
          " · "
          bdi { name }
        }
      }
      if !record.note.isEmpty { p(.dirAuto) { record.note } }
      if let before {
        PolicyChanges.table(visit, before.differences(to: record.policy))
      } else {
        p { visit(PolicyWords.standard) }
      }
      p {
        a(.href(Link("administration", "policy", String(record.policy.version)))) {
          visit(AdministrationDeskWords.wholePolicy)
        }
      }
    }
  }
}

/// The keys in which two policies differ.
enum PolicyChanges {
  static func table(_ visit: Visit, _ changes: [(key: String, old: String, new: String)]) -> HTML {
    div(.class("scroll")) {
      TipsHTML.table {
        thead {
          tr {
            th(Attribute("scope", "col")) { visit(FieldName.setting.label) }
            th(Attribute("scope", "col")) { visit(AdministrationDeskWords.old) }
            th(Attribute("scope", "col")) { visit(AdministrationDeskWords.new) }
          }
        }
        tbody {
          for change in changes {
            tr {
              th(Attribute("scope", "row")) {
                if let name = PolicyKeyWords.name(change.key) { visit(name) + " " }
                code(.leftToRight) { change.key }
              }
              td { code(.leftToRight) { change.old } }
              td { code(.leftToRight) { change.new } }
            }
          }
        }
      }
    }
  }
}
