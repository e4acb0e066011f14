import TipsDomain
import TipsHTML
import TipsHTTP
import TipsText
import TipsWords

/// The form by which a citizen reports: four questions on one page.
struct ReportFormView {
  let visit: DoorVisit
  let fields: ReportFields
  let refused: [ReportReading.Refusal]
  let lists: CitizenLists
  let token: FormToken

  var html: HTML {
    form(.method("post"), .action(visit.link()), .autocomplete("off"), .id("report")) {
      input(.type("hidden"), .name("token"), .value(token.text))
      visit.passField
      what
      WhereQuestion(form: self).html
      WhenQuestion(form: self).html
      who
      p(.class("fault"), .id("offline"), .role("alert"), Attribute("hidden")) { visit(DoorWords.offline) }
      button(.type("submit"), .class("main")) { visit(ReportDoorWords.send) }
    }
  }

  /// One answer of the form.
  func answer(_ field: ReportField, _ label: Message, hint: Message? = nil) -> Answer {
    Answer(visit: visit, name: field.rawValue, label: label, hint: hint, fault: fault(field))
  }

  func fault(_ field: ReportField) -> Message? { refused.first { $0.field == field }?.message }

  /// A question with its number.
  func question(_ number: Int, _ title: Message, @HTMLBuilder _ content: () -> HTML) -> HTML {
    fieldset(.class("card question")) {
      legend {
        span(.class("step"), Attribute("aria-hidden", "true")) { visit.language.digits(String(number)) }
        visit(title)
      }
      content()
    }
  }

  private var what: HTML {
    question(1, ReportDoorWords.whatTitle) {
      answer(.text, ReportDoorWords.text, hint: ReportDoorWords.textHint).block(fields.text, rows: 5)
      answer(.about, ReportDoorWords.about).choice {
        option(.value("")) { visit(ReportDoorWords.aboutUnknown) }
        optgroup(Attribute("label", visit(ReportDoorWords.aboutEvents))) {
          for category in lists.categories where Self.isOffered(category) {
            about("c:" + category.code, visit.name(category))
          }
        }
        optgroup(Attribute("label", visit(ReportDoorWords.aboutPolice))) {
          for kind in ReportKind.allCases where kind.isFeedback {
            about("k:" + kind.code, CategoryDoorWords.feedback(kind.code).map { visit($0) } ?? visit(kind.label))
          }
        }
      }
    }
  }

  private func about(_ value: String, _ name: String) -> HTML {
    option(.value(value), .selected(value == fields.about)) { name }
  }

  /// «Other» is what is not chosen, and advice is given by people.
  private static func isOffered(_ category: CitizenLists.Entry) -> Bool {
    category.code != Category.fallbackCode && !category.code.hasPrefix("counselling.")
  }

  private var who: HTML {
    question(4, ReportDoorWords.whoTitle) {
      div(.class("choices")) {
        Choice.view(visit, "who", "anonymous", ReportDoorWords.anonymous, isChosen: !fields.isNamed)
        p(.class("hint")) { visit(ReportDoorWords.anonymousHint) }
        // The style sheet shows what belongs to a choice behind it.
        input(.type("radio"), .id("who-named"), .name("who"), .value("named"), .checked(fields.isNamed))
        label(.for("who-named")) { visit(ReportDoorWords.named) }
        div(.class("opened")) {
          p(.class("hint")) { visit(ReportDoorWords.namedHint) }
          CallerQuestions(visit: visit, refused: refused.map { ($0.field, $0.message) }).html(
            phone: fields.phone, name: fields.name, consent: fields.consent)
        }
      }
    }
  }
}

/// Telephone, name and form of thanks.
struct CallerQuestions {
  let visit: DoorVisit
  let refused: [(field: ReportField, message: Message)]

  func html(phone: String, name: String, consent: String) -> HTML {
    HTML {
      answer(.phone, ReportDoorWords.phone).line(phone, manner: "tel", isLeftToRight: true)
      answer(.name, ReportDoorWords.name).line(name)
      answer(.consent, ReportDoorWords.thanks).group {
        for form in Consent.allCases {
          Choice.view(
            visit, "consent", form.code, ReportDoorWords.consent(form.code), isChosen: form.code == consent)
        }
      }
    }
  }

  private func answer(_ field: ReportField, _ label: Message) -> Answer {
    Answer(
      visit: visit, name: field.rawValue, label: label, fault: refused.first { $0.field == field }?.message)
  }
}

extension DoorVisit {
  /// What people call a category.
  func name(_ category: CitizenLists.Entry) -> String {
    CategoryDoorWords.name(category.code).map { self($0) } ?? self(category.label)
  }
}
