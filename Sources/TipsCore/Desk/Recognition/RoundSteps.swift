import TipsDomain
import TipsHTML
import TipsReading
import TipsRecognition
import TipsStore
import TipsText
import TipsWords

/// What a list waits for: the key, and consents.
struct MissingStep {
  let visit: Visit
  let view: RoundView

  var show: HTML {
    HTML {
      if view.isUnsettled {
        p(.class("late")) { visit(RecognitionDeskWords.waiting(view.waiting)) }
        if view.isCentre {
          p { visit(ReporterWords.settledAtStations) }
        } else {
          p { visit(RecognitionDeskWords.settleThere) }
          CommandBox.show("tips settle")
        }
      } else {
        p { visit(RecognitionDeskWords.allSettled) }
      }
      if let count = view.round.leftOut[.noConsent] {
        p { visit(RecognitionDeskWords.withoutConsent(count)) }
        let reason = visit(RecognitionDeskWords.toAskForConsent)
        CommandBox.show("\(view.program) reporter show r-… --reveal --reason \"\(reason)\"")
        CommandBox.show("\(view.program) reporter consent r-… name --source \"…\"")
      } else {
        p { visit(RecognitionDeskWords.consentsComplete) }
      }
    }
  }
}

/// What to look at in the list.
struct SignsStep {
  let visit: Visit
  let view: RoundView

  var show: HTML {
    HTML {
      if !view.isIssued {
        p {
          visit(
            view.signs.isEmpty ? RecognitionDeskWords.noQuickSigns : RecognitionDeskWords.quickSigns(view.signs.counts))
        }
      }
      p {
        a(.href(Link(["recognition", view.label, "signs"])), .class("button")) { visit(RecognitionDeskWords.allSigns) }
      }
      p(.class("soft")) { visit(RecognitionDeskWords.signIsNoProof) }
    }
  }
}

/// The way to other rules.
struct WhatIfStep {
  let visit: Visit
  let view: RoundView

  var show: HTML {
    HTML {
      p { visit(RecognitionDeskWords.whatIfIsSafe) }
      p {
        a(.href(Link(["recognition", view.label, "what-if"])), .class("button")) {
          visit(RecognitionDeskWords.tryRules)
        }
      }
    }
  }
}

/// The two people of a list.
struct ApprovalStep {
  let visit: Visit
  let view: RoundView

  var show: HTML {
    guard view.policy.approval else {
      return p { visit(RecognitionDeskWords.noApprovalWanted(view.policy.version)) }
    }
    guard let recorded = view.recorded else {
      return HTML {
        p { visit(RecognitionDeskWords.takeDownFirst) }
        if visit.maySign {
          form(.method("post"), .action(RecognitionPeriod.action(view.label, "draft", in: .approval))) {
            FormToken(visit).field
            digest
            button(.type("submit"), .class("main")) { visit(RecognitionDeskWords.draftIt) }
          }
        }
      }
    }
    return HTML {
      dl {
        dt { visit(FieldName.draftedBy.label) }
        dd { signature(recorded.draftedBy, recorded.draftedFrom, visit.moment(recorded.draftedAt)) }
        dt { visit(FieldName.approvedBy.label) }
        if let name = recorded.approvedBy, let at = recorded.approvedAt {
          dd { signature(name, recorded.approvedFrom, visit.moment(at)) }
        } else {
          dd { visit(RecognitionDeskWords.nobodyYet) }
        }
      }
      if recorded.approvedBy == nil { approve(recorded) }
    }
  }

  private func signature(_ name: String, _ account: String?, _ at: HTML) -> HTML {
    HTML {
      bdi { name }
      if let account {
        " ("
        bdi(.leftToRight) { account }
        ")"
      }
      visit(DeskWords.comma)
      at
    }
  }

  private func approve(_ recorded: RecordedDraft) -> HTML {
    guard visit.maySign else { return HTML() }
    guard !PersonName.isSame(recorded.draftedBy, visit.operatorName) else {
      return p { visit(RecognitionDeskWords.yourDraft) }
    }
    guard visit.now >= view.round.toInstant else { return p { visit(RecognitionDeskWords.notOver) } }
    return form(.method("post"), .action(RecognitionPeriod.action(view.label, "approve", in: .approval))) {
      FormToken(visit).field
      digest
      p { visit(RecognitionDeskWords.approvalHoldsForThis) }
      button(.type("submit"), .class("main")) { visit(RecognitionDeskWords.approve(view.round.honorees.count)) }
    }
  }

  /// What the list that is on the page was worked out from: the answer is about this one, or refused.
  private var digest: HTML { input(.type("hidden"), .name("digest"), .value(view.round.inputDigest)) }
}

/// Freezing the list.
struct IssueStep {
  let visit: Visit
  let view: RoundView
  let problem: RoundProblem?

  var show: HTML {
    HTML {
      for caution in view.cautions?.sentences(visit.desk.zone) ?? [] { p(.class("late")) { visit(caution) } }
      if let reason = hindrance { p { visit(reason) } }
      h3 { visit(RecognitionDeskWords.withKey) }
      p { visit(RecognitionDeskWords.whatKeyChecks) }
      CommandBox.show("\(view.program) honorees issue \(view.label)")
      h3 { visit(RecognitionDeskWords.withoutKey) }
      p { visit(RecognitionDeskWords.whatIsNotChecked) }
      if visit.maySign, hindrance == nil { issue }
    }
  }

  /// Why the list can't be issued now; nil where it can.
  private var hindrance: Message? {
    if view.round.honorees.isEmpty { return RecognitionDeskWords.emptyList }
    if visit.now < view.round.toInstant { return RecognitionDeskWords.notOver }
    if view.cautions?.overlapping != nil { return RecognitionDeskWords.cannotOverlap }
    if view.isUnsettled { return RecognitionDeskWords.settleFirst }
    if view.policy.approval, view.recorded?.approvedBy == nil { return RecognitionDeskWords.approvalFirst }
    return nil
  }

  private var issue: HTML {
    form(.method("post"), .action(RecognitionPeriod.action(view.label, "issue", in: .issue))) {
      FormToken(visit).field
      input(.type("hidden"), .name("digest"), .value(view.round.inputDigest))
      p(.class("late")) { visit(HonoreeWords.willBeNamed(view.round.honorees.count)) }
      RoundNameField(visit: visit, step: .issue, problem: problem, label: view.label).show
      button(.type("submit"), .class("main")) { visit(RecognitionDeskWords.issueHere) }
    }
  }
}

/// The field in which the round's name is typed to confirm what can't be taken back.
struct RoundNameField {
  let visit: Visit
  let step: RoundStep
  let problem: RoundProblem?
  let label: String

  var show: HTML {
    let id = "confirm-" + step.rawValue
    return HTML {
      TipsHTML.label(.for(id)) {
        RecognitionPeriod.text(visit, RecognitionDeskWords.typeRoundName(label), with: label)
      }
      input(
        .id(id), .name("confirm"), .type("text"), .required, .maxLength(40), .leftToRight, .class("short"),
        .autocomplete("off"), .value(problem?.form["confirm"] ?? ""),
        Attribute("aria-invalid", "true").when(problem != nil))
    }
  }
}

/// What only the key shows: names, printed lists, certificates, the checkpoint.
struct NamesStep {
  let visit: Visit
  let view: RoundView

  var show: HTML {
    let reveal = "--reveal --reason \"…\""
    return HTML {
      p { visit(RecognitionDeskWords.namesAreThere) }
      h3 { visit(RecognitionDeskWords.namesAndNumbers) }
      CommandBox.show("\(view.program) honorees show \(view.label) \(reveal)")
      h3 { visit(RecognitionDeskWords.printedList) }
      CommandBox.show("\(view.program) honorees export \(view.label) --pdf list.pdf \(reveal)")
      h3 { visit(RecognitionDeskWords.certificates) }
      CommandBox.show("\(view.program) honorees export \(view.label) --pdf certificates.pdf --certificates \(reveal)")
      h3 { visit(RecognitionDeskWords.checkpoint) }
      if let checkpoint = view.checkpoint {
        pre(.class("checkpoint"), .leftToRight) { checkpoint.note }
      } else {
        p { visit(RecognitionDeskWords.noCheckpoint) }
        CommandBox.show("\(view.program) audit verify")
        CommandBox.show("\(view.program) audit checkpoint")
      }
    }
  }
}
