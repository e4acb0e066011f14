import TipsDomain
import TipsHTML
import TipsHTTP
import TipsText
import TipsWords

/// The first page: a citizen reports.
enum ReportPage {
  /// Why a form comes back with another token; what was typed is still in it.
  private enum Renewal {
    /// It was open too long.
    case stale
    /// It brought another report.
    case used
  }

  static func show(_ visit: DoorVisit) async throws -> WebResponse {
    let lists = try await visit.door.lists.lists(at: visit.now)
    return page(visit, ReportFields(), lists, refused: [])
  }

  /// Takes a report, or shows what has to be mended. What is sent twice is one report, and gets the same answer.
  static func submit(_ visit: DoorVisit) async throws -> WebResponse {
    let (door, now) = (visit.door, visit.now)
    let turn: Turn
    do { turn = try visit.turn(.report) } catch { return TryAgainPage.limited(visit, error) }
    let fields = ReportFields(visit.request.form)
    let lists = try await door.lists.lists(at: now)
    var reading = ReportReading(fields, lists, now: now, zone: door.zone)
    guard reading.refused.isEmpty else { return page(visit, fields, lists, refused: reading.refused) }
    guard let token = FormToken(visit.request.form["token"], door.secret, at: now) else {
      return page(visit, fields, lists, refused: [], renewal: .stale)
    }
    let content = fields.content
    let receipt = fields.isNamed ? nil : token.receipt(content)
    var report = reading.report
    report.receipt = receipt?.digits
    do {
      try await door.station.take(
        Submission(token: token.key(content), form: token.form, takenAt: now, content: .report(report)), in: turn)
    } catch SubmissionError.usedForm {
      return page(visit, fields, lists, refused: [], renewal: .used)
    } catch {
      if let answer = TryAgainPage.answer(to: error, visit) { return answer }
      guard let refusal = ReportRefusal.of(error) else { throw error }
      reading.refuse(refusal.field, refusal.message)
      return page(visit, fields, lists, refused: reading.refused)
    }
    guard let receipt else { return ReceiptPage.named(visit) }
    return await ReceiptPage.show(visit, receipt)
  }

  private static func page(
    _ visit: DoorVisit, _ fields: ReportFields, _ lists: CitizenLists, refused: [ReportReading.Refusal],
    renewal: Renewal? = nil
  ) -> WebResponse {
    let form = ReportFormView(
      visit: visit, fields: fields, refused: refused, lists: lists, token: token(visit, renewal))
    let isFirst = refused.isEmpty && renewal == nil
    let other: Language = visit.language == .fa ? .en : .fa
    let layout = DoorLayout(
      visit, title: DoorWords.product, languageLink: isFirst ? visit.link(language: other) : nil)
    return WebResponse(
      status: isFirst ? 200 : 422,
      page: layout.page {
        h1 { visit(DoorWords.product) }
        if isFirst {
          DangerNote.view(visit)
          p { visit(ReportDoorWords.introduction) }
          p { a(.href(visit.link("follow"))) { visit(DoorWords.toFollow) } }
        }
        if let renewal { notice(visit, renewal) }
        if !refused.isEmpty { summary(visit, fields, refused) }
        form.html
        PrivacyNote.view(visit)
      })
  }

  /// A form that has to be mended keeps its token.
  private static func token(_ visit: DoorVisit, _ renewal: Renewal?) -> FormToken {
    let (secret, now) = (visit.door.secret, visit.now)
    let sent = renewal == nil ? FormToken(visit.request.form["token"], secret, at: now) : nil
    return sent ?? FormToken(secret, at: now)
  }

  private static func notice(_ visit: DoorVisit, _ renewal: Renewal) -> HTML {
    section(.class("card error"), .role("alert")) {
      switch renewal {
      case .stale: p { visit(DoorWords.staleForm) }
      case .used:
        p { visit(ReportDoorWords.usedForm) }
        p { a(.href(visit.link("follow"))) { visit(ReportDoorWords.addByReceipt) } }
      }
    }
  }

  /// What has to be mended, each with the way to it.
  private static func summary(
    _ visit: DoorVisit, _ fields: ReportFields, _ refused: [ReportReading.Refusal]
  ) -> HTML {
    section(.class("card error"), .role("alert"), .id("faults"), Attribute("tabindex", "-1")) {
      p { visit(DoorWords.mend) }
      ul {
        for refusal in refused {
          let id = refusal.field == .time && fields.when == .day ? "day_time" : refusal.field.rawValue
          li { a(Attribute("href", "#" + id)) { visit(refusal.message) } }
        }
      }
    }
  }
}

/// Danger at this moment is no matter for a form.
enum DangerNote {
  static func view(_ visit: DoorVisit) -> HTML {
    p(.class("card danger")) {
      visit(DoorWords.dangerNow) + " "
      a(Attribute("href", "tel:110")) { visit.language.digits("110") }
      " " + visit(DoorWords.callAtOnce)
    }
  }
}

/// How whoever reports is protected, and what they can do themselves.
enum PrivacyNote {
  static func view(_ visit: DoorVisit) -> HTML {
    details(.class("privacy")) {
      TipsHTML.summary { visit(DoorWords.privacyTitle) }
      ul { for line in DoorWords.privacy { li { visit(line) } } }
    }
  }
}
