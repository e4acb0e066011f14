import TipsDomain
import TipsHTML
import TipsHTTP
import TipsText
import TipsWords

/// One's own account: roles, password, second factor, and the browsers at which one is signed in.
enum AccountPage {
  static func show(_ visit: Visit) async throws -> WebResponse {
    guard let user = visit.user, let own = visit.session else { return .seeOther(Link()) }
    let sessions = await visit.desk.sessions.all(of: user.id, at: visit.now)
    return WebResponse(
      page: Layout(visit, title: visit(DeskWords.account), at: .account).page {
        h1 { bdi { user.name } }
        section(.class("card")) {
          dl {
            dt { visit(DeskWords.roles) }
            dd { user.orderedRoles.map { visit($0.label) }.joined(separator: visit(DeskWords.comma)) }
            dt { visit(DeskWords.secondFactor) }
            dd { visit(user.hasSecondFactor ? DeskWords.isSetUp : DeskWords.isNotSetUp) }
          }
          p {
            a(.href(Link("account", "password")), .class("button")) { visit(DeskWords.changePassword) }
            " "
            a(.href(Link("account", "second-factor")), .class("button")) { visit(DeskWords.setUpSecondFactor) }
          }
        }
        section(.class("card")) {
          h2 { visit(DeskWords.openSessions) }
          table {
            thead {
              tr {
                th { visit(DeskWords.browser) }
                th { visit(DeskWords.since) }
                th { visit(DeskWords.lastSeen) }
                th { "" }
              }
            }
            tbody {
              for session in sessions {
                tr {
                  td { bdi { session.browser } }
                  td { visit.moment(session.beganAt) }
                  td { visit.moment(session.seenAt) }
                  td {
                    if session.id == own.id {
                      visit(DeskWords.thisOne)
                    } else {
                      form(.method("post"), .action(Link("account", "sessions", "end"))) {
                        FormToken(visit).field
                        input(.type("hidden"), .name("session"), .value(session.id))
                        button(.type("submit"), .class("quiet")) { visit(DeskWords.endSession) }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      })
  }

  static func endSession(_ visit: Visit) async throws -> WebResponse {
    guard let user = visit.user, let id = visit.request.form["session"] else { return .seeOther(Link("account")) }
    await visit.desk.sessions.end(id, of: user.id)
    return .seeOther(Link("account"))
  }
}
