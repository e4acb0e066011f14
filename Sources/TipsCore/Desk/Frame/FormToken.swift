import TipsHTML

/// The fields that show that a form belongs to the session, and that it is sent once.
struct FormToken {
  let visit: Visit

  init(_ visit: Visit) { self.visit = visit }

  var field: HTML {
    guard !visit.formToken.isEmpty else { return HTML() }
    return HTML {
      input(.type("hidden"), .name("form_token"), .value(visit.formToken))
      input(.type("hidden"), .name("once"), .value(Sessions.randomToken()))
    }
  }

  /// The same fields in a template.
  ///
  /// - Parameters:
  ///   - session: is filled with the token of the session.
  ///   - page: is filled with one that is made for the page, which all its forms may share.
  ///   - name: tells the form from the others of the page.
  static func field(session: Blank, page: Blank, name: String) -> HTML {
    HTML {
      input(.type("hidden"), .name("form_token"), Attribute("value", session))
      input(.type("hidden"), .name("once"), Attribute("value", page, end: "-" + name))
    }
  }
}
