import TipsDomain
import TipsHTML
import TipsHTTP
import TipsStore
import TipsText
import TipsWords

/// Lines or categories: the list with a form to add one, and a page for each to change it. Codes stay; what is out of use
/// is closed to new reports.
struct ReferencePage {
  /// A line or a category.
  private struct Row: Sendable {
    let code: String
    let label: Label
    let isActive: Bool
    /// Whether a category counts for recognition; nil for a line.
    var isEligible: Bool?
  }

  let noun: ReferenceNoun

  static let lines = ReferencePage(noun: .line)
  static let categories = ReferencePage(noun: .category)

  private var folder: String { noun == .line ? "lines" : "categories" }
  private var title: Message { noun == .line ? AdministrationDeskWords.lines : AdministrationDeskWords.categories }
  private var link: Link { Link("administration", folder) }

  // MARK: The list

  func list(_ visit: Visit) async throws -> WebResponse {
    try AdministrationAccess.checkIsUnlimited(visit)
    return WebResponse(page: try await listPage(visit))
  }

  func add(_ visit: Visit) async throws -> WebResponse {
    try AdministrationAccess.checkIsUnlimited(visit)
    return try await visit.mending {
      try await listPage(visit, error: $0)
    } _: {
      let form = visit.request.form
      let (code, label) = (form.text("code") ?? "", Label(fa: form["fa"] ?? "", en: form["en"] ?? ""))
      let (isEligible, isLine) = (form.isSet("eligible"), noun == .line)
      let (operatorName, now) = (visit.operatorName, visit.now)
      try await visit.write { store in
        let editing = store.referenceEditing(by: operatorName, at: now)
        if isLine {
          _ = try editing.addLine(code: code, label: label)
        } else {
          _ = try editing.addCategory(code: code, label: label, isEligible: isEligible)
        }
      }
      return .seeOther(link)
    }
  }

  private func listPage(_ visit: Visit, error: Message? = nil) async throws -> HTML {
    let rows = try await rows(visit)
    return AdministrationLayout(visit: visit, title: visit(title), error: error).page {
      section(.class("card scroll")) {
        table {
          thead {
            tr {
              th(Attribute("scope", "col")) { visit(FieldName.code.label) }
              th(Attribute("scope", "col")) { visit(FieldName.labelFa.label) }
              th(Attribute("scope", "col")) { visit(FieldName.labelEn.label) }
              if noun == .category { th(Attribute("scope", "col")) { visit(FieldName.eligible.label) } }
              th(Attribute("scope", "col")) { visit(AdministrationDeskWords.isOpen) }
            }
          }
          tbody {
            for row in rows {
              tr {
                th(Attribute("scope", "row")) {
                  a(.href(Link("administration", folder, row.code))) { code(.leftToRight) { row.code } }
                }
                td { bdi { row.label.fa } }
                td { bdi { row.label.en } }
                if let isEligible = row.isEligible { td { visit(isEligible ? CommonWords.yes : CommonWords.no) } }
                td { visit(row.isActive ? CommonWords.yes : CommonWords.no) }
              }
            }
          }
        }
      }
      section(.class("card")) {
        h2 { visit(AdministrationDeskWords.add) }
        form(.method("post"), .action(link)) {
          FormToken(visit).field
          Control.text(
            "code", visit(FieldName.code.label), value: visit.request.form["code"] ?? "", isRequired: true,
            maxLength: 64,
            isLeftToRight: true)
          labels(visit, Label(fa: visit.request.form["fa"] ?? "", en: visit.request.form["en"] ?? ""))
          if noun == .category { Control.box("eligible", visit(FieldName.eligible.label), isTicked: error == nil) }
          button(.type("submit"), .class("main")) { visit(AdministrationDeskWords.add) }
        }
      }
    }
  }

  @HTMLBuilder private func labels(_ visit: Visit, _ label: Label) -> HTML {
    Control.text("fa", visit(FieldName.labelFa.label), value: label.fa, isRequired: true, maxLength: 120)
    Control.text("en", visit(FieldName.labelEn.label), value: label.en, isRequired: true, maxLength: 120)
  }

  // MARK: One

  func show(_ visit: Visit) async throws -> WebResponse {
    try AdministrationAccess.checkIsUnlimited(visit)
    return WebResponse(page: try await entryPage(visit))
  }

  func set(_ visit: Visit) async throws -> WebResponse {
    try AdministrationAccess.checkIsUnlimited(visit)
    return try await visit.mending {
      try await entryPage(visit, error: $0)
    } _: {
      let code = try await row(visit).code
      let form = visit.request.form
      let (fa, en, isActive) = (form["fa"], form["en"], form.isSet("active"))
      let (isEligible, isLine) = (form.isSet("eligible"), noun == .line)
      let (operatorName, now) = (visit.operatorName, visit.now)
      try await visit.write { store in
        let editing = store.referenceEditing(by: operatorName, at: now)
        if isLine {
          _ = try editing.setLine(code, fa: fa, en: en, isActive: isActive)
        } else {
          _ = try editing.setCategory(code, fa: fa, en: en, isEligible: isEligible, isActive: isActive)
        }
      }
      return .seeOther(link)
    }
  }

  private func entryPage(_ visit: Visit, error: Message? = nil) async throws -> HTML {
    let row = try await row(visit)
    return AdministrationLayout(visit: visit, title: visit(row.label), error: error).page {
      section(.class("card")) {
        p(.class("soft")) { code(.leftToRight) { row.code } }
        form(.method("post"), .action(Link("administration", folder, row.code))) {
          FormToken(visit).field
          labels(visit, row.label)
          if let isEligible = row.isEligible {
            Control.box("eligible", visit(FieldName.eligible.label), isTicked: isEligible)
          }
          Control.box("active", visit(AdministrationDeskWords.isOpen), isTicked: row.isActive)
          button(.type("submit"), .class("main")) { visit(DeskWords.save) }
        }
      }
    }
  }

  // MARK: Reading

  private func rows(_ visit: Visit) async throws -> [Row] {
    let isLine = noun == .line
    return try await visit.read { store in
      guard isLine else {
        return try store.references.categories().map {
          Row(code: $0.code, label: $0.label, isActive: $0.isActive, isEligible: $0.isEligible)
        }
      }
      return try store.references.lines().map { Row(code: $0.code, label: $0.label, isActive: $0.isActive) }
    }
  }

  private func row(_ visit: Visit) async throws -> Row {
    let code = visit.parameter("code")
    guard let row = try await rows(visit).first(where: { $0.code == code }) else { throw DeskError.noSuchPage }
    return row
  }
}
