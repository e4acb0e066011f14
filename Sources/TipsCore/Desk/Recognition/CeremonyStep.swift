import TipsDomain
import TipsHTML
import TipsReading
import TipsRecognition
import TipsText
import TipsWords

/// Thanks, and taking a ceremony back.
struct CeremonyStep {
  let visit: Visit
  let view: RoundView
  let problem: RoundProblem?

  var show: HTML {
    let waiting = view.toThank
    return HTML {
      p {
        visit(
          RecognitionDeskWords.thankedSoFar(view.round.named.count - waiting.count, of: view.round.named.count))
      }
      if visit.maySign, !waiting.isEmpty { thank(waiting.count) }
      if visit.maySign, !view.round.thanks.isEmpty { undo }
    }
  }

  private func thank(_ count: Int) -> HTML {
    form(.method("post"), .action(RecognitionPeriod.action(view.label, "thank", in: .ceremony))) {
      FormToken(visit).field
      p { visit(RecognitionDeskWords.thanksAreForAll(count)) }
      label(.for("day")) { visit(RecognitionDeskWords.ceremonyDay) }
      input(
        .id("day"), .name("day"), .type("text"), .required, .maxLength(20), .placeholder("1404-08-15"), .leftToRight,
        .class("short"), .value(kept("day")))
      label(.for("place")) { visit(RecognitionDeskWords.ceremonyPlace) }
      input(.id("place"), .name("place"), .type("text"), .required, .maxLength(200), .value(kept("place")))
      label(.for("absent")) { visit(RecognitionDeskWords.absentPeople) }
      textarea(.id("absent"), .name("absent"), .maxLength(8_000), .leftToRight, .placeholder("r-209136 r-118234")) {
        kept("absent")
      }
      RoundNameField(visit: visit, step: .ceremony, problem: problem, label: view.label).show
      button(.type("submit"), .class("main")) { visit(RecognitionDeskWords.recordThanks) }
    }
  }

  private var undo: HTML {
    details {
      summary { visit(RecognitionDeskWords.undoThanks) }
      form(.method("post"), .action(RecognitionPeriod.action(view.label, "undo", in: .ceremony))) {
        FormToken(visit).field
        p { visit(RecognitionDeskWords.whatUndoDoes) }
        label(.for("undo-reason")) { visit(RecognitionDeskWords.reason) }
        input(.id("undo-reason"), .name("reason"), .type("text"), .required, .maxLength(Limits.reason))
        button(.type("submit")) { visit(RecognitionDeskWords.undoThanks) }
      }
    }
  }

  private func kept(_ name: String) -> String { problem?.form[name] ?? "" }
}

/// Leaving an issued list, and who comes instead.
struct WithdrawalStep {
  let visit: Visit
  let view: RoundView
  let problem: RoundProblem?

  var show: HTML {
    HTML {
      if visit.maySign { withdraw }
      if !view.round.withdrawals.isEmpty { withdrawn }
    }
  }

  private var withdraw: HTML {
    form(.method("post"), .action(RecognitionPeriod.action(view.label, "withdraw", in: .withdrawal))) {
      FormToken(visit).field
      label(.for("reporter")) { visit(RecognitionDeskWords.whoLeaves) }
      input(
        .id("reporter"), .name("reporter"), .type("text"), .required, .maxLength(24), .placeholder("r-209136"),
        .leftToRight, .class("short"), .value(problem?.form["reporter"] ?? visit.request.query["reporter"] ?? ""))
      label(.for("reason")) { visit(RecognitionDeskWords.reason) }
      input(
        .id("reason"), .name("reason"), .type("text"), .required, .maxLength(200),
        .value(problem?.form["reason"] ?? ""))
      label(.class("check")) {
        input(.type("checkbox"), .name("replace"), .value("1"), .checked(problem?.form.isSet("replace") ?? false))
        " "
        visit(RecognitionDeskWords.replaceAtOnce)
      }
      label(.class("check")) {
        input(.type("checkbox"), .name("sure"), .value("1"), .required)
        " "
        visit(RecognitionDeskWords.leavesForGood)
      }
      button(.type("submit"), .class("main")) { visit(RecognitionDeskWords.withdraw) }
    }
  }

  private var withdrawn: HTML {
    HTML {
      h3 { visit(FieldName.withdrawn.label) }
      div(.class("scroll")) {
        table {
          thead {
            tr {
              RecognitionPage.heading(visit, .reporter)
              RecognitionPage.heading(visit, .at)
              RecognitionPage.heading(visit, .operator)
              th(Attribute("scope", "col")) { visit(RecognitionDeskWords.reason) }
              RecognitionPage.heading(visit, .replaced)
            }
          }
          tbody { for honoree in view.people { row(honoree.reporter) } }
        }
      }
    }
  }

  private func row(_ reporter: Int64) -> HTML {
    guard let withdrawal = view.round.withdrawals[reporter] else { return HTML() }
    return tr {
      th(Attribute("scope", "row")) { bdi(.leftToRight) { Reporter.pseudonym(reporter) } }
      td { visit.moment(withdrawal.at) }
      td { bdi { withdrawal.operatorName } }
      td(.dirAuto) { withdrawal.reason }
      td {
        if let next = view.round.replacedBy[reporter] {
          bdi(.leftToRight) { Reporter.pseudonym(next) }
        } else if visit.maySign {
          form(.method("post"), .action(RecognitionPeriod.action(view.label, "withdraw", in: .withdrawal))) {
            FormToken(visit).field
            input(.type("hidden"), .name("reporter"), .value(Reporter.pseudonym(reporter)))
            input(.type("hidden"), .name("replace"), .value("1"))
            input(.type("hidden"), .name("sure"), .value("1"))
            button(.type("submit")) { visit(RecognitionDeskWords.fillSeat) }
          }
        } else {
          "–"
        }
      }
    }
  }
}
